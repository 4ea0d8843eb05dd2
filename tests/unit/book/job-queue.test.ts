import { JobQueue } from '@renderer/data/book/engine/job-queue';
import { PageTail } from '@renderer/data/book/engine/page-tail';
import { expect, test } from 'vitest';

const bytes = new Uint8Array(1);
/** No job leaves anything to do. */
const nothingLeft = () => Promise.resolve();

test('jobs run one after the other, neighbouring commits together', async () => {
  const log: string[] = [];
  const queue = new JobQueue(async (commits) => {
    await Promise.resolve();
    log.push(`commits ${commits.map((commit) => commit.epoch).join(',')}`);
    for (const commit of commits) commit.settle({ ok: true, value: { seq: commit.epoch } });
  }, nothingLeft);
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

test('the next job waits for the pages of the one before, which was answered already', async () => {
  const log: string[] = [];
  const tail = new PageTail();
  const queue = new JobQueue(
    () => Promise.resolve(),
    () => tail.whenDone(),
  );
  let finish = () => {};
  const answered = queue.addAlone(async () => {
    tail.run(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      log.push('pages');
    });
    return 'answer';
  });
  const next = queue.addAlone(async () => log.push('next'));
  expect(await answered).toBe('answer');
  expect(log).toEqual([]);
  finish();
  await next;
  expect(log).toEqual(['pages', 'next']);
  expect(tail.failed).toBe(false);
});

test('pages that cannot be made are known, and whoever waits goes on', async () => {
  const tail = new PageTail();
  tail.run(() => Promise.reject(new Error('no pages')));
  await tail.whenDone();
  expect(tail.failed).toBe(true);
});
