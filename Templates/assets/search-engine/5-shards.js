// ---- A run of words, read.

async function readShard(payload, start) {
  const bytes = new Bytes(payload), list = new Bytes(await inflate(bytes.block()));
  const [groupCount, wordCount, awayCount] = list.numbers(3);
  const shared = list.numbers(wordCount), lengths = list.numbers(wordCount), members = [];
  let next = 0;
  for (let i = 0; i < wordCount; i++) {
    const groups = [];
    for (let more = true; more;) {
      const code = list.number(), group = next - (code >> 1);
      if (group === next) next++;
      groups.push(group);
      more = code & 1;
    }
    members.push(groups);
  }
  const columns = Array.from({ length: 6 }, () => list.numbers(groupCount));
  const groups = [];
  for (let i = 0; i < groupCount; i++) {
    groups.push({ index: i, stemLength: columns[0][i], count: columns[1][i], gap: columns[2][i], usual: columns[3][i], step: columns[4][i], bytes: bytes.block(columns[5][i]), forms: [], start });
  }
  const words = [], found = new Map(), away = new Map();
  let last = "";
  for (let i = 0; i < wordCount; i++) {
    last = last.slice(0, shared[i]) + list.word(lengths[i]);
    words.push(last);
    found.set(last, members[i]);
    for (const group of members[i]) groups[group].forms.push(last);
  }
  for (let i = 0; i < awayCount; i++) {
    const word = list.word(list.number()), home = list.word(list.number());
    if (!away.has(word)) away.set(word, []);
    away.get(word).push(home);
  }
  return { groups, words, found, away };
}

function postingsOf(group) {
  if (!group.numbers) {
    const bits = new Bits(group.bytes);
    group.numbers = new Int32Array(group.count);
    group.impacts = new Uint8Array(group.count);
    let number = group.start - 1;
    for (let i = 0; i < group.count; i++) {
      number += bits.rice(group.gap) + 1;
      group.numbers[i] = number;
      const code = bits.rice(group.step);
      group.impacts[i] = group.usual + (code % 2 ? (code + 1) / 2 : -code / 2);
    }
  }
  return group;
}

// File names stand in the manifest one after another, eight digits each.
const fileName = (kind, names, index) => `${kind}-${names.slice(index * 8, index * 8 + 8)}`;
