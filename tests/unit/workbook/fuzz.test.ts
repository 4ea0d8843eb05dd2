import { expect, test } from 'vitest';
import { mutate } from '../../fuzz/mutate-workbook';
import { Random } from '../../fuzz/random';
import { listSeeds } from '../../fuzz/seeds';
import { tryMutant } from '../../fuzz/try-mutant';

/** Mutants of each seed; `npm run fuzz` tries as many as there is time for. */
const perSeed = 60;
/** Of workbooks under a password, each of which costs as much work as guessing one. */
const perSealed = 2;

test('mutated workbooks end as rows or as a reason with words, in time and in little memory', {
  timeout: 120_000,
}, async () => {
  const outcomes = new Map<string, number>();
  const before = process.memoryUsage().rss;
  for (const seed of listSeeds()) {
    for (let number = 0; number < (/password|protected/.test(seed.name) ? perSealed : perSeed); number += 1) {
      const mutant = mutate(seed, new Random(number * 7919 + seed.bytes.length));
      const { ending } = await tryMutant(seed.name, mutant).catch((error: unknown) => {
        throw new Error(`Mutant ${number} of ${seed.name}`, { cause: error });
      });
      outcomes.set(ending, (outcomes.get(ending) ?? 0) + 1);
    }
  }
  expect(outcomes.get('rows')).toBeGreaterThan(50);
  expect(outcomes.get('workbook.damaged')).toBeGreaterThan(50);
  expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024);
});
