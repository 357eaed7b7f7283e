class Index {
  constructor(files, manifest) {
    this.files = files;
    this.take(manifest);
  }
  take(manifest) {
    this.manifest = manifest;
    // Each line: how many bytes it shares with the one before, in base 36, and the further ones.
    let last = "";
    this.firsts = manifest.words ? packed(manifest.words).split("\n").map((line) => (last = last.slice(0, parseInt(line[0], 36)) + line.slice(1))) : [];
    // The runs of the older pages, and those of the newest ones: words begin anew there.
    this.segments = [[0, manifest.newest], [manifest.newest, this.firsts.length]].filter(([start, end]) => start < end);
    // Where each run of words is.
    let file = -1, offset = 0, ordinal = 0;
    const sizes = [];
    this.runs = manifest.wordUnits.map((signed) => {
      if (signed < 0) { file++; offset = ordinal = 0; sizes.push(0); }
      const length = Math.abs(signed), run = { file, offset, length, ordinal: ordinal++ };
      offset += length;
      sizes[file] = offset;
      return run;
    });
    for (const run of this.runs) run.whole = sizes[run.file];
    this.endings = new Set(manifest.endings.map(packed));
    this.common = new Set(manifest.common.map(packed));
    this.shards = new Map();
    this.cards = new Map();
    this.records = new Map();
    this.lists = new Map();
    this.nameList = this.nameIndex = this.places = this.cardFiles = null;
  }
  // Looks whether the site has been built anew since; if so, goes on with the new index.
  async renewed() {
    const manifest = await readTable(await this.files.forget("manifest"));
    if (manifest.build === this.manifest.build) return false;
    this.take(manifest);
    return true;
  }

  // A run of words, read.
  run(number) {
    if (!this.shards.has(number)) {
      const { newest, newestStart, wordFiles } = this.manifest, run = this.runs[number];
      const loading = this.files.content(fileName("words", wordFiles, run.file), run, run.whole >= 2 * run.length)
        .then((payload) => readShard(payload, number < newest ? 0 : newestStart));
      loading.catch(() => this.shards.delete(number));
      this.shards.set(number, loading);
    }
    return this.shards.get(number);
  }
  runOf(word, [start, end]) { return start + lastNotAfter(this.firsts.slice(start, end), word); }

  // The groups of a word as it is spelt; each knows its run, for its places.
  async exact(word) { return [].concat(...await Promise.all(this.segments.map((segment) => this.exactIn(word, segment)))); }
  async exactIn(word, segment) {
    const run = this.runOf(word, segment), shard = await this.run(run);
    const groups = (shard.found.get(word) || []).map((group) => ({ run, group: shard.groups[group] }));
    for (const home of shard.away.get(word) || []) {
      const other = this.runOf(home, segment), there = await this.run(other);
      for (const group of there.found.get(home) || []) {
        if (!groups.some((known) => known.group === there.groups[group])) groups.push({ run: other, group: there.groups[group] });
      }
    }
    return groups;
  }

  // A word not seen before that is a known stem, or one with a known ending.
  async byEnding(word, segment) {
    const run = this.runOf(word, segment), shard = await this.run(run);
    let best = null;
    for (const group of shard.groups) {
      const length = group.stemLength;
      if (length < LEAST_STEM || length > word.length || (best && length <= best.stemLength)) continue;
      if (group.forms[0] && word.startsWith(group.forms[0].slice(0, length)) && (length === word.length || this.endings.has(word.slice(length)))) best = group;
    }
    return best ? [{ run, group: best }] : [];
  }

  // The groups of a word as it is spelt, or of its stem. What one segment has as it is spelt another may have by its stem.
  async known(word) {
    let how = "ending";
    const parts = await Promise.all(this.segments.map(async (segment) => {
      const exact = await this.exactIn(word, segment);
      if (exact.length) how = "exact";
      return exact.length ? exact : this.byEnding(word, segment);
    }));
    return { groups: [].concat(...parts), how };
  }

  // The most frequent words that go on from a beginning.
  async byBeginning(beginning) {
    const found = [];
    for (const segment of this.segments) {
      for (let start = this.runOf(beginning, segment), run = start; run < Math.min(segment[1], start + COMPLETION_RUNS); run++) {
        if (run > start && !this.firsts[run].startsWith(beginning)) break;
        const shard = await this.run(run);
        for (const word of shard.words) {
          if (word.startsWith(beginning)) for (const group of shard.found.get(word)) found.push({ word, run, group: shard.groups[group] });
        }
      }
    }
    found.sort((a, b) => b.group.count - a.group.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : a.run - b.run || a.group.index - b.group.index));
    const groups = [], words = new Set(), isNew = (one) => !groups.some((known) => known.group === one.group);
    for (const one of found) {
      if (groups.length >= COMPLETIONS || !isNew(one)) continue;
      groups.push({ run: one.run, group: one.group });
      words.add(one.word);
    }
    // The same words of the newest pages, which are on fewer.
    for (const one of found) if (words.has(one.word) && isNew(one)) groups.push({ run: one.run, group: one.group });
    return { groups, words: found.length ? [found[0].word] : [] };
  }

  // The nearest known word: fewest edits, then most pages, then byte order.
  async spelling(word) {
    const limit = word.length < ONE_EDIT ? 0 : word.length < TWO_EDITS ? 1 : 2;
    if (!limit || /[0-9]/.test(word)) return null;
    let best = null;
    for (const letter of new Set([word.charCodeAt(0), word.charCodeAt(1)])) {
      const name = this.manifest.spelling[partitionOf(letter)];
      if (!name) continue;
      for (const [known, frequency] of await this.spellingList(name)) {
        const distance = edits(word, known, best ? Math.min(limit, best.distance) : limit);
        if (distance > limit || (best && (distance > best.distance || (distance === best.distance && frequency <= best.frequency)))) continue;
        best = { word: known, distance, frequency };
      }
      if (best) break;
    }
    // Of the newest pages the words beside which it would stand.
    if (!best && this.segments.length > 1) {
      for (const known of (await this.run(this.runOf(word, this.segments[1]))).words) {
        if (!isCorrection(known)) continue;
        const distance = edits(word, known, best ? Math.min(limit, best.distance) : limit);
        if (distance <= limit && (!best || distance < best.distance)) best = { word: known, distance };
      }
    }
    return best && best.word;
  }
  async spellingList(name) {
    if (!this.lists.has(name)) {
      const bytes = new Bytes(await inflate(await this.files.get("spelling-" + name))), count = bytes.number();
      const shared = bytes.numbers(count), codes = bytes.numbers(count), list = [];
      const words = new WordList(bytes);
      for (let i = 0; i < count; i++) list.push([words.next(shared[i], Math.floor(codes[i] / 32)), codes[i] % 32]);
      this.lists.set(name, list);
    }
    return this.lists.get(name);
  }

  // What a word of a query stands for: { word, groups, forms, how, shown }.
  async resolve(word, isOpen) {
    const done = (groups, how, shown) => ({ word, groups, how, shown: shown || word });
    const known = await this.known(word);
    if (known.groups.length) return done(known.groups, known.how);
    if (isOpen) {
      const completed = await this.byBeginning(word);
      if (completed.groups.length) return done(completed.groups, "beginning", completed.words[0]);
    }
    const corrected = await this.spelling(word);
    if (corrected) return done((await this.known(corrected)).groups, "spelling", corrected);
    if (word.length >= LEAST_BEGINNING && !isOpen) {
      const completed = await this.byBeginning(word);
      if (completed.groups.length) return done(completed.groups, "beginning", completed.words[0]);
    }
    return done([], "none");
  }

  // Every actor and agreement; nameIndex says which of them has a name.
  async names() {
    if (this.nameList) return this.nameList;
    const list = [], byName = new Map();
    const lines = this.manifest.names ? decoder.decode(await inflate(await this.files.get("names-" + this.manifest.names))).split("\n") : [];
    for (const line of lines) {
      if (!line) continue;
      const [number, kind, id, ...names] = line.split("\t");
      const entity = { number: +number, kind, id, name: names[0], names };
      list.push(entity);
      for (const name of names) {
        const key = normal(name);
        if (!key) continue;
        if (!byName.has(key)) byName.set(key, []);
        if (!byName.get(key).includes(entity)) byName.get(key).push(entity);
      }
    }
    this.nameIndex = byName;
    return (this.nameList = list);
  }

  // ---- Pages by number.

  blockOf(number) { const blocks = this.manifest.blocks; return blocks[lastNotAfter(blocks.map((b) => b.start), number)]; }

  // What a result says of its page before its texts are there.
  async card(number) {
    if (this.records.has(number)) return this.records.get(number).card;
    const table = await this.cardTable(), index = lastNotAfter(table.firsts, number);
    if (!this.cards.has(index)) {
      this.cards.set(index, this.files.get(fileName("cards", table.files, index)).then(inflate).then((bytes) => {
        const cards = new Map();
        let page = 0;
        for (const line of decoder.decode(bytes).split("\n")) {
          if (!line) continue;
          const tab = line.indexOf("\t");
          cards.set(page += +line.slice(0, tab), this.cardOf(page, line.slice(tab + 1)));
        }
        return cards;
      }).catch((error) => { this.cards.delete(index); throw error; }));
    }
    const card = (await this.cards.get(index)).get(number);
    if (!card) throw new Error("no card for a page");
    return card;
  }

  cardTable() {
    this.cardFiles = this.cardFiles || this.files.get("cards-" + this.manifest.cards).then(readTable).catch((error) => { this.cardFiles = null; throw error; });
    return this.cardFiles;
  }
  cardOf(number, line) {
    const [id, title, date, publisher] = line.split("\t");
    return { kind: this.blockOf(number).kind, id, title, date, publisher };
  }

  // Where each page's texts are: { file, ordinal, offset, length }.
  place(number) {
    this.places = this.places || this.readPlaces().catch((error) => { this.places = null; throw error; });
    return this.places.then((places) => places.get(number));
  }
  async readPlaces() {
    const { sizes, texts } = this.manifest, firsts = new Set(texts.firsts), places = new Map();
    const bytes = new Bytes(await inflate(await this.files.get("sizes-" + sizes))), count = bytes.number();
    const gaps = bytes.numbers(count), units = bytes.numbers(count);
    let number = -1, file = -1, ordinal = 0, offset = 0;
    for (let i = 0; i < count; i++) {
      number += gaps[i] + 1;
      if (firsts.has(number)) { file++; ordinal = offset = 0; }
      places.set(number, { file, ordinal: ordinal++, offset, length: units[i] });
      offset += units[i];
    }
    return places;
  }

  // Whether a page's texts can be had without those of many others.
  get readsTexts() { return this.manifest.textSize <= 8000 || this.files.ranged || !this.files.fetch; }
  // A page's card and passages, [{ anchor, role, text }].
  async record(number) {
    if (this.records.has(number)) return this.records.get(number);
    const { texts, textSize } = this.manifest, place = await this.place(number);
    const content = await this.files.content(fileName("texts", texts.files, place.file), place, textSize > 8000);
    const lines = decoder.decode(await inflate(content)).split("\n"), passages = [];
    let paragraphs = 0;
    for (const line of lines.slice(1)) {
      if (!line) continue;
      if (line[0] === "\t") {
        const [, anchor, role, text] = line.split("\t");
        const counted = /^p(\d+)$/.exec(anchor);
        if (counted) paragraphs = +counted[1];
        passages.push({ anchor, role, text });
      } else passages.push({ anchor: `p${++paragraphs}`, role: TEXT, text: line });
    }
    if (this.records.size > 400) this.records.clear();
    const record = { card: this.cardOf(number, lines[0]), passages };
    this.records.set(number, record);
    return record;
  }
}

// Words of the text that can take the place of a misspelt one.
const isCorrection = (word) => word.length >= LEAST_CORRECTION && word[0] !== ":" && !/[0-9]/.test(word)
  && ![...word].some((c) => c.charCodeAt(0) >= NO_CORRECTION);

const readTable = async (payload) => JSON.parse(decoder.decode(await inflate(payload)));
