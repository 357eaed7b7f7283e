// A file is sitegenShard("name","payload"): see Documentation/Search.md.
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

// What a browser makes of the bytes 80 to 9F in a script that is marked windows-1252.
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
    // The manifest may have been asked for along with this script.
    this.early = manifest;
    this.ranged = false;
    this.kept = new Map();
    this.failed = new Set();
  }
  // Asks for a file again.
  forget(name) { this.kept.delete(name); return this.get(name); }
  // A whole file's payload. A file that cannot be had is remembered for the reader and asked for again the next time.
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
  // One content of a file that holds several: in part where the host gives parts and the file is large, else the whole is read.
  async content(name, { offset, length, ordinal }, isLarge) {
    const start = opening(name).length + offset * UNIT, part = isLarge && await this.part(name, start, length * UNIT);
    const bytes = new Bytes(part || await this.get(name));
    if (!part) for (let i = 0; i < ordinal; i++) bytes.block();
    return bytes.content();
  }
  // A part of a file where the host gives parts, else null.
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
