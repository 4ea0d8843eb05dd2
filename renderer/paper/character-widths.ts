/** How a character behaves where lines break. `glue`: no break on either side, such as quotation marks. */
export type CharacterClass = 'cjk' | 'word' | 'space' | 'feed' | 'close' | 'open' | 'glue';

const closing = new Set('，。、；：？！）》〉」』】〕％…—～‰℃,.;:?!)]}%');
const opening = new Set('（《〈「『【〔([{');
const quotes = new Set('“”‘’');

/** Signs below U+2000 that stand as wide as a Chinese character in Chinese fonts. */
const wideSigns = new Set('·×÷±§°¨');

const classes: readonly CharacterClass[] = Array.from({ length: 0x2000 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code === 10) return 'feed';
  if (code === 9 || code === 32) return 'space';
  if (closing.has(character)) return 'close';
  if (opening.has(character)) return 'open';
  return code >= 0x1100 && code < 0x1200 ? 'cjk' : 'word';
});

/** Widths in ems of the widest fonts a paper may be printed in (Chinese fonts have broad Latin letters). */
const widths = Float64Array.from({ length: 0x2000 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (code >= 0x1100 || wideSigns.has(character)) return 1;
  if (/[MW@%]/.test(character)) return 1;
  if (/[mw]/.test(character)) return 0.92;
  if (/[A-Z&]/.test(character)) return 0.78;
  return /[ijl.,;:'|! ]/.test(character) ? 0.34 : 0.6;
});

/** What a character is where lines break. */
export function classOf(code: number): CharacterClass {
  if (code < 0x2000) return classes[code] ?? 'word';
  // The common case: ideographs.
  if (code >= 0x3400 && code < 0xff00) return 'cjk';
  const character = String.fromCharCode(code);
  if (closing.has(character)) return 'close';
  if (opening.has(character)) return 'open';
  return quotes.has(character) ? 'glue' : 'cjk';
}

/** Width of a character in ems; a Chinese character takes one. */
export function widthInEms(code: number): number {
  return code < 0x2000 ? (widths[code] ?? 1) : 1;
}
