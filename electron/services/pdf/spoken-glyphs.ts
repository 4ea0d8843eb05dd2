/** What glyphs stand for, by font (object number) and glyph code (hexadecimal). */
export type SpokenGlyphs = Map<number, Map<string, Set<number>>>;

/** In the place of a character: the glyph is shown where the page says nothing, so the font's own map must hold. */
export const unspoken = -1;

// A span that says its text, its end, a font, and glyphs shown: the only operators that matter here.
const operators =
  /\/Span\s*<<\s*\/ActualText\s*<FEFF([0-9A-F]*)>\s*>>\s*BDC|\b(EMC)\b|\/F(\d+) [\d.]+ Tf|<([0-9A-F]*)>/g;

/**
 * Collects from one page what its glyphs stand for: Chromium writes the real character beside a glyph that its
 * font's own map would tell wrongly. Spans of several characters or glyphs (ligatures) say nothing about one glyph.
 * `digitsOf` gives the length of a font's glyph codes in hexadecimal digits.
 */
export function collectSpokenGlyphs(
  page: string,
  digitsOf: (font: number) => number,
  found: SpokenGlyphs,
): void {
  let font = 0;
  let spoken: number | undefined;
  let inSpan = false;
  let glyphs: string[] = [];
  const noteAll = (characters: number) => {
    for (const code of glyphs) note(found, font, code, characters);
    glyphs = [];
  };
  for (const [, text, end, fontNumber, codes] of page.matchAll(operators)) {
    if (fontNumber !== undefined) font = Number(fontNumber);
    else if (text !== undefined) {
      spoken = readOneCharacter(text);
      inSpan = true;
    } else if (codes !== undefined) {
      glyphs.push(...splitCodes(codes, digitsOf(font)));
      if (!inSpan) noteAll(unspoken);
    } else if (end !== undefined) {
      if (spoken !== undefined && glyphs.length === 1) noteAll(spoken);
      spoken = undefined;
      inSpan = false;
      glyphs = [];
    }
  }
}

function splitCodes(codes: string, digits: number): string[] {
  if (codes.length === digits) return [codes];
  return Array.from({ length: codes.length / digits }, (_, at) =>
    codes.slice(at * digits, (at + 1) * digits),
  );
}

/** The one character of UTF-16 in hexadecimal; undefined for none or several. */
function readOneCharacter(hex: string): number | undefined {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16));
  const characters = [...String.fromCharCode(...units)];
  return characters.length === 1 ? characters[0]?.codePointAt(0) : undefined;
}

function note(found: SpokenGlyphs, font: number, code: string, character: number): void {
  let glyphs = found.get(font);
  if (glyphs === undefined) {
    glyphs = new Map();
    found.set(font, glyphs);
  }
  const characters = glyphs.get(code);
  if (characters === undefined) glyphs.set(code, new Set([character]));
  else characters.add(character);
}
