/**
 * `npm run faults`: what the program promises about the book, tried on the program itself. `--kills 200 --flips 100
 * --seed 7`; `--only kills,screens,flips,disk,canaries,speeds` keeps to some. Ends with 1 when a promise was broken.
 */
import { parseArgs } from 'node:util';
import { buildHarness } from '../data/harness/build-harness';
import { tryCanaries } from './canary';
import { tryDamages } from './damages';
import type { HarnessStage } from './harness-page';
import { tryKills } from './kills';
import type { PromiseResult } from './promise';
import { printPromises, writePromises } from './report';
import { tryScreenKills } from './screen-kills';
import { trySmallDisk } from './small-disk';
import { tryDerivation, tryJournalSpeed } from './speeds';
import { startApp, withFolder } from './start-app';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    flips: { type: 'string', default: '100' },
    seed: { type: 'string' },
    only: { type: 'string', default: 'speeds,canaries,disk,screens,kills,flips' },
  },
});
/** Of the kills, those that strike while people's own screens are worked on. */
const screenShare = 0.1;
const diskRounds = 9;

const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const kills = Number(values.kills);
const screenKills = Math.ceil(kills * screenShare);

const parts: Readonly<Record<string, (stage: HarnessStage) => Promise<readonly PromiseResult[]>>> = {
  speeds: async (stage) => [await tryJournalSpeed(stage), await tryDerivation(stage)],
  canaries: async (stage) => [await tryCanaries(stage)],
  disk: async (stage) => {
    const tried = await trySmallDisk(stage, { rounds: diskRounds, seed });
    if (tried === null)
      say('  no small disk: this account may not mount one; the data tests fill it by a switch');
    return tried === null ? [] : [tried];
  },
  screens: (stage) => tryScreenKills(stage, { kills: screenKills, seed }),
  kills: (stage) => tryKills(stage, { kills: kills - screenKills, seed }),
  flips: (stage) => tryDamages(stage, { flips: Number(values.flips), seed }),
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

await withFolder(async (folder) => {
  const stage = { start: startApp, folder, harness: await buildHarness(), say };
  say(`Seed ${seed}`);
  const begun = Date.now();
  const results: PromiseResult[] = [];
  for (const name of values.only.split(',')) {
    const part = parts[name];
    if (part === undefined) throw new Error(`There is no part ${name}`);
    say(`${name} ...`);
    results.push(...(await part(stage)));
  }
  const seconds = Math.round((Date.now() - begun) / 1000);
  printPromises(results, seed, seconds, say);
  await writePromises(results, seed, seconds);
  if (results.some(({ lost }) => lost > 0)) process.exitCode = 1;
});
