import { parseArgs } from 'node:util';
import { buildHarness } from '../data/harness/build-harness';
import { tryDamages } from './damages';
import { tryKills } from './kills';
import { startApp, withFolder } from './start-app';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    flips: { type: 'string', default: '100' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000);
await withFolder(async (folder) => {
  const harness = await buildHarness();
  const stage = {
    start: startApp,
    folder,
    harness,
    say: (line: string) => void process.stdout.write(`${line}\n`),
  };
  const results = [];
  if (Number(values.kills)) results.push(await tryKills(stage, { kills: Number(values.kills), seed }));
  if (Number(values.flips)) results.push(await tryDamages(stage, { flips: Number(values.flips), seed }));
  process.stdout.write(JSON.stringify(results, null, 1));
});
