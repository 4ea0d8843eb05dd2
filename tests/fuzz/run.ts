/**
 * The long fuzz: mutants of the seeds, and of any workbooks in the folders given, for as many seconds as asked.
 * `npm run fuzz -- --seconds 600 --seed 7 --folder some/workbooks`; `--only NAME` keeps to seeds whose name has this.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeSeed, mutate, type Seed } from './mutate-workbook';
import { Random } from './random';
import { listSeeds } from './seeds';
import { tryMutant } from './try-mutant';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string' },
    folder: { type: 'string', multiple: true, default: [] },
    only: { type: 'string', default: '' },
  },
});
const largest = 2_000_000;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function readFolder(folder: string): readonly Seed[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    const about = statSync(path);
    if (!about.isFile() || about.size === 0 || about.size > largest) return [];
    try {
      return [makeSeed(name, readFileSync(path))];
    } catch {
      // A zip that is broken already is changed as bytes.
      return [{ name, bytes: readFileSync(path) }];
    }
  });
}

const seeds = [...listSeeds(), ...values.folder.flatMap(readFolder)].filter(({ name }) =>
  name.includes(values.only),
);
const first = Number(values.seed ?? Date.now() % 1_000_000_000);
const until = Date.now() + Number(values.seconds) * 1000;
const outcomes = new Map<string, number>();
const kept = join(import.meta.dirname, '../../out/fuzz');
let tried = 0;
let failed = 0;
let slowest = { name: '', milliseconds: 0 };

say(`${seeds.length} workbooks, seed ${first}, ${values.seconds} seconds`);
for (let number = first; Date.now() < until; number += 1) {
  const random = new Random(number);
  const seed = random.pick(seeds);
  const mutant = mutate(seed, random);
  tried += 1;
  try {
    const { ending, milliseconds } = await tryMutant(seed.name, mutant);
    outcomes.set(ending, (outcomes.get(ending) ?? 0) + 1);
    if (milliseconds > slowest.milliseconds)
      slowest = { name: `${seed.name} (seed ${number})`, milliseconds };
  } catch (error) {
    failed += 1;
    mkdirSync(kept, { recursive: true });
    const path = join(kept, `${number}-${seed.name.replace(/[^\p{L}\p{N}.-]/gu, '_')}`);
    writeFileSync(path, mutant);
    say(`FAILED ${path}\n  ${error instanceof Error ? error.stack : String(error)}`);
  }
}
for (const [ending, count] of [...outcomes].sort(([, a], [, b]) => b - a)) say(`${count} ${ending}`);
const { rss } = process.memoryUsage();
say(`${tried} mutants, ${failed} failed; slowest ${Math.round(slowest.milliseconds)} ms: ${slowest.name}`);
say(`memory at the end ${Math.round(rss / 1e6)} MB`);
process.exitCode = failed === 0 ? 0 : 1;
