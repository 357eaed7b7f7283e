(function (root) {
"use strict";
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const packed = (text) => {
let plain = "";
for (const byte of encoder.encode(text)) plain += String.fromCharCode(byte);
return plain;
};
const unpacked = (word) => decoder.decode(Uint8Array.from(word, (c) => c.charCodeAt(0)));
class Bytes {
constructor(bytes, offset = 0) { this.bytes = bytes; this.offset = offset; }
number() {
let value = 0;
for (let scale = 1; ; scale *= 128) {
if (this.offset >= this.bytes.length) throw new Error("cut short");
const byte = this.bytes[this.offset++];
value += (byte & 127) * scale;
if (value > Number.MAX_SAFE_INTEGER) throw new Error("damaged");
if (byte < 128) return value;
}
}
numbers(count) { const all = []; while (all.length < count) all.push(this.number()); return all; }
block(length = this.number()) {
if (length > this.bytes.length - this.offset) throw new Error("cut short");
return this.bytes.subarray(this.offset, this.offset += length);
}
content() { return new Bytes(this.block()).block(); }
word(length) { return String.fromCharCode(...this.block(length)); }
}
class Bits {
constructor(bytes) { this.bytes = bytes; this.bit = 0; }
next() {
const bit = this.bit++;
if (bit >= this.bytes.length * 8) throw new Error("cut short");
return (this.bytes[bit >> 3] >> (7 - (bit & 7))) & 1;
}
bits(width) { let value = 0; while (width-- > 0) value = value * 2 + this.next(); return value; }
rice(parameter) {
if (parameter > RICE_PARAMETER) throw new Error("damaged");
let upper = 0;
while (this.next()) upper++;
return upper * 2 ** parameter + this.bits(parameter);
}
}
class WordList {
constructor(bytes) { this.bytes = bytes; this.last = ""; this.total = 0; }
next(shared, length) {
if (shared > this.last.length || shared + length > TERM_BYTES) throw new Error("damaged");
this.last = this.last.slice(0, shared) + this.bytes.word(length);
this.total += this.last.length;
if (this.total > EXPANDED_BYTES) throw new Error("damaged");
return this.last;
}
}
async function inflate(bytes) {
const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")), reader = stream.getReader();
const parts = [];
let length = 0;
for (;;) {
const { done, value } = await reader.read();
if (done) break;
parts.push(value);
length += value.length;
if (length > EXPANDED_BYTES) {
reader.cancel().catch(() => { /* It is damaged, whatever comes of this. */ });
throw new Error("damaged");
}
}
const whole = new Uint8Array(length);
let offset = 0;
for (const part of parts) { whole.set(part, offset); offset += part.length; }
return whole;
}
const FORMAT = 2;
const IMPACT_LEVELS = 15;
const FOLDER = "search";
const UNIT = 64;
const PARTITIONS = [0, 48, 58, 59, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123];
const TEXT = "t";
const HEADING = "h";
const NOTE = "n";
const HIGHEST_NUMBER = 2147483647;
const EXPANDED_BYTES = 134217728;
const TERM_BYTES = 1000;
const RICE_PARAMETER = 20;
const DROPPED = /[\u00ad\u0300-\u036f\u0591-\u05bd\u064b-\u065f\u0670\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u2060\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/u;
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u30fa\u30fc-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff66-\uff9d\u{20000}-\u{3ffff}]/u;
const LETTERS = { "\u00c6": "ae", "\u00d0": "d", "\u00d8": "o", "\u00de": "th", "\u00df": "ss", "\u00e6": "ae", "\u00f0": "d", "\u00f8": "o", "\u00fe": "th", "\u0110": "d", "\u0111": "d", "\u0131": "i", "\u0141": "l", "\u0142": "l", "\u0152": "oe", "\u0153": "oe", "\u03c2": "\u03c3", "\u1e9e": "ss" };
const LONGEST_WORD = 60;
const HYPHENS = "\u002d\u2010\u2011";
const SPACES = " \u00a0";
const APOSTROPHES = "\u0027\u2019";
const NAME_LETTERS = 8;
const NAME_DIGITS = 5;
const FIELDS = [["kind", "Kind"], ["agreement", "Agreement"], ["actor", "Actor"], ["publisher", "Publisher"], ["year", "Year"], ["stance", "Stance of notes"], ["language", "Language"]];
const MOST_WORDS = 48;
const LONGEST_QUERY = 4000;
const QUOTATION_MARKS = "\u201c\u201d\u201e\u00ab\u00bb";
const LONGEST_NAME = 8;
const COMPLETIONS = 8;
const COMPLETION_RUNS = 6;
const LEAST_BEGINNING = 3;
const LEAST_STEM = 3;
const ONE_EDIT = 4;
const TWO_EDITS = 8;
const LEAST_CORRECTION = 3;
const NO_CORRECTION = 224;
const MASK_BITS = 31;
const BEST_PAGES = 10;
const PASSAGES = 3;
const PASSAGE_LENGTH = 280;
const PASSAGE_LEAD = 60;
const PASSAGE_SLACK = 40;
const PASSAGE_MARKS = 8;
const WORD_FACTOR = 16;
const NAME_WORTH = 256;
const TEXT_FACTOR = 2;
const unescaped = (bytes) => {
const payload = new Uint8Array(bytes.length);
let length = 0;
for (let i = 0; i < bytes.length; i++) {
let byte = bytes[i];
if (byte === 92) { byte = bytes[++i]; byte = byte === 110 ? 10 : byte === 114 ? 13 : byte; }
payload[length++] = byte;
}
return payload.subarray(0, length);
};
const opening = (name) => `sitegenShard("${name}","`;
const payloadOf = (file, name) => {
const start = opening(name), end = file.length - 4;
for (let i = 0; i < start.length; i++) if (file[i] !== start.charCodeAt(i)) throw new Error("not a file of this index");
if (file[end] !== 34 || file[end + 1] !== 41 || file[end + 2] !== 59) throw new Error("cut short");
return unescaped(file.subarray(start.length, end));
};
const HIGH = "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";
const waiting = new Map();
root.sitegenShard = (name, text) => {
const wait = waiting.get(name);
if (!wait) return;
const payload = new Uint8Array(text.length);
for (let i = 0; i < text.length; i++) {
const code = text.charCodeAt(i);
payload[i] = code < 256 ? code : 128 + HIGH.indexOf(text[i]);
}
wait(payload);
};
class Files {
constructor(base, fetching, manifest) {
this.folder = new URL(FOLDER + "/", base).href;
this.fetch = fetching || (/^https?:/.test(this.folder) && root.fetch ? (url, how) => root.fetch(url, how) : null);
this.early = manifest;
this.ranged = false;
this.kept = new Map();
this.failed = new Set();
}
forget(name) { this.kept.delete(name); return this.get(name); }
get(name) {
if (!this.kept.has(name)) {
this.kept.set(name, (this.fetch ? this.fetched(name) : this.scripted(name)).catch((error) => {
this.kept.delete(name);
this.failed.add(name);
throw error;
}));
}
return this.kept.get(name);
}
async fetched(name) {
const isManifest = name === "manifest", early = isManifest && this.early;
if (early) this.early = null;
const response = await (early || this.fetch(this.folder + name + ".js", isManifest ? { cache: "no-cache" } : {}));
if (!response.ok) throw new Error(`status ${response.status}`);
this.ranged = this.ranged || response.headers.get("accept-ranges") === "bytes";
return payloadOf(new Uint8Array(await response.arrayBuffer()), name);
}
scripted(name) {
return new Promise((resolve, reject) => {
const script = root.document.createElement("script");
const finish = (how, value) => { waiting.delete(name); script.remove(); how(value); };
waiting.set(name, (payload) => finish(resolve, payload));
script.charset = "windows-1252";
script.onload = script.onerror = () => finish(reject, new Error("not a file of this index"));
script.src = this.folder + name + ".js";
root.document.head.append(script);
});
}
async content(name, { offset, length, ordinal }, isLarge) {
const start = opening(name).length + offset * UNIT, part = isLarge && await this.part(name, start, length * UNIT);
const bytes = new Bytes(part || await this.get(name));
if (!part) for (let i = 0; i < ordinal; i++) bytes.block();
return bytes.content();
}
async part(name, offset, length) {
if (!this.ranged || this.kept.has(name)) return null;
try {
const response = await this.fetch(this.folder + name + ".js", { headers: { Range: `bytes=${offset}-${offset + length - 1}` } });
const bytes = new Uint8Array(await response.arrayBuffer());
if (response.status === 206 && bytes.length === length) return unescaped(bytes);
} catch (error) { /* The whole file may still be had. */ }
this.ranged = false;
return null;
}
}
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const classOf = (c) => DROPPED.test(c) ? "dropped" : UNSPACED.test(c) ? "unspaced" : LETTER.test(c) ? "word" : "other";
const folded = (c) => {
if (LETTERS[c]) return LETTERS[c];
if (c >= "\uac00" && c <= "\ud7a3") return c;
let text = "";
for (const part of c.normalize("NFKD")) for (const lower of part.toLowerCase()) if (!DROPPED.test(lower)) text += LETTERS[lower] || lower;
return text;
};
const jointOf = (between) => {
if ([...between].length !== 1) return "";
return HYPHENS.includes(between) ? "-" : SPACES.includes(between) ? " " : between === "." ? "." : "";
};
function wordsOf(text, position = 0) {
const words = [];
let pieces = [], end = -1, i = 0;
const add = (form, from, to, variant) => {
const word = packed(form);
if (word.length && word.length <= LONGEST_WORD) words.push({ form: word, position, from, to, variant });
};
const flush = () => {
if (!pieces.length) return;
const from = pieces[0].from, to = pieces[pieces.length - 1].to, whole = pieces.map((p) => p.form).join("");
if (pieces.length > 1 && pieces[1].joint === ".") {
add(whole, from, to, false);
position++;
} else {
if (pieces.length > 1) add(whole, from, to, true);
for (const piece of pieces) { add(piece.form, piece.from, piece.to, false); position++; }
}
pieces = [];
};
const joins = (last, next) => {
if (next.joint === ".") return last.count === 1 && next.count === 1 && last.letters && next.letters;
if (pieces.length > 1) return false;
if (next.joint === "-") return (last.count === 1 && last.letters && next.letters) || (last.letters && !last.digits && next.digits);
const isNumber = next.digits && !next.letters && next.count <= NAME_DIGITS;
return next.joint === " " && last.letters && !last.digits && last.capitals && last.count <= NAME_LETTERS && isNumber;
};
while (i < text.length) {
let c = String.fromCodePoint(text.codePointAt(i)), kind = classOf(c);
if (kind === "word") {
const piece = { form: "", from: i, to: i, joint: end >= 0 ? jointOf(text.slice(end, i)) : "", letters: false, digits: false, capitals: true, count: 0 };
for (; i < text.length; i += c.length) {
c = String.fromCodePoint(text.codePointAt(i));
kind = classOf(c);
if (kind !== "word" && !(kind === "dropped" && c > "\x7f")) break;
if (kind === "dropped") continue;
piece.form += c < "\x80" ? c.toLowerCase() : folded(c);
piece.count++;
if (c >= "0" && c <= "9") piece.digits = true; else piece.letters = true;
if (!((c >= "0" && c <= "9") || (c >= "A" && c <= "Z"))) piece.capitals = false;
}
piece.to = end = i;
const last = pieces[pieces.length - 1];
if (!piece.form) continue;
if (piece.form === "s" && last && piece.from === last.to + 1 && APOSTROPHES.includes(text[last.to])) continue;
if (last && joins(last, piece)) pieces.push(piece); else { flush(); pieces = [piece]; }
} else if (kind === "unspaced") {
flush();
const run = [];
for (; i < text.length; i += c.length) {
c = String.fromCodePoint(text.codePointAt(i));
kind = classOf(c);
if (kind === "unspaced") run.push({ form: folded(c), from: i, to: i + c.length }); else if (kind !== "dropped") break;
}
if (run.length === 1) add(run[0].form, run[0].from, run[0].to, false);
for (let k = 0; k + 1 < run.length; k++) { add(run[k].form + run[k + 1].form, run[k].from, run[k + 1].to, false); position++; }
position++;
end = -1;
} else i += c.length;
}
flush();
return words;
}
const normal = (text) => wordsOf(text).filter((word) => !word.variant).map((word) => unpacked(word.form)).join(" ");
const FIELD_NAMES = FIELDS.map(([name]) => name);
const QUOTATION_MARK = new RegExp("[" + QUOTATION_MARKS + "]", "g");
function parseQuery(text) {
const query = { words: [], phrases: [], excluded: [], filters: {}, unknown: [], shortened: false, open: false };
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
function lastNotAfter(keys, value) {
let low = 0, high = keys.length - 1;
while (low < high) { const middle = (low + high + 1) >> 1; if (keys[middle] <= value) low = middle; else high = middle - 1; }
return low;
}
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
const fileName = (kind, names, index) => `${kind}-${names.slice(index * 8, index * 8 + 8)}`;
class Index {
constructor(files, manifest) {
this.files = files;
this.take(manifest);
}
take(manifest) {
this.manifest = manifest;
let last = "";
this.firsts = manifest.words ? packed(manifest.words).split("\n").map((line) => (last = last.slice(0, parseInt(line[0], 36)) + line.slice(1))) : [];
this.segments = [[0, manifest.newest], [manifest.newest, this.firsts.length]].filter(([start, end]) => start < end);
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
async renewed() {
const manifest = await readTable(await this.files.forget("manifest"));
if (manifest.build === this.manifest.build) return false;
this.take(manifest);
return true;
}
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
async known(word) {
let how = "ending";
const parts = await Promise.all(this.segments.map(async (segment) => {
const exact = await this.exactIn(word, segment);
if (exact.length) how = "exact";
return exact.length ? exact : this.byEnding(word, segment);
}));
return { groups: [].concat(...parts), how };
}
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
for (const one of found) if (words.has(one.word) && isNew(one)) groups.push({ run: one.run, group: one.group });
return { groups, words: found.length ? [found[0].word] : [] };
}
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
blockOf(number) { const blocks = this.manifest.blocks; return blocks[lastNotAfter(blocks.map((b) => b.start), number)]; }
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
get readsTexts() { return this.manifest.textSize <= 8000 || this.files.ranged || !this.files.fetch; }
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
const isCorrection = (word) => word.length >= LEAST_CORRECTION && word[0] !== ":" && !/[0-9]/.test(word)
&& ![...word].some((c) => c.charCodeAt(0) >= NO_CORRECTION);
const readTable = async (payload) => JSON.parse(decoder.decode(await inflate(payload)));
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
async attempt(work, otherwise) {
try { return await work(); } catch (error) {
this.warnings.push("incomplete");
return otherwise;
}
}
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
async browse() {
for (const number of await this.index.everything()) if (!this.excluded.has(number) && this.filters.every((filter) => filter(number))) { this.scores.set(number, 0); this.found.set(number, 0); }
}
ranking() {
const { scores, pinned } = this;
return [...scores.keys()].sort((a, b) => pinned.has(b) - pinned.has(a) || scores.get(b) - scores.get(a) || b - a);
}
}
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
function excerpt({ anchor, role, text }, marks) {
const note = role === NOTE;
if (text.length <= PASSAGE_LENGTH) return { text, anchor, marks, note };
const [start, end] = excerptRange(text, densestMark(marks));
const before = start > 0 ? "\u2026 " : "", after = end < text.length ? " \u2026" : "";
const moved = marks.filter(([from, to]) => from >= start && to <= end)
.map(([from, to]) => [from - start + before.length, to - start + before.length]);
return { text: before + text.slice(start, end) + after, anchor, marks: moved, note };
}
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
const goesOn = (unit) => /[\udc00-\udfff]/.test(unit) || DROPPED.test(unit);
while (start < end && start > 0 && goesOn(text[start])) start++;
while (end > start && end < text.length && goesOn(text[end])) end--;
return [start, end];
}
Index.prototype.everything = async function () {
const numbers = [], table = await this.cardTable();
for (let index = 0; index < table.firsts.length; index++) {
await this.card(table.firsts[index]);
numbers.push(...(await this.cards.get(index)).keys());
}
return numbers;
};
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
Index.prototype.search = async function (text, options = {}, isAgain = false) {
const { limit = 10, offset = 0, filters = {}, passages = true, facets } = options;
const query = parseQuery(String(text));
for (const field of Object.keys(filters)) {
const values = [].concat(filters[field]).map((value) => String(value).toLowerCase());
if (!FIELD_NAMES.includes(field)) query.unknown.push(field);
else if (values.length) query.filters[field] = query.filters[field] ? query.filters[field].filter((value) => values.includes(value)).concat(query.filters[field].some((value) => values.includes(value)) ? [] : ["\u0000"]) : values;
}
const search = new Search(this, query);
const reads = passages && this.readsTexts;
search.card = async (number) => {
const record = reads && await search.attempt(() => this.record(number), null);
return record ? record.card : search.attempt(() => this.card(number), null);
};
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
async function openIndex(base, options = {}) {
const files = new Files(String(base), options.fetch, options.manifest);
const manifest = await readTable(await files.get("manifest"));
if (manifest.format !== FORMAT) throw new Error("this index is of another format");
return new Index(files, manifest);
}
root.sitegenSearch = { openIndex, parseQuery, wordsOf, normal, logarithm, edits, fields: FIELDS };
})(globalThis);
export const openIndex = globalThis.sitegenSearch.openIndex;
