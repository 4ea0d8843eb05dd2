const maxLength = 31;

/**
 * Names that Excel accepts, one for each wish: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end,
 * not `History`, no two alike (case aside).
 */
export function nameSheets(wishes: readonly string[]): string[] {
  const taken = new Set<string>();
  return wishes.map((wish) => {
    const clean = cleanName(wish);
    let name = clean;
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const ending = ` (${number})`;
      name = clean.slice(0, maxLength - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

function cleanName(wish: string): string {
  const clean = [...wish]
    .map((char) => (/[[\]:*?/\\]/.test(char) || (char.codePointAt(0) ?? 0) < 0x20 ? '_' : char))
    .join('')
    .trim()
    .slice(0, maxLength)
    .replace(/^'+|'+$/g, '_');
  if (clean === '') return 'Sheet';
  return clean.toLowerCase() === 'history' ? `${clean}_` : clean;
}
