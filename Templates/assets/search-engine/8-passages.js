// The best passages of a page for a search, with the words found in them.
function choosePassages(passages, search, most = 3) {
  const known = new Map();
  for (const word of search.words) for (const { group } of word.groups) for (const form of group.forms) if (!known.has(form)) known.set(form, { key: word.form, worth: word.rarity || 1 });
  for (const { entity } of search.entities) for (const name of entity.names) for (const word of wordsOf(name)) if (!search.index.common.has(word.form) && !known.has(word.form)) known.set(word.form, { key: entity.id, worth: 256 });
  const ranked = [];
  passages.forEach((passage, order) => {
    const keys = new Map(), marks = [];
    for (const word of wordsOf(passage.text)) {
      const one = known.get(word.form);
      if (!one) continue;
      marks.push([word.from, word.to]);
      keys.set(one.key, one.worth);
    }
    let worth = Math.min(marks.length, 8);
    for (const points of keys.values()) worth += points * 16;
    if (marks.length) ranked.push({ passage, order, worth: worth * (passage.role === "h" ? 1 : 2), marks });
  });
  ranked.sort((a, b) => b.worth - a.worth || a.order - b.order);
  if (!ranked.length && passages.length) ranked.push({ passage: passages.find((one) => one.role === "t") || passages[0], marks: [] });
  return ranked.slice(0, most).map(({ passage, marks }) => excerpt(passage, marks));
}

// At most some 280 characters of a passage, around the densest marks.
function excerpt({ anchor, role, text }, marks, longest = 280) {
  const note = role === "n";
  if (text.length <= longest) return { text, anchor, marks, note };
  let best = 0, most = -1;
  for (let i = 0; i < marks.length; i++) {
    let count = 0;
    while (i + count < marks.length && marks[i + count][1] <= marks[i][0] + longest - 60) count++;
    if (count > most) { most = count; best = marks[i][0]; }
  }
  let start = Math.max(0, Math.min(best - 60, text.length - longest)), end = Math.min(text.length, start + longest);
  if (start > 0) { const space = text.indexOf(" ", start); if (space >= 0 && space < start + 40) start = space + 1; }
  if (end < text.length) { const space = text.lastIndexOf(" ", end); if (space > end - 40) end = space; }
  const before = start > 0 ? "\u2026 " : "", after = end < text.length ? " \u2026" : "";
  const moved = marks.filter(([from, to]) => from >= start && to <= end).map(([from, to]) => [from - start + before.length, to - start + before.length]);
  return { text: before + text.slice(start, end) + after, anchor, marks: moved, note };
}
