// The best passages of a page for a search, with the words found in them.
function choosePassages(passages, search) {
  const worths = wordWorths(search), names = namesByFirstWord(search);
  const ranked = [];
  passages.forEach((passage, order) => {
    const { marks, keys } = findMarks(passage.text, worths, names);
    if (!marks.length) return;
    let worth = Math.min(marks.length, PASSAGE_MARKS);
    for (const points of keys.values()) worth += points * WORD_FACTOR;
    ranked.push({ passage, order, worth: worth * (passage.role === HEADING ? 1 : TEXT_FACTOR), marks });
  });
  ranked.sort((a, b) => b.worth - a.worth || a.order - b.order);
  if (!ranked.length && passages.length) {
    ranked.push({ passage: passages.find((one) => one.role === TEXT) || passages[0], marks: [] });
  }
  return ranked.slice(0, PASSAGES).map(({ passage, marks }) => excerpt(passage, marks));
}

// What each word found is worth, and which word of the query it stands for.
function wordWorths(search) {
  const worths = new Map();
  for (const word of search.words) {
    for (const { group } of word.groups) {
      for (const form of group.forms) {
        if (!worths.has(form)) worths.set(form, { key: word.form, worth: word.rarity || 1 });
      }
    }
  }
  return worths;
}

// Names of several words are marked as wholes: by their first word the rest of each.
function namesByFirstWord(search) {
  const names = new Map();
  for (const { entity } of search.entities) {
    for (const name of entity.names) {
      const forms = wordsOf(name).filter((word) => !word.variant).map((word) => word.form);
      if (!forms.length || (forms.length === 1 && search.index.common.has(forms[0]))) continue;
      if (!names.has(forms[0])) names.set(forms[0], []);
      names.get(forms[0]).push({ forms, key: packed(entity.id) });
    }
  }
  return names;
}

// Where words and names stand in a text, in order, and what they are worth.
function findMarks(text, worths, names) {
  const marks = [], keys = new Map(), words = wordsOf(text), plain = words.filter((word) => !word.variant);
  plain.forEach((word, at) => {
    for (const { forms, key } of names.get(word.form) || []) {
      if (!forms.every((form, i) => plain[at + i] && plain[at + i].form === form)) continue;
      marks.push([word.from, plain[at + forms.length - 1].to]);
      keys.set(key, NAME_WORTH);
    }
  });
  for (const word of words) {
    const one = worths.get(word.form);
    if (!one) continue;
    marks.push([word.from, word.to]);
    keys.set(one.key, one.worth);
  }
  marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return { marks, keys };
}

// What is shown of a passage: all of it, or a part around its densest marks, cut at spaces. Lengths are UTF-16 units.
function excerpt({ anchor, role, text }, marks) {
  const note = role === NOTE;
  if (text.length <= PASSAGE_LENGTH) return { text, anchor, marks, note };
  const [start, end] = excerptRange(text, densestMark(marks));
  const before = start > 0 ? "\u2026 " : "", after = end < text.length ? " \u2026" : "";
  const moved = marks.filter(([from, to]) => from >= start && to <= end)
    .map(([from, to]) => [from - start + before.length, to - start + before.length]);
  return { text: before + text.slice(start, end) + after, anchor, marks: moved, note };
}

// Where the mark begins after which most others follow within what is shown; 0 where there is none.
function densestMark(marks) {
  let best = 0, most = -1, end = 0;
  marks.forEach(([from], index) => {
    end = Math.max(end, index);
    while (end < marks.length && marks[end][1] <= from + PASSAGE_LENGTH - PASSAGE_LEAD) end++;
    if (end - index > most) { most = end - index; best = from; }
  });
  return best;
}

function excerptRange(text, place) {
  let start = Math.max(0, Math.min(place - PASSAGE_LEAD, text.length - PASSAGE_LENGTH)), end = start + PASSAGE_LENGTH;
  if (start > 0) {
    const space = text.indexOf(" ", start);
    if (space >= 0 && space < start + PASSAGE_SLACK) start = space + 1;
  }
  if (end < text.length) {
    const space = text.lastIndexOf(" ", end);
    if (space > end - PASSAGE_SLACK) end = space;
  }
  // Where there is no space, not within a character or before its marks.
  const goesOn = (unit) => /[\udc00-\udfff]/.test(unit) || DROPPED.test(unit);
  while (start < end && start > 0 && goesOn(text[start])) start++;
  while (end > start && end < text.length && goesOn(text[end])) end--;
  return [start, end];
}
