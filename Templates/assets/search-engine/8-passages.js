// The best passages of a page for a search, with the words found in them.
function choosePassages(passages, search, most = 3) {
  const known = new Map();
  for (const word of search.words) for (const { group } of word.groups) for (const form of group.forms) if (!known.has(form)) known.set(form, { key: word.form, worth: word.rarity || 1 });
  // Names of several words are marked as wholes: by their first word the rest of each.
  const names = new Map();
  for (const { entity } of search.entities) {
    for (const name of entity.names) {
      const forms = wordsOf(name).filter((word) => !word.variant).map((word) => word.form);
      if (!forms.length || (forms.length === 1 && search.index.common.has(forms[0]))) continue;
      if (!names.has(forms[0])) names.set(forms[0], []);
      names.get(forms[0]).push({ forms, key: entity.id });
    }
  }
  const ranked = [];
  passages.forEach((passage, order) => {
    const keys = new Map(), marks = [], words = wordsOf(passage.text), plain = words.filter((word) => !word.variant);
    plain.forEach((word, at) => {
      for (const { forms, key } of names.get(word.form) || []) {
        if (!forms.every((form, i) => plain[at + i] && plain[at + i].form === form)) continue;
        marks.push([word.from, plain[at + forms.length - 1].to]);
        keys.set(key, 256);
      }
    });
    for (const word of words) {
      const one = known.get(word.form);
      if (!one) continue;
      marks.push([word.from, word.to]);
      keys.set(one.key, one.worth);
    }
    marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
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
