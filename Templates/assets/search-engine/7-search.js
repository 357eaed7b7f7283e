// ---- Searching.

// Groups whose lists have been read, so that a damaged one is known before it is used.
function checked(groups) {
  for (const { group } of groups) postingsOf(group);
  return groups;
}

class Search {
  constructor(index, query) {
    this.index = index;
    this.query = query;
    this.warnings = [];
    this.corrections = [];
    this.completions = [];
    this.also = [];
    this.excluded = new Set();
  }

  // A word that cannot be looked up, because a file is missing, is left out and said.
  async attempt(work, otherwise) {
    try { return await work(); } catch (error) {
      this.warnings.push("incomplete");
      return otherwise;
    }
  }

  // The groups of a filter's value or a name.
  facet(field, value) {
    return this.attempt(async () => checked(await this.index.exact(packed(`:${field}=${value}`))), []);
  }

  async run() {
    await this.resolveWords();
    await this.findNames();
    await this.readFilters();
    this.score();
    await this.applyPhrases();
    await this.applyExclusions();
    this.applyFilters();
  }

  async resolveWords() {
    const { query, index } = this, forms = new Map();
    const spelt = query.words.filter((word) => !word.variant);
    const last = spelt[spelt.length - 1];
    for (const word of query.words) {
      const isOpen = query.open && word === last;
      const known = forms.get(word.form);
      if (known) { if (!word.variant) known.count++; continue; }
      forms.set(word.form, { word, isOpen, count: 1 });
    }
    // "apt 10" in lower case may be written "APT10" in a text.
    for (let i = 0; i + 1 < spelt.length; i++) {
      const [first, second] = [spelt[i], spelt[i + 1]];
      if (second.position !== first.position + 1 || !/^[a-z]{1,8}$/.test(first.form) || !/^[0-9]{1,5}$/.test(second.form)) continue;
      const form = first.form + second.form;
      if (!forms.has(form)) forms.set(form, { word: { form, position: first.position, variant: true }, isOpen: false, count: 1 });
    }
    const all = [...forms.values()];
    const telling = all.filter((one) => !index.common.has(one.word.form));
    const wanted = telling.length ? telling : all;
    this.words = await Promise.all(wanted.map(async (one) => {
      const form = one.word.form;
      const found = await this.attempt(async () => {
        const found = one.word.variant ? { groups: await index.exact(form), how: "exact", shown: form } : await index.resolve(form, one.isOpen);
        return { ...found, groups: checked(found.groups) };
      }, { groups: [], how: "failed", shown: form });
      return { ...found, ...one, form: one.word.form, variant: one.word.variant };
    }));
    this.words = this.words.filter((word) => !word.variant || word.groups.length);
    for (const word of this.words) {
      if (word.how === "spelling") this.corrections.push({ from: unpacked(word.form), to: unpacked(word.shown) });
      if (word.how === "beginning") this.completions.push({ from: unpacked(word.form), to: unpacked(word.shown) });
    }
    this.spelt = spelt;
  }

  // Names and other names of actors and agreements among the words, longest first.
  async findNames() {
    const { index, spelt } = this;
    this.entities = [];
    this.whole = null;
    if (!index.manifest.names || !spelt.length) return;
    await this.attempt(() => index.names());
    if (!index.nameIndex) return;
    const correct = new Map(this.words.map((word) => [word.form, word.how === "spelling" ? word.shown : word.form]));
    const forms = spelt.map((word) => unpacked(correct.get(word.form) || word.form));
    for (let start = 0; start < forms.length;) {
      let length = Math.min(LONGEST_NAME, forms.length - start), found = null;
      for (; length > 0 && !found; length--) {
        const joined = forms.slice(start, start + length);
        found = index.nameIndex.get(joined.join(" ")) || (length > 1 && index.nameIndex.get(joined.join("")));
        if (found) break;
      }
      if (!found) { start++; continue; }
      for (const entity of found) this.entities.push({ entity, start, length });
      if (length === forms.length) this.whole = found;
      start += length;
    }
    await Promise.all(this.entities.map(async (one) => {
      one.groups = await this.facet(one.entity.kind, one.entity.id);
    }));
    for (const { entity, start, length } of this.entities) {
      const typed = forms.slice(start, start + length).join(" ");
      if (normal(entity.name) !== typed && !this.also.some((other) => other.id === entity.id && other.kind === entity.kind)) {
        this.also.push({ name: entity.name, kind: entity.kind, id: entity.id });
      }
    }
  }

  async readFilters() {
    const { index, query } = this;
    this.filters = [];
    for (const field of Object.keys(query.filters)) {
      const values = query.filters[field];
      this.filters.push(field === "year" || field === "kind" ? this.rangeFilter(field, values) : await this.facetFilter(field, values));
    }
  }
  rangeFilter(field, values) {
    const ranges = [];
    for (const value of values) {
      if (field === "kind") { ranges.push((block) => block.kind === value || block.kind + "s" === value); continue; }
      const [, from, dots, to] = /^(\d{1,4})?(?:(\.\.)(\d{1,4})?)?$/.exec(value) || [];
      if (from === undefined && to === undefined) { this.warnings.push("unknown-value"); ranges.push(() => false); continue; }
      const low = from === undefined ? -Infinity : +from, high = to !== undefined ? +to : dots ? Infinity : low;
      ranges.push((block) => block.year !== undefined && block.year !== null && block.year >= low && block.year <= high);
    }
    const allowed = new Set(this.index.manifest.blocks.filter((block) => ranges.some((range) => range(block))).map((block) => block.start));
    return (number) => allowed.has(this.index.blockOf(number).start);
  }
  async facetFilter(field, values) {
    const allowed = new Set();
    for (let value of values) {
      let groups = await this.facet(field, value);
      if (!groups.length && (field === "actor" || field === "agreement")) {
        // A name in place of the identifier.
        await this.attempt(() => this.index.names());
        for (const entity of (this.index.nameIndex && this.index.nameIndex.get(normal(value))) || []) {
          if (entity.kind === field) groups = groups.concat(await this.facet(field, entity.id));
        }
      }
      if (!groups.length) this.warnings.push("unknown-value");
      for (const { group } of groups) for (const number of postingsOf(group).numbers) allowed.add(number);
    }
    return (number) => allowed.has(number);
  }

  // The pages of several groups together, each with its highest impact.
  union(groups) {
    if (groups.length === 1) {
      const { numbers, impacts } = postingsOf(groups[0].group);
      return { numbers, impacts, count: numbers.length };
    }
    const highest = new Map();
    for (const { group } of groups) {
      const { numbers, impacts } = postingsOf(group);
      for (let i = 0; i < numbers.length; i++) if (!(highest.get(numbers[i]) >= impacts[i])) highest.set(numbers[i], impacts[i]);
    }
    return { numbers: [...highest.keys()], impacts: [...highest.values()], count: highest.size };
  }

  score() {
    const { index } = this, documents = index.manifest.documents;
    const scores = new Map(), found = new Map();
    const add = (number, points, mask) => {
      scores.set(number, (scores.get(number) || 0) + points);
      found.set(number, (found.get(number) || 0) | mask);
    };
    const counted = this.words.filter((word) => !word.variant);
    counted.forEach((word, place) => { word.mask = 2 ** Math.min(place, MASK_BITS - 1); });
    this.wordCount = counted.length;
    const masks = new Map(counted.map((word) => [word.form, word.mask]));
    for (const word of this.words) {
      if (!word.groups.length) continue;
      const { numbers, impacts, count } = this.union(word.groups);
      word.rarity = rarity(documents, count);
      let mask = word.mask || 0;
      // A variant stands for the words it is made of.
      if (word.variant) for (const part of this.spelt) if (part.position >= word.word.position && part.position <= word.word.position + 1) mask |= masks.get(part.form) || 0;
      for (let i = 0; i < numbers.length; i++) add(numbers[i], word.rarity * impacts[i] * word.count, mask);
    }
    for (const one of this.entities) {
      if (!one.groups || !one.groups.length) continue;
      const { numbers, impacts, count } = this.union(one.groups), worth = rarity(documents, count);
      let mask = 0;
      for (const part of this.spelt.slice(one.start, one.start + one.length)) mask |= masks.get(part.form) || 0;
      for (let i = 0; i < numbers.length; i++) add(numbers[i], worth * impacts[i], mask);
    }
    this.scores = scores;
    this.found = found;
    this.pinned = new Set((this.whole || []).map((entity) => entity.number));
    for (const number of this.pinned) if (!scores.has(number)) add(number, 1, 2 ** Math.min(this.wordCount, MASK_BITS) - 1);
  }

  // The pages with the words one after another, each at the distance it has in the query. Common words hold a place only.
  async phrase(words) {
    const { index } = this, parts = [];
    for (const word of words) {
      if (word.variant || index.common.has(word.form)) continue;
      const known = this.words.find((one) => one.form === word.form);
      const groups = known ? known.groups : (await index.resolve(word.form, false)).groups;
      if (!groups.length) return new Set();
      const places = new Map();
      for (const { run, group } of groups) for (const [number, all] of await this.places(run, group)) places.set(number, (places.get(number) || []).concat(all));
      parts.push({ position: word.position, places });
    }
    const pages = new Set();
    if (!parts.length) return pages;
    for (const [number, starts] of parts[0].places) {
      const rest = parts.slice(1).map((part) => [part.position - parts[0].position, new Set(part.places.get(number) || [])]);
      if (starts.some((start) => rest.every(([distance, places]) => places.has(start + distance)))) pages.add(number);
    }
    return pages;
  }
  async places(run, group) {
    if (group.places) return group.places;
    const { files, manifest: { places, placeHeads } } = this.index, shard = await this.index.run(run);
    const file = lastNotAfter(places.firsts, run), name = fileName("places", places.files, file), ordinal = run - places.firsts[file];
    // The first content says how many units each of the others takes.
    const head = new Bytes(await files.content(name, { offset: 0, length: placeHeads[file], ordinal: 0 }, true));
    const offset = head.numbers(ordinal).reduce((sum, units) => sum + units, placeHeads[file]);
    const bytes = new Bytes(await files.content(name, { offset, length: head.number(), ordinal: ordinal + 1 }, true));
    const lengths = bytes.numbers(shard.groups.length);
    const result = new Map();
    for (const one of shard.groups) {
      const part = bytes.block(lengths[one.index]);
      if (one !== group || !part.length) continue;
      const bits = new Bits(part), parameter = bits.bits(8), { numbers } = postingsOf(group);
      for (const number of numbers) {
        const all = [];
        let place = -1;
        for (let left = bits.rice(0); left > 0; left--) all.push(place += bits.rice(parameter) + 1);
        if (place > HIGHEST_NUMBER) throw new Error("damaged");
        result.set(number, all);
      }
    }
    return (group.places = result);
  }

  async applyPhrases() {
    for (const phrase of this.query.phrases) {
      const pages = await this.attempt(() => this.phrase(phrase.words), null);
      if (!pages) continue;
      // A phrase that is nowhere is said; its words still find.
      if (!pages.size || ![...this.scores.keys()].some((number) => pages.has(number))) { this.warnings.push("no-phrase"); continue; }
      for (const number of [...this.scores.keys()]) if (!pages.has(number)) this.scores.delete(number);
    }
  }

  async applyExclusions() {
    for (const one of this.query.excluded) {
      if (one.filter) {
        const filter = one.filter[0] === "year" || one.filter[0] === "kind" ? this.rangeFilter(one.filter[0], [one.filter[1]]) : await this.facetFilter(one.filter[0], [one.filter[1]]);
        this.filters.push((number) => !filter(number));
        continue;
      }
      const plain = one.words.filter((word) => !word.variant);
      let pages;
      if (plain.length > 1) pages = await this.attempt(() => this.phrase(one.words), new Set());
      else {
        pages = new Set();
        const groups = await this.attempt(async () => checked((await this.index.known(plain[0].form)).groups), []);
        for (const { group } of groups) for (const number of postingsOf(group).numbers) pages.add(number);
      }
      for (const number of pages) { this.excluded.add(number); this.scores.delete(number); this.pinned.delete(number); }
    }
  }

  applyFilters() {
    const { scores } = this;
    if (!this.query.words.length && (this.filters.length || this.excluded.size)) {
      this.browsing = true;
      return;
    }
    for (const filter of this.filters) for (const number of [...scores.keys()]) if (!filter(number)) scores.delete(number);
  }

  // All pages in answer to filters alone.
  async browse() {
    for (const number of await this.index.everything()) if (!this.excluded.has(number) && this.filters.every((filter) => filter(number))) { this.scores.set(number, 0); this.found.set(number, 0); }
  }

  ranking() {
    const { scores, pinned } = this;
    return [...scores.keys()].sort((a, b) => pinned.has(b) - pinned.has(a) || scores.get(b) - scores.get(a) || b - a);
  }
}
