// ---- A run of words, read.

async function readShard(payload, start) {
  const bytes = new Bytes(payload), list = new Bytes(await inflate(bytes.block()));
  const [groupCount, wordCount, awayCount] = list.numbers(3);
  const shared = list.numbers(wordCount), lengths = list.numbers(wordCount), members = [];
  let next = 0;
  for (let i = 0; i < wordCount; i++) {
    const groups = [];
    for (let more = true; more;) {
      const code = list.number(), group = next - Math.floor(code / 2);
      if (group < 0 || group >= groupCount) throw new Error("damaged");
      if (group === next) next++;
      groups.push(group);
      more = code % 2 === 1;
    }
    members.push(groups);
  }
  const columns = Array.from({ length: 6 }, () => list.numbers(groupCount));
  const groups = [];
  for (let i = 0; i < groupCount; i++) {
    const [stemLength, count, gap, usual, step, length] = columns.map((column) => column[i]);
    // A posting takes two bits or more.
    if (count > length * 4 || usual > IMPACT_LEVELS) throw new Error("damaged");
    groups.push({ index: i, stemLength, count, gap, usual, step, bytes: bytes.block(length), forms: [], start });
  }
  const words = [], found = new Map(), away = new Map(), forms = new WordList(list);
  for (let i = 0; i < wordCount; i++) {
    const word = forms.next(shared[i], lengths[i]);
    words.push(word);
    found.set(word, members[i]);
    for (const group of members[i]) groups[group].forms.push(word);
  }
  for (let i = 0; i < awayCount; i++) {
    const word = list.word(list.number()), home = list.word(list.number());
    if (!away.has(word)) away.set(word, []);
    away.get(word).push(home);
  }
  return { groups, words, found, away };
}

// A group's pages and impacts. Throws where they cannot be such.
function postingsOf(group) {
  if (group.numbers) return group;
  const bits = new Bits(group.bytes), numbers = new Int32Array(group.count), impacts = new Uint8Array(group.count);
  let number = group.start - 1;
  for (let i = 0; i < group.count; i++) {
    number += bits.rice(group.gap) + 1;
    const code = bits.rice(group.step), impact = group.usual + (code % 2 ? (code + 1) / 2 : -code / 2);
    if (number > HIGHEST_NUMBER || impact < 1 || impact > IMPACT_LEVELS) throw new Error("damaged");
    numbers[i] = number;
    impacts[i] = impact;
  }
  return Object.assign(group, { numbers, impacts });
}

// File names stand in the manifest one after another, eight digits each.
const fileName = (kind, names, index) => `${kind}-${names.slice(index * 8, index * 8 + 8)}`;
