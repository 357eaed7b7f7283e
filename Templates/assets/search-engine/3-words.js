// ---- Words: the same rules as WordReader and ScalarFold in Sources/Search, with the tables of the latter.

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

// The words of a text: form, position, where in the text, and whether it is a variant made of several.
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
