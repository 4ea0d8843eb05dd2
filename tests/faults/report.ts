import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PromiseResult } from './promise';

const file = fileURLToPath(new URL('../../out/faults.json', import.meta.url));

/** The table promise -> tries -> lost, then every breach. */
export function printPromises(
  results: readonly PromiseResult[],
  seed: number,
  seconds: number,
  say: (line: string) => void,
): void {
  const rows = [
    ['promise', 'tries', 'lost', 'what was tried'],
    ...results.map(({ promise, tries, lost, facts }) => [promise, String(tries), String(lost), facts]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  say('');
  for (const [promise = '', tries = '', lost = '', facts = ''] of rows) {
    const [first = 0, second = 0, third = 0] = widths;
    say(`${promise.padEnd(first)}  ${tries.padStart(second)}  ${lost.padStart(third)}  ${facts}`);
  }
  say('');
  for (const { promise, breaches } of results) {
    for (const breach of breaches) say(`BROKEN  ${promise}\n        ${breach}`);
  }
  const broken = results.filter(({ lost }) => lost > 0).length;
  say(`${results.length} promises, ${broken} broken; seed ${seed}, ${seconds} s`);
}

/** The same as `out/faults.json`. */
export async function writePromises(
  results: readonly PromiseResult[],
  seed: number,
  seconds: number,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const at = new Date().toISOString();
  await writeFile(file, `${JSON.stringify({ at, seed, seconds, results }, null, 2)}\n`);
}
