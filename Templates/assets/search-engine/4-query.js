// ---- Queries.

const FIELD_NAMES = FIELDS.map(([name]) => name);
const QUOTATION_MARK = new RegExp("[" + QUOTATION_MARKS + "]", "g");

function parseQuery(text) {
  const query = { words: [], phrases: [], excluded: [], filters: {}, unknown: [], shortened: false, open: false };
  // A byte-order mark is white space to patterns, and nothing within a word.
  const all = text.slice(0, LONGEST_QUERY).replace(QUOTATION_MARK, '"').replace(/\ufeff/g, "");
  query.shortened = text.length > LONGEST_QUERY;
  const pattern = /(-?)(?:([A-Za-z]+):(?:"([^"]*)"?|([^\s"]+))|"([^"]*)"?|([^\s"]+))/g;
  let place = 0, match;
  while ((match = pattern.exec(all))) {
    const [, minus, name, quoted, bare, phrase, plain] = match;
    const field = name && name.toLowerCase();
    if (field && FIELD_NAMES.includes(field)) {
      const value = (quoted === undefined ? bare : quoted).trim().toLowerCase();
      if (value && !minus) (query.filters[field] = query.filters[field] || []).push(value);
      if (value && minus) query.excluded.push({ filter: [field, value] });
      continue;
    }
    if (field && !/^\/\//.test(bare || "")) query.unknown.push(field);
    const source = phrase !== undefined ? phrase : name ? name + " " + (quoted === undefined ? bare : quoted) : plain;
    const words = wordsOf(source, place);
    if (!words.length) continue;
    place = words[words.length - 1].position + 2;
    if (minus) query.excluded.push({ words });
    else {
      if (phrase !== undefined && words.filter((word) => !word.variant).length > 1) query.phrases.push({ text: phrase, words });
      for (const word of words) query.words.push(word);
      query.open = phrase === undefined && pattern.lastIndex === all.length;
    }
  }
  if (query.words.length > MOST_WORDS) { query.words.length = MOST_WORDS; query.shortened = true; }
  return query;
}

// ---- Arithmetic, as in Arithmetic.swift.

function logarithm(numerator, denominator) {
  if (!(numerator >= denominator && denominator >= 1)) return 0;
  let whole = 0;
  while (Math.floor(numerator / 2 ** (whole + 1)) >= denominator) whole++;
  let mantissa = Math.floor((numerator * 1048576) / (denominator * 2 ** whole)), fraction = 0;
  for (let i = 0; i < 8; i++) {
    mantissa = Math.floor((mantissa * mantissa) / 1048576);
    fraction *= 2;
    if (mantissa >= 2097152) { mantissa = Math.floor(mantissa / 2); fraction++; }
  }
  return whole * 256 + fraction;
}
const rarity = (documents, containing) => logarithm(2 * documents + 2, 2 * Math.min(containing, documents) + 1);

// Edits between two words (insert, leave out, replace, swap neighbours), or a number above the limit.
function edits(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = [], last = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    before = last; last = row; row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2] + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
  }
  return row[b.length];
}

const partitionOf = (code) => PARTITIONS.filter((start) => start <= code).length - 1;

// The last index whose key is not after a value; 0 where all are.
function lastNotAfter(keys, value) {
  let low = 0, high = keys.length - 1;
  while (low < high) { const middle = (low + high + 1) >> 1; if (keys[middle] <= value) low = middle; else high = middle - 1; }
  return low;
}
