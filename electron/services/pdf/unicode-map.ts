const block = /\d+ beginbf(char|range)\s([\s\S]*?)endbf\1\s/g;
const blockLimit = 100;

/**
 * Corrects a font's map from glyphs to characters. `right` gives the character for some glyph codes (hexadecimal as
 * in the map). Undefined when nothing had to change.
 */
export function correctUnicodeMap(map: string, right: ReadonlyMap<string, number>): string | undefined {
  const told = readUnicodeMap(map);
  let changed = false;
  for (const [code, character] of right) {
    const hex = toUtf16Hex(character);
    if (told.has(code) && told.get(code) !== hex) {
      told.set(code, hex);
      changed = true;
    }
  }
  if (!changed) return undefined;
  const lines = [...told].map(([code, hex]) => `<${code}> <${hex}>\n`);
  let blocks = '';
  for (let start = 0; start < lines.length; start += blockLimit) {
    const some = lines.slice(start, start + blockLimit);
    blocks += `${some.length} beginbfchar\n${some.join('')}endbfchar\n`;
  }
  const first = map.search(/\d+ beginbf/);
  return `${map.slice(0, first)}${blocks}${map.slice(map.indexOf('endcmap'))}`;
}

/** Every glyph code with its character, both in hexadecimal; ranges are spread out. */
export function readUnicodeMap(map: string): Map<string, string> {
  const told = new Map<string, string>();
  for (const [, kind, body = ''] of map.matchAll(block)) {
    const values = [...body.matchAll(/<([0-9A-F]+)>/g)].map(([, hex = '']) => hex);
    if (kind === 'char') {
      for (let at = 0; at + 1 < values.length; at += 2) told.set(values[at] ?? '', values[at + 1] ?? '');
    } else {
      for (let at = 0; at + 2 < values.length; at += 3) spreadRange(told, values.slice(at, at + 3));
    }
  }
  return told;
}

function spreadRange(told: Map<string, string>, [from = '', to = '', character = '']: string[]): void {
  const start = Number.parseInt(from, 16);
  for (let code = start; code <= Number.parseInt(to, 16); code += 1) {
    const last = Number.parseInt(character.slice(-4), 16) + code - start;
    told.set(toHex(code, from.length), character.slice(0, -4) + toHex(last, 4));
  }
}

function toUtf16Hex(character: number): string {
  const text = String.fromCodePoint(character);
  return Array.from({ length: text.length }, (_, unit) => toHex(text.charCodeAt(unit), 4)).join('');
}

function toHex(value: number, digits: number): string {
  return value.toString(16).toUpperCase().padStart(digits, '0');
}
