import { tryCanaries } from '../faults/canary';
import { tryDamages } from '../faults/damages';
import type { HarnessStage } from '../faults/harness-page';
import { tryKills } from '../faults/kills';
import type { PromiseResult } from '../faults/promise';
import { trySmallDisk } from '../faults/small-disk';
import { tryJournalSpeed } from '../faults/speeds';
import type { LaunchOptions, RunningApp } from '../helpers/launch-app';
import { expect, test } from './launch-harness';

/** The same seed every time: these few are for a look, `npm run faults` tries hundreds. */
const seed = 6;

// A start takes seconds on a busy machine, and these make many.
test.setTimeout(180_000);

function expectKept(results: readonly PromiseResult[]): void {
  for (const { promise, breaches } of results) expect(breaches, promise).toEqual([]);
}

type Launch = (options?: LaunchOptions) => Promise<RunningApp>;

function makeStage(launch: Launch, folder: string, harness: HarnessStage['harness']): HarnessStage {
  return { start: launch, folder, harness, say: () => undefined };
}

test('killed at random moments, nothing answered is lost and nothing is half', async ({
  launch,
  makeFolder,
  built,
}) => {
  expectKept(await tryKills(makeStage(launch, await makeFolder(), built), { kills: 4, seed }));
});

test('damaged at random places, nothing wrong is shown and what is held comes back', async ({
  launch,
  makeFolder,
  built,
}) => {
  expectKept(await tryDamages(makeStage(launch, await makeFolder(), built), { flips: 5, seed }));
});

test('a small disk that is filled loses no row, and nothing entered stands on a disk in plain', async ({
  launch,
  makeFolder,
  built,
}) => {
  const stage = makeStage(launch, await makeFolder(), built);
  // Null where this account may not mount a disk; the switches of the other data tests fill it then.
  const filled = await trySmallDisk(stage, { rounds: 3, seed });
  const others = [await tryJournalSpeed(stage), await tryCanaries(stage)];
  expectKept(filled === null ? others : [filled, ...others]);
});
