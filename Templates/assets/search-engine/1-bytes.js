// The archive's search: reads the index below search/ and answers queries. It runs in pages, from a server or from a
// disk, and in Node. Sources/Search/Query holds the same rules in Swift; both give the same answers. The files of this
// folder are joined into one script, in order of name: the first opens a function that the last closes. The build adds
// 1-constants.js, in which Sources/Search/SearchScript.swift writes every number, table and name that Swift has too.
// Needs DecompressionStream: Chrome 103, Firefox 113, Safari 16.4, Node 20.12.
(function (root) {
"use strict";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

// ---- Bytes. Words of the index are strings of UTF-8 bytes, one character each, which sort as bytes do.

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
  // A content that stands in a file with others: its length with the zeros after it, then its own.
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

// Words of which each is written as how many bytes it shares with the one before and its further bytes.
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
