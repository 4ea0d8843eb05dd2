import { JobQueue } from '@renderer/data/book/engine/job-queue';
import { expect, test } from 'vitest';

const bytes = new Uint8Array(1);

test('jobs run one after the other, neighbouring commits together', async () => {
  const log: string[] = [];
  const queue = new JobQueue(async (commits) => {
    await Promise.resolve();
    log.push(`commits ${commits.map((commit) => commit.epoch).join(',')}`);
    for (const commit of commits) commit.settle({ ok: true, value: { seq: commit.epoch } });
  });
  const commit = (epoch: number) =>
    new Promise((settle) => {
      queue.addCommit({ epoch, bytes, settle });
    });
  const all = [
    queue.addAlone(async () => log.push('first')),
    commit(1),
    commit(2),
    queue.addAlone(async () => {
      log.push('alone');
      throw new Error('a bug');
    }),
    commit(3),
  ];
  const outcomes = await Promise.allSettled(all);
  expect(log).toEqual(['first', 'commits 1,2', 'alone', 'commits 3']);
  expect(outcomes.map((outcome) => outcome.status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
  await commit(4);
  expect(log.at(-1)).toBe('commits 4');
});
