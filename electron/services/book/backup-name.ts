import { chooseFreeName, foldFileName, tidyFileName } from '../file-names';
import { backupEnding } from '../opened-backup';

/** `<branch>-<date>.branchbook`, the date as the PC's calendar has it; a name that is taken gets ` (2)`. */
export function nameBackup(branch: string, now: Date, taken: readonly string[]): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const ending = backupEnding.slice(1);
  const tidy = tidyFileName(branch === '' ? `Branchbook-${date}` : `${branch}-${date}`, ending);
  const known = new Set(taken.map(foldFileName));
  return chooseFreeName(tidy.slice(0, -backupEnding.length), ending, (name) => known.has(foldFileName(name)));
}
