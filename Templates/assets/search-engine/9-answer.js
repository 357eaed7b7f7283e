Index.prototype.everything = async function () {
  const numbers = [], table = await this.cardTable();
  for (let index = 0; index < table.firsts.length; index++) {
    await this.card(table.firsts[index]);
    numbers.push(...(await this.cards.get(index)).keys());
  }
  return numbers;
};

// The runs with the values of filters; none where their lists are long and not wanted.
Index.prototype.facetRuns = function (wanted) {
  const runs = [].concat(...this.segments.map((segment) => {
    const first = this.runOf(":", segment), last = this.runOf(":\uffff", segment);
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }));
  return wanted || runs.reduce((sum, run) => sum + this.runs[run].length, 0) * UNIT <= 3000 ? runs : [];
};

Index.prototype.facetsOf = async function (numbers, wanted) {
  const facets = { kind: [], year: [] }, kinds = new Map(), years = new Map(), all = new Set(numbers);
  for (const number of numbers) {
    const block = this.blockOf(number);
    kinds.set(block.kind, (kinds.get(block.kind) || 0) + 1);
    if (block.year !== undefined && block.year !== null) years.set(block.year, (years.get(block.year) || 0) + 1);
  }
  for (const [value, count] of kinds) facets.kind.push({ value, label: value, count });
  for (const [value, count] of years) facets.year.push({ value: String(value), label: String(value), count });
  const runs = this.facetRuns(wanted);
  if (!runs.length) return sortedFacets(facets);
  const names = new Map((await this.names()).map((entity) => [entity.kind + "=" + entity.id, entity.name]));
  const counts = new Map();
  for (const shard of await Promise.all(runs.map((run) => this.run(run)))) {
    for (const [word, groups] of shard.found) {
      if (word[0] !== ":") continue;
      let count = 0;
      for (const number of postingsOf(shard.groups[groups[0]]).numbers) if (all.has(number)) count++;
      if (count) counts.set(word, (counts.get(word) || 0) + count);
    }
  }
  for (const [word, count] of counts) {
    const key = unpacked(word.slice(1)), field = key.slice(0, key.indexOf("=")), value = key.slice(field.length + 1);
    (facets[field] = facets[field] || []).push({ value, label: names.get(key) || value, count });
  }
  return sortedFacets(facets);
};
function sortedFacets(facets) {
  for (const values of Object.values(facets)) values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  facets.year.sort((a, b) => b.value - a.value);
  return facets;
}

// Answers one query: see Documentation/Search.md for options and answer.
Index.prototype.search = async function (text, options = {}, isAgain = false) {
  const { limit = 10, offset = 0, filters = {}, passages = true, facets } = options;
  const query = parseQuery(String(text));
  for (const field of Object.keys(filters)) {
    const values = [].concat(filters[field]).map((value) => String(value).toLowerCase());
    if (!FIELD_NAMES.includes(field)) query.unknown.push(field);
    // What a filter of the panel says is said beside what the query says.
    else if (values.length) query.filters[field] = query.filters[field] ? query.filters[field].filter((value) => values.includes(value)).concat(query.filters[field].some((value) => values.includes(value)) ? [] : ["\u0000"]) : values;
  }
  const search = new Search(this, query);
  // Pages come with their texts where these can be had one by one, else with their cards.
  const reads = passages && this.readsTexts;
  search.card = async (number) => {
    const record = reads && await search.attempt(() => this.record(number), null);
    return record ? record.card : search.attempt(() => this.card(number), null);
  };
  // What is needed whatever is found is asked for along with the words.
  const early = [reads ? this.place(0) : this.cardTable(), this.names()];
  if (facets !== false) early.push(...this.facetRuns(facets === true).map((run) => this.run(run)));
  for (const one of early) one.catch(() => { /* Said where it is missed. */ });
  await search.run();
  if (search.browsing) await search.attempt(() => search.browse());
  const ranking = search.ranking();
  const shown = await this.firstTitles(search, ranking, offset, limit);
  const results = [];
  await Promise.all(shown.map(async (number, place) => {
    const card = await search.card(number);
    if (!card) return;
    const result = {
      url: `${card.kind}s/${encodeURIComponent(card.id)}/`, title: card.title, kind: card.kind, id: card.id, date: card.date,
      publisher: card.publisher, score: search.scores.get(number), number, matched: bitCount(search.found.get(number)), words: search.wordCount, passages: [],
    };
    result.load = async () => {
      const record = await search.attempt(() => this.record(number), null);
      if (record) result.passages = choosePassages(record.passages, search);
      return result.passages;
    };
    if (passages) {
      result.hasAll = this.records.has(number);
      if (result.hasAll) await result.load();
    }
    results[place] = result;
  }));
  // A file that is not there may be one of an older build.
  if (search.warnings.includes("incomplete") && !isAgain && await this.renewed().catch(() => false)) return this.search(text, options, true);
  const warnings = [...new Set(search.warnings)];
  if (query.unknown.length) warnings.push("unknown-filter");
  if (query.shortened) warnings.push("shortened");
  return {
    total: ranking.length, results: results.filter(Boolean), corrections: search.corrections, completions: search.completions,
    also: search.also, warnings, unknownFilters: query.unknown, words: search.words.filter((word) => !word.variant).map((word) => ({ word: unpacked(word.form), how: word.how, pages: word.groups.length ? search.union(word.groups).count : 0, rarity: word.rarity || 0 })),
    facets: facets === false ? {} : await search.attempt(() => this.facetsOf(ranking, facets === true), {}),
  };
};
const bitCount = (mask) => { let count = 0; for (let rest = mask >>> 0; rest; rest &= rest - 1) count++; return count; };

// The page asked for; among the ten best, those whose title is the query come first.
Index.prototype.firstTitles = async function (search, ranking, offset, limit) {
  const wanted = search.spelt.map((word) => unpacked(word.form)).join(" ");
  if (wanted && search.spelt.length > 1 && offset < BEST_PAGES) {
    const best = ranking.slice(0, BEST_PAGES);
    const cards = await Promise.all(best.map((number) => search.card(number)));
    const isTitle = best.map((number, i) => search.pinned.has(number) || (cards[i] && normal(cards[i].title) === wanted));
    const order = best.map((_, i) => i).sort((a, b) => isTitle[b] - isTitle[a] || a - b);
    order.forEach((from, to) => { ranking[to] = best[from]; });
  }
  return ranking.slice(offset, offset + limit);
};

// Suggestions while one types: actors and agreements with a name that begins so, or has a word that does.
Index.prototype.suggest = async function (text, most = 5) {
  const typed = normal(text);
  if (typed.length < 2) return [];
  const found = [];
  for (const entity of await this.names()) {
    let best = 0, by = "";
    for (const name of entity.names) {
      const plain = normal(name), points = plain === typed ? 4 : plain.startsWith(typed) ? 3 : (" " + plain).includes(" " + typed) ? 2 : 0;
      if (points > best) { best = points; by = name; }
    }
    if (best) found.push({ kind: entity.kind, id: entity.id, name: entity.name, by, best, url: `${entity.kind}s/${encodeURIComponent(entity.id)}/` });
  }
  return found.sort((a, b) => b.best - a.best || a.name.length - b.name.length || (a.id < b.id ? -1 : 1)).slice(0, most);
};

// Opens the index of the site at an address. Options: { fetch } in place of the environment's own; { manifest }, the promise of
// a response with search/manifest.js.
async function openIndex(base, options = {}) {
  const files = new Files(String(base), options.fetch, options.manifest);
  const manifest = await readTable(await files.get("manifest"));
  if (manifest.format !== FORMAT) throw new Error("this index is of another format");
  return new Index(files, manifest);
}

root.sitegenSearch = { openIndex, parseQuery, wordsOf, normal, logarithm, edits, fields: FIELDS };
})(globalThis);
