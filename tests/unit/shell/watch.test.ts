import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileTokens } from '@electron/services/file-tokens';
import { readWatchInterval, WorkbookWatch } from '@electron/services/watch/workbook-watch';
import type { Result } from '@shared/domain/kernel/result';
import type { WatchedFile } from '@shared/ipc/watching';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

let folder = '';
let path = '';
let tokens: FileTokens;
let watch: WorkbookWatch;
/** What the window was told of the first file, one after another, and how much of it the test has seen. */
let heard: WatchedFile[] = [];
let seen = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-watch-'));
  path = join(folder, '月度余额表.xlsx');
  writeFileSync(path, 'one');
  tokens = new FileTokens();
  heard = [];
  seen = 0;
  watch = new WorkbookWatch({
    folder: () => join(folder, 'book'),
    tokens,
    announce: ([file]) => {
      if (file !== undefined) heard.push(file);
    },
    everyMs: 20,
  });
});

afterEach(() => {
  watch.stop();
  rmSync(folder, { recursive: true, force: true });
});

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

async function begin(mode: WatchedFile['mode'] = 'offer'): Promise<void> {
  unwrap(await watch.run({ on: true }));
  const { token } = unwrap(await tokens.issueRead(path));
  unwrap(await watch.add({ token, mode }));
}

/** Waits until the window is told that the file is in this state, after what the test has seen already. */
async function waitFor(state: WatchedFile['state']): Promise<WatchedFile> {
  const isNew = (file: WatchedFile, at: number) => at >= seen && file.state === state;
  await vi.waitFor(() => expect(heard.some(isNew)).toBe(true), { timeout: 5000, interval: 10 });
  seen = heard.findIndex(isNew) + 1;
  return heard[seen - 1] as WatchedFile;
}

async function settle(problem?: string, changed?: WatchedFile): Promise<WatchedFile> {
  const { id, sha256 = '' } = changed ?? (await waitFor('changed'));
  unwrap(await watch.settle({ id, sha256, ...(problem === undefined ? {} : { problem }) }));
  return waitFor(problem === undefined ? 'same' : 'problem');
}

describe('a watched workbook', () => {
  test('is told of once it stays as it is for two looks, and again when it changes', async () => {
    await begin();
    const first = await waitFor('changed');
    expect(first).toMatchObject({ name: '月度余额表.xlsx', folder, mode: 'offer' });
    expect(first.sha256).toMatch(/^7692c3ad3540bb80/);
    await settle(undefined, first);
    writeFileSync(path, 'two, and longer');
    expect((await waitFor('changed')).sha256).not.toBe(first.sha256);
  });

  test('saved again without a change is no news', async () => {
    await begin();
    await settle();
    utimesSync(path, new Date(), new Date(Date.now() + 60_000));
    await waitFor('settling');
    await waitFor('same');
  });

  test('is left alone while somebody has it open', async () => {
    await begin();
    await settle();
    const lock = join(folder, '~$月度余额表.xlsx');
    writeFileSync(lock, '\u0005admin');
    writeFileSync(path, 'being written');
    await waitFor('open');
    rmSync(lock);
    await waitFor('changed');
  });

  test('is left alone while it grows', async () => {
    await begin();
    await settle();
    writeFileSync(path, 'x');
    expect((await waitFor('settling')).sha256).toBeUndefined();
  });

  test('that is gone comes back', async () => {
    await begin();
    await settle();
    rmSync(path);
    await waitFor('missing');
    writeFileSync(path, 'three');
    await waitFor('changed');
  });

  test('that could not be read is told once, and again when it is another one', async () => {
    await begin();
    expect(await settle('workbook.encrypted')).toMatchObject({ problem: 'workbook.encrypted' });
    writeFileSync(path, 'without a password');
    await waitFor('changed');
  });

  test('is remembered, with what was dealt with, in a small file that holds nothing of customers', async () => {
    await begin('take');
    const { id } = await settle();
    const kept = JSON.parse(readFileSync(join(folder, 'book', 'watched.json'), 'utf8'));
    expect(kept.files).toEqual([{ id, path, mode: 'take', seen: expect.objectContaining({ size: 3 }) }]);
    expect(unwrap(await watch.run({ on: false }))).toEqual([]);
    expect(unwrap(await watch.run({ on: true }))[0]).toMatchObject({ mode: 'take', state: 'unknown' });
    await waitFor('same');
  });

  test('can be opened by its id, put in another mode, and removed', async () => {
    await begin();
    const { id } = await waitFor('changed');
    const picked = unwrap(await watch.open({ id }));
    expect(tokens.pathOf(picked.token, 'read')).toBe(path);
    expect(unwrap(await watch.setMode({ id, mode: 'take' }))[0]?.mode).toBe('take');
    const again = unwrap(await tokens.issueRead(path));
    expect(unwrap(await watch.add({ token: again.token, mode: 'offer' }))).toHaveLength(1);
    expect(unwrap(await watch.remove({ id }))).toEqual([]);
    expect(await watch.open({ id })).toMatchObject({ ok: false, reason: 'watch.unknown' });
  });

  test('a version that is no longer there cannot be settled', async () => {
    await begin();
    const { id } = await waitFor('changed');
    unwrap(await watch.settle({ id, sha256: 'f'.repeat(64) }));
    expect(heard.at(-1)?.state).toBe('changed');
  });
});

describe('the list', () => {
  test('a damaged one counts as empty', async () => {
    await begin();
    await settle();
    writeFileSync(
      join(folder, 'book', 'watched.json'),
      '{"format":"branchbook-watched","files":[{"path":1}]}',
    );
    expect(unwrap(await watch.run({ on: true }))).toEqual([]);
  });

  test('nothing is watched while the book is locked', async () => {
    const { token } = unwrap(await tokens.issueRead(path));
    expect(await watch.add({ token, mode: 'offer' })).toMatchObject({ reason: 'watch.unknown' });
  });

  test.each([
    [undefined, 30_000],
    ['0.5', 500],
    ['x', 30_000],
    ['-1', 30_000],
    ['99999', 30_000],
  ])('looks every 30 seconds unless a test asks otherwise: %s', (text, every) => {
    expect(readWatchInterval(text)).toBe(every);
  });
});
