import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { attachBookPort } from '@electron/services/book/attach-book-port';
import { beginAttempt, endAttempt, remainingWait, waitAfterFailures } from '@electron/services/book/attempts';
import { BookFolder } from '@electron/services/book/book-folder';
import type { KeyringFile } from '@shared/ipc/book-files';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const keyring: KeyringFile = {
  format: 'branchbook-keyring',
  version: 1,
  bookId: '0190a000-0000-7000-8000-000000000001',
  createdAt: '2026-10-31T08:00:00.000Z',
  slots: [
    {
      kind: 'password',
      person: '林晓',
      kdf: { name: 'PBKDF2-SHA-256', iterations: 600_000, salt: 'AAAA' },
      iv: 'AAAA',
      wrapped: 'AAAA',
    },
  ],
};
let base: string;

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'book-'));
});
afterEach(() => rm(base, { recursive: true }));

describe('what is in a folder', () => {
  test('nothing, then a book; the sample lives beside it', async () => {
    const folder = new BookFolder(base);
    expect(await folder.locate()).toMatchObject({ value: { which: 'own', state: 'none', folder: base } });
    expect(await folder.writeKeyring(keyring, false)).toEqual({ ok: true, value: null });
    expect(await folder.locate()).toMatchObject({ value: { state: 'locked' } });
    expect(await folder.choose('sample')).toMatchObject({ value: { which: 'sample', state: 'none' } });
    expect(await folder.identify()).toBeNull();
    await folder.choose('own');
    expect(await folder.identify()).toMatchObject({ bookId: keyring.bookId, used: false });
  });

  test.each(['keyring.json', 'book.json', 'journal/000001.bbj', 'snapshots/000000000001-0000-0000abcd.bbs'])(
    'with only %s left it is a book and is not overwritten',
    async (file) => {
      await mkdir(join(base, file, '..'), { recursive: true });
      await writeFile(join(base, file), '{}');
      const folder = new BookFolder(base);
      expect(await folder.locate()).toMatchObject({ value: { state: 'locked' } });
      expect(await folder.writeKeyring(keyring, false)).toEqual({ ok: false, reason: 'book.exists' });
    },
  );

  test('a lost sentinel is written again', async () => {
    const folder = new BookFolder(base);
    await folder.writeKeyring(keyring, false);
    await rm(join(base, 'book.json'));
    expect(await folder.identify()).toMatchObject({ bookId: keyring.bookId });
    expect(JSON.parse(await readFile(join(base, 'book.json'), 'utf8'))).toMatchObject({
      bookId: keyring.bookId,
    });
  });

  test('a damaged keyring and one of a later version are told apart', async () => {
    const folder = new BookFolder(base);
    await writeFile(join(base, 'keyring.json'), '{"format":');
    expect(await folder.beginAttempt()).toEqual({ ok: false, reason: 'book.keyringDamaged' });
    await writeFile(join(base, 'keyring.json'), JSON.stringify({ ...keyring, version: 2 }));
    expect(await folder.beginAttempt()).toEqual({ ok: false, reason: 'book.newerVersion' });
  });
});

describe('wrong passwords', () => {
  test('the wait grows to five minutes', () => {
    expect([0, 1, 2, 3, 4, 8, 20, 1000].map(waitAfterFailures)).toEqual([
      0, 0, 1000, 2000, 4000, 64_000, 300_000, 300_000,
    ]);
  });

  test('a clock set back does not lengthen the wait', () => {
    const tenYears = 10 * 365 * 86_400_000;
    expect(remainingWait({ failures: 6, lastAt: tenYears }, { now: 0, uptime: 0 })).toBe(16_000);
    expect(remainingWait({ failures: 6, lastAt: 0 }, { now: 10_000, uptime: 0 })).toBe(6_000);
  });

  test('a clock set forward shortens nothing until the PC is started anew', () => {
    const tenYears = 10 * 365 * 86_400_000;
    const attempts = { failures: 6, lastAt: 0, lastUptime: 500 };
    expect(remainingWait(attempts, { now: tenYears, uptime: 504 })).toBe(12_000);
    expect(remainingWait(attempts, { now: tenYears, uptime: 516 })).toBe(0);
    expect(remainingWait(attempts, { now: tenYears, uptime: 20 })).toBe(0);
  });

  test('twenty wrong passwords take most of an hour, whatever is done to the clock between them', async () => {
    await new BookFolder(base).writeKeyring(keyring, false);
    for (const shiftClock of [0, -365 * 86_400_000, 365 * 86_400_000]) {
      let asked = 0;
      let waited = 0;
      let clock = 1_800_000_000_000;
      const uptime = () => 1000 + waited / 1000;
      for (let wrong = 1; wrong <= 20; wrong += 1) {
        const { waitMs } = await beginAttempt(base, { now: clock, uptime: uptime() });
        if (waitMs > 0) {
          // Before the wait is over the next attempt is refused, too; the clock is set meanwhile.
          clock += shiftClock;
          const early = await beginAttempt(base, {
            now: clock + waitMs / 2,
            uptime: uptime() + waitMs / 2000,
          });
          expect(early.waitMs).toBeGreaterThan(0);
          asked += waitMs;
          waited += waitMs * 2;
          clock += waitMs * 2;
          expect(await beginAttempt(base, { now: clock, uptime: uptime() })).toEqual({ waitMs: 0 });
        }
        const ended = await endAttempt(base, false, { now: clock, uptime: uptime() });
        expect(ended).toEqual({ failures: wrong });
      }
      expect(asked / 60_000).toBeGreaterThan(53);
      const right = await beginAttempt(base, { now: clock + 300_000, uptime: uptime() + 300 });
      expect(right).toEqual({ waitMs: 0 });
      const opened = await endAttempt(base, true, { now: clock + 300_000, uptime: uptime() + 300 });
      expect(opened).toEqual({ failures: 20 });
    }
  });

  test('an attempt that was never ended counts as failed, and the count survives a restart', async () => {
    await new BookFolder(base).writeKeyring(keyring, false);
    for (let index = 0; index < 2; index += 1) {
      expect(await new BookFolder(base).beginAttempt()).toMatchObject({ value: { waitMs: 0, keyring } });
    }
    const third = await new BookFolder(base).beginAttempt();
    expect(third).toMatchObject({ value: { keyring: null } });
    expect(third.ok && third.value.waitMs).toBeGreaterThan(0);
    await new BookFolder(base).endAttempt(true);
    expect(await new BookFolder(base).beginAttempt()).toMatchObject({ value: { waitMs: 0 } });
  });
});

describe('the port', () => {
  test('requests are answered in order, bad ones refused, and a new port ends the one before', async () => {
    const folder = new BookFolder(base);
    await folder.writeKeyring(keyring, false);
    const first = connect(folder);
    expect(await first.ask('book.describe', {})).toMatchObject({
      ok: true,
      value: { lastSeq: 0, used: false },
    });
    const frame = { kind: 'change', seq: 1, part: 0, iv: new Uint8Array(12), sealed: new Uint8Array(40) };
    expect(await first.ask('journal.append', { frames: [frame], sync: true })).toEqual({
      ok: true,
      value: null,
    });
    expect(await first.ask('journal.append', { frames: [{ ...frame, iv: 'x' }], sync: true })).toEqual({
      ok: false,
      reason: 'ipc.arguments',
    });
    expect(await first.ask('snapshot.read', { name: '../keyring', offset: 0, maxBytes: 10 })).toEqual({
      ok: false,
      reason: 'ipc.arguments',
    });
    const second = connect(folder);
    expect(await second.ask('book.describe', {})).toMatchObject({ value: { lastSeq: 1, used: true } });
    await Promise.all([first.end(), second.end()]);
  });
});

function connect(folder: BookFolder) {
  const { port1, port2 } = new MessageChannel();
  const attachment = attachBookPort(
    {
      on(event: string, listener: (message: { data: unknown; ports: [] }) => void) {
        if (event === 'message') port2.on('message', (data) => listener({ data, ports: [] }));
        return this as never;
      },
      postMessage: (message) => port2.postMessage(message),
      start: () => port2.start(),
    },
    folder,
  );
  let lastId = 0;
  return {
    ask(method: string, argument: unknown): Promise<unknown> {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        port1.on('message', (reply: { id: number; result: unknown }) => {
          if (reply.id === id) resolve(reply.result);
        });
        port1.postMessage({ id, method, argument });
      });
    },
    async end() {
      await attachment.close();
      port1.close();
      port2.close();
    },
  };
}
