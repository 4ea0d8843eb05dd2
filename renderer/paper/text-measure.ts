const millimetresPerPoint = 25.4 / 72;
const lineFeed = 10;

/** Widths in ems of the characters below U+2000: Latin text takes about half an em (capitals and w more, i less). */
const narrowWidths = Float64Array.from({ length: 0x2000 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code >= 0x1100) return 1;
  if (/[A-Z@%&WMmw]/.test(character)) return 0.82;
  return /[il.,;:'|! ]/.test(character) ? 0.32 : 0.56;
});

/** Width of a character in ems; a CJK character takes one, signs such as — and … nearly as much. */
function widthInEms(code: number): number {
  return code < 0x2000 ? (narrowWidths[code] ?? 1) : code < 0x2e80 ? 0.8 : 1;
}

/**
 * Estimates how many lines a text takes in a column `widthMm` wide at `points`. It rather says one line too many: paper
 * is laid out before any browser has seen it, and text must never be cut. Empty text takes one line.
 */
export function estimateLines(text: string, widthMm: number, points: number): number {
  const em = points * millimetresPerPoint;
  // A line rarely fills to its end: punctuation and whole words move to the next one.
  const room = (widthMm / em) * 0.96 - 0.5;
  let lines = 1;
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === lineFeed) {
      lines += 1;
      width = 0;
      continue;
    }
    // The second half of a surrogate pair has been counted with the first.
    const step = code >= 0xdc00 && code <= 0xdfff ? 0 : widthInEms(code);
    if (width + step > room) {
      lines += 1;
      width = 0;
    }
    width += step;
  }
  return lines;
}

/**
 * Splits text so that the first part takes at most `lines` lines; the second part is empty when all fits. Nothing is
 * lost: the parts joined are the text.
 */
export function splitAtLines(
  text: string,
  lines: number,
  widthMm: number,
  points: number,
): readonly [first: string, rest: string] {
  const reach = findReach(text, lines, widthMm, points);
  if (reach >= text.length) return [text, ''];
  // At least one character goes into the first part, so that repeated splitting ends.
  const head = reach === 0 ? String.fromCodePoint(text.codePointAt(0) ?? 0) : text.slice(0, reach);
  if (head.length >= text.length) return [text, ''];
  // Better to break after a sentence or a word when one ends nearby.
  const nice = /^[\s\S]*[。；;，,、\s]/u.exec(head)?.[0];
  if (nice !== undefined && nice.length > head.length * 0.8) return [nice, text.slice(nice.length)];
  const characters = [...head];
  const end = backOff(
    [...characters, String.fromCodePoint(text.codePointAt(head.length) ?? 0)],
    characters.length,
  );
  const first = characters.slice(0, end).join('');
  return [first, text.slice(first.length)];
}

/** Length of the longest beginning of a text that `estimateLines` gives at most `lines` lines. */
function findReach(text: string, lines: number, widthMm: number, points: number): number {
  const em = points * millimetresPerPoint;
  const room = (widthMm / em) * 0.96 - 0.5;
  let used = 1;
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Never between the halves of a surrogate pair.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const isFeed = code === lineFeed;
    const step = isFeed ? 0 : widthInEms(code);
    if (isFeed || width + step > room) {
      used += 1;
      width = 0;
      if (used > lines) return index;
    }
    width += step;
  }
  return text.length;
}

const closing = /[，。、；：？！）》”’,.;:?!)]/u;
const wordPart = /[\dA-Za-z*@.-]/;

/** Moves a break back so that no line begins with a closing sign and no number or word is torn, within reason. */
function backOff(characters: readonly string[], at: number): number {
  const tears = (place: number) => {
    const next = characters[place] ?? '';
    return closing.test(next) || (wordPart.test(next) && wordPart.test(characters[place - 1] ?? ''));
  };
  let place = at;
  while (place > 1 && at - place < 24 && tears(place)) place -= 1;
  return tears(place) ? at : place;
}

/** Splits a text into pieces of at most `lines` lines; empty text gives one empty piece. */
export function cutIntoPieces(
  text: string,
  lines: number,
  widthMm: number,
  points: number,
): readonly string[] {
  const pieces: string[] = [];
  let rest = text;
  do {
    const [first, after] = splitAtLines(rest, lines, widthMm, points);
    pieces.push(first);
    rest = after;
  } while (rest !== '');
  return pieces;
}

/** Height in millimetres of `lines` lines. */
export function heightOfLines(lines: number, points: number, lineHeight: number): number {
  return lines * points * lineHeight * millimetresPerPoint;
}

/** Width of a text set in one line, in ems; of several lines the widest. */
export function measureEms(text: string): number {
  let widest = 0;
  let width = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === lineFeed) width = 0;
    else if (code < 0xdc00 || code > 0xdfff) width += widthInEms(code);
    widest = Math.max(widest, width);
  }
  return widest;
}

/** The narrowest column, in millimetres, in which `estimateLines` leaves a text of that many ems on one line. */
export function columnFor(ems: number, points: number): number {
  return ((ems + 0.52) / 0.96) * points * millimetresPerPoint;
}
