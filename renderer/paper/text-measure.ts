const millimetresPerPoint = 25.4 / 72;

/** Width of a character in ems: a CJK character takes one, Latin text about half (capitals and w more, i less). */
function widthInEms(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1100) return 1;
  if (code >= 0x2000) return 0.8;
  if (/[A-Z@%&WMmw]/.test(character)) return 0.82;
  if (/[il.,;:'|! ]/.test(character)) return 0.32;
  return 0.56;
}

/**
 * Estimates how many lines a text takes in a column `widthMm` wide at `points`. It rather says one line too many: paper
 * is laid out before any browser has seen it, and text must never be cut. Empty text takes one line.
 */
export function estimateLines(text: string, widthMm: number, points: number): number {
  const em = points * millimetresPerPoint;
  // A line rarely fills to its end: punctuation and whole words move to the next one.
  const room = (widthMm / em) * 0.96 - 0.5;
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let width = 0;
    lines += 1;
    for (const character of paragraph) {
      const step = widthInEms(character);
      if (width + step > room) {
        lines += 1;
        width = 0;
      }
      width += step;
    }
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
  const characters = [...text];
  // At least one character goes into the first part, so that repeated splitting ends.
  let low = Math.min(1, characters.length);
  let high = characters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (estimateLines(characters.slice(0, middle).join(''), widthMm, points) <= lines) low = middle;
    else high = middle - 1;
  }
  if (low >= characters.length) return [text, ''];
  // Better to break after a sentence or a word when one ends nearby.
  const head = characters.slice(0, low).join('');
  const nice = /^[\s\S]*[。；;，,、\s]/u.exec(head)?.[0];
  const first = nice !== undefined && nice.length > head.length * 0.8 ? nice : head;
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
