/** The name of a sheet as formulas write it: quoted where it is more than plain letters and digits. */
function quote(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

function escapePattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Makes a function that writes the new name of a sheet wherever a formula or a defined name calls it by the old one. */
export function renamerOf(from: string, to: string): (formula: string) => string {
  const plain = isPlain.test(from) ? `|(?<![\\p{L}\\p{N}_.'\\]])${escapePattern(from)}` : '';
  // Texts in double quotes are passed over.
  const pattern = new RegExp(`"(?:[^"]|"")*"|(?:${escapePattern(quote(from))}${plain})(?=!)`, 'giu');
  return (formula) =>
    formula.includes('!')
      ? formula.replace(pattern, (found) => (found.startsWith('"') ? found : quote(to)))
      : formula;
}
