import { classOf, widthInEms } from './character-widths';

const millimetresPerPoint = 25.4 / 72;
const lineFeed = 10;
const hyphen = 45;

/** A line may break after a hyphen where a word goes on, not in a number. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** What reading a text in a column comes to. */
interface Reading {
  readonly lines: number;
  /** Where the first line beyond the limit begins; the length of the text when none does. */
  readonly reach: number;
}

/**
 * Reads a text as a browser breaks it: words stay whole and move to the next line, one longer than a line is broken
 * anywhere, no line begins with a closing sign or ends with an opening one. `room`: ems of a line.
 */
function readLines(text: string, room: number, limit: number): Reading {
  let lines = 1;
  let line = 0;
  let unit = 0;
  let unitFrom = 0;
  let unitClass: 'cjk' | 'word' | 'open' = 'cjk';
  let reach = -1;
  const next = (at: number) => {
    lines += 1;
    if (lines > limit && reach < 0) reach = at;
  };
  const close = (end: number) => {
    if (unit === 0) return;
    if (line + unit <= room) line += unit;
    else {
      if (line > 0) next(unitFrom);
      line = unit;
      if (unit > room) line = breakAnywhere(end);
    }
    unit = 0;
  };
  /** Breaks the unit that ends before `end` letter by letter; answers the width of its last line. */
  const breakAnywhere = (end: number) => {
    let width = 0;
    for (let index = unitFrom; index < end; index += 1) {
      const code = text.charCodeAt(index);
      if (code >= 0xdc00 && code <= 0xdfff) continue;
      const step = widthInEms(code);
      if (width > 0 && width + step > room) {
        next(index);
        width = 0;
      }
      width += step;
    }
    return width;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // Never between the halves of a surrogate pair.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const kind = classOf(code);
    if (kind === 'feed') {
      close(index);
      next(index);
      line = 0;
      continue;
    }
    if (kind === 'space') {
      close(index);
      // A space at the end of a line hangs over it.
      line = Math.min(room, line + widthInEms(code));
      continue;
    }
    const joins =
      unit > 0 &&
      (kind === 'close' ||
        kind === 'glue' ||
        unitClass === 'open' ||
        (kind === 'word' && unitClass === 'word'));
    if (!joins) {
      close(index);
      unitFrom = index;
      unitClass = 'cjk';
    }
    unit += widthInEms(code);
    if (kind === 'open' || kind === 'glue') unitClass = 'open';
    else if (kind === 'word') unitClass = 'word';
    else if (kind === 'cjk') unitClass = 'cjk';
    else if (unitClass === 'open') unitClass = 'cjk';
    if (code === hyphen && isLetter(text.charCodeAt(index + 1))) close(index + 1);
    if (reach >= 0) break;
  }
  close(text.length);
  return { lines, reach: reach < 0 ? text.length : reach };
}

/** Ems a line rather holds: fonts differ, and paper is laid out before any browser has seen it. */
function roomInEms(widthMm: number, points: number): number {
  return Math.max(0.5, (widthMm / (points * millimetresPerPoint)) * 0.985 - 0.25);
}

/**
 * Estimates how many lines a text takes in a column `widthMm` wide at `points`. It rather says one line too many: text
 * must never be cut. Empty text takes one line.
 */
export function estimateLines(text: string, widthMm: number, points: number): number {
  return readLines(text, roomInEms(widthMm, points), Number.POSITIVE_INFINITY).lines;
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
  const { reach } = readLines(text, roomInEms(widthMm, points), lines);
  if (reach >= text.length) return [text, ''];
  // At least one character goes into the first part, so that repeated splitting ends.
  const head = reach === 0 ? String.fromCodePoint(text.codePointAt(0) ?? 0) : text.slice(0, reach);
  // Better to break after a sentence when one ends nearby.
  const nice = /^[\s\S]*[。；;，,、\s]/u.exec(head)?.[0];
  const first = nice !== undefined && nice.length > head.length * 0.92 ? nice : head;
  return [first, text.slice(first.length)];
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
  return ((ems + 0.27) / 0.985) * points * millimetresPerPoint;
}
