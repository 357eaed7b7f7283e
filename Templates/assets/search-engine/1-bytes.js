// The archive's search: reads the index below search/ and answers queries. It runs in pages, from a server or from a
// disk, and in Node. Sources/Search/Query holds the same rules in Swift; both give the same answers. The files of this
// folder are joined into one script, in order of name: the first opens a function that the last closes.
// Needs DecompressionStream: Chrome 103, Firefox 113, Safari 16.4, Node 20.12.
(function (root) {
"use strict";

const FORMAT = 2;
const FIELDS = ["kind", "year", "actor", "agreement", "publisher", "stance", "language"];
const MOST_WORDS = 48;
const UNIT = 64;
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
  next() { const bit = this.bit++; return (this.bytes[bit >> 3] >> (7 - (bit & 7))) & 1; }
  bits(width) { let value = 0; while (width-- > 0) value = value * 2 + this.next(); return value; }
  rice(parameter) {
    let upper = 0;
    while (this.next()) upper++;
    return upper * 2 ** parameter + this.bits(parameter);
  }
}

const inflate = async (bytes) =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer());
