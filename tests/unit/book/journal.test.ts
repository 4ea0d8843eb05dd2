import { appendFile, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFaultSwitches } from '@electron/services/book/fault-switches';
import { Journal } from '@electron/services/book/journal';
import { readJournal } from '@electron/services/book/journal-reading';
import type { FrameKind, JournalFrame } from '@shared/ipc/book-port';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const bookId = '0190a000-0000-7000-8000-000000000001';
let folder: string;
let open: Journal[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'));
});

afterEach(async () => {
  for (const journal of open) await journal.close();
  open = [];
  await rm(folder, { recursive: true });
});

async function openJournal(faults = ''): Promise<Journal> {
  const journal = await Journal.open(folder, bookId, readFaultSwitches(faults));
  open.push(journal);
  return journal;
}

async function reopen(journal: Journal): Promise<Journal> {
  await journal.close();
  open = open.filter((other) => other !== journal);
  return openJournal();
}

function frame(kind: FrameKind, seq: number, part = 0, bytes = 40): JournalFrame {
  return { kind, seq, part, iv: new Uint8Array(12).fill(seq), sealed: new Uint8Array(bytes).fill(part + 1) };
}

async function readAll(afterSeq = 0, maxBytes = 1_000_000) {
  const frames: JournalFrame[] = [];
  let cursor: { segment: number; offset: number } | null = null;
  for (;;) {
    const slice = await readJournal(folder, afterSeq, cursor, maxBytes);
    frames.push(...slice.frames);
    if (slice.damaged) return { frames, damaged: true };
    if (slice.cursor === null) return { frames, damaged: false };
    cursor = slice.cursor;
  }
}

const segment = (number: number) => join(folder, 'journal', `${String(number).padStart(6, '0')}.bbj`);
const summary = (frames: readonly JournalFrame[]) =>
  frames.map(({ kind, seq, part }) => `${kind} ${seq}.${part}`);

describe('appending', () => {
  test('what was acknowledged is there after opening again', async () => {
    let journal = await openJournal();
    expect(await journal.append([frame('change', 1), frame('change', 2)], true)).toEqual({
      ok: true,
      value: null,
    });
    expect(
      await journal.append([frame('begin', 3), frame('part', 3, 1), frame('commit', 3, 2)], true),
    ).toMatchObject({ ok: true });
    journal = await reopen(journal);
    expect(journal.lastSeq).toBe(3);
    const { frames } = await readAll();
    expect(summary(frames)).toEqual(['change 1.0', 'change 2.0', 'begin 3.0', 'part 3.1', 'commit 3.2']);
    expect(frames[3]).toEqual(frame('part', 3, 1));
  });

  test.each([
    ['a gap', [frame('change', 2)]],
    ['a repeated number', [frame('change', 1), frame('change', 1)]],
    ['a part without begin', [frame('part', 1, 1)]],
    ['a skipped part', [frame('begin', 1), frame('part', 1, 2)]],
    ['a change inside another', [frame('begin', 1), frame('change', 2)]],
  ])('%s is refused and nothing is written', async (_, frames) => {
    const journal = await openJournal();
    const before = journal.segmentBytes;
    expect(await journal.append(frames, true)).toEqual({ ok: false, reason: 'book.journalOrder' });
    expect(journal.segmentBytes).toBe(before);
    expect((await readFile(segment(1))).byteLength).toBe(before);
  });

  test('a full disk leaves the file as before the change', async () => {
    const journal = await openJournal('journal-full-after=500');
    expect(await journal.append([frame('change', 1)], true)).toMatchObject({ ok: true });
    const before = await readFile(segment(1));
    expect(await journal.append([frame('change', 2, 0, 900)], true)).toEqual({
      ok: false,
      reason: 'book.diskFull',
    });
    expect(await readFile(segment(1))).toEqual(before);
    expect(await journal.append([frame('change', 2)], true)).toMatchObject({ ok: true });
  });

  test('a full disk in a large change takes all its parts back', async () => {
    const journal = await openJournal('journal-full-after=500');
    await journal.append([frame('change', 1)], true);
    const before = await readFile(segment(1));
    await journal.append([frame('begin', 2)], false);
    await journal.append([frame('part', 2, 1)], false);
    expect(await journal.append([frame('part', 2, 2, 900)], false)).toMatchObject({
      reason: 'book.diskFull',
    });
    expect(await readFile(segment(1))).toEqual(before);
    expect(journal.lastSeq).toBe(1);
  });

  test('aborting takes a begun change back', async () => {
    const journal = await openJournal();
    await journal.append([frame('begin', 1), frame('part', 1, 1)], false);
    expect(await journal.abort()).toEqual({ ok: true, value: null });
    expect(await journal.append([frame('change', 1)], true)).toMatchObject({ ok: true });
    expect(summary((await readAll()).frames)).toEqual(['change 1.0']);
  });
});

describe('opening after a fall', () => {
  test.each([1, 7, 8, 20, 60])('an end torn %i bytes short is cut and kept beside', async (bytes) => {
    const journal = await openJournal();
    await journal.append([frame('change', 1), frame('change', 2)], true);
    const size = journal.segmentBytes;
    await truncate(segment(1), size - bytes);
    const again = await reopen(journal);
    expect(again.lastSeq).toBe(1);
    expect(again.cutBytes).toBe(76 - bytes);
    expect((await readdir(join(folder, 'journal'))).filter((name) => name.endsWith('.torn'))).toHaveLength(1);
    expect(await again.append([frame('change', 2)], true)).toMatchObject({ ok: true });
  });

  test('zeros behind the end are cut', async () => {
    const journal = await openJournal();
    await journal.append([frame('change', 1)], true);
    await appendFile(segment(1), Buffer.alloc(4096));
    const again = await reopen(journal);
    expect(again).toMatchObject({ lastSeq: 1, cutBytes: 4096 });
  });

  test('a change without its commit is cut and is no damage', async () => {
    const journal = await openJournal();
    await journal.append([frame('change', 1), frame('begin', 2), frame('part', 2, 1)], true);
    const again = await reopen(journal);
    expect(again).toMatchObject({ lastSeq: 1, cutBytes: 0 });
    expect(summary((await readAll()).frames)).toEqual(['change 1.0']);
  });

  test('a flipped bit cuts from there, never earlier', async () => {
    const journal = await openJournal();
    for (let seq = 1; seq <= 5; seq += 1) await journal.append([frame('change', seq)], true);
    const bytes = await readFile(segment(1));
    const third = bytes.byteLength - 76 * 3 + 50;
    bytes.writeUInt8((bytes[third] ?? 0) ^ 1, third);
    await writeFile(segment(1), bytes);
    expect((await reopen(journal)).lastSeq).toBe(2);
  });

  test('a segment whose beginning is spoiled is put aside; the one before goes on', async () => {
    const journal = await openJournal();
    await journal.append([frame('change', 1)], true);
    await journal.rotate(2);
    await writeFile(segment(2), 'nonsense');
    const again = await reopen(journal);
    expect(again.lastSeq).toBe(1);
    expect(await again.append([frame('change', 2)], true)).toMatchObject({ ok: true });
  });

  test('the journal of another book is not touched', async () => {
    const journal = await openJournal();
    await journal.append([frame('change', 1)], true);
    await journal.close();
    open = [];
    const other = await Journal.open(folder, 'another', readFaultSwitches(undefined));
    open.push(other);
    expect(other.lastSeq).toBe(0);
    expect(await readdir(join(folder, 'journal'))).toContain('1-whole.torn');
  });
});

describe('segments', () => {
  test('reading runs across segments in slices of any size', async () => {
    const journal = await openJournal();
    for (let seq = 1; seq <= 9; seq += 1) {
      await journal.append([frame('change', seq)], true);
      if (seq % 3 === 0) await journal.rotate(seq + 1);
    }
    for (const maxBytes of [1, 100, 1_000_000]) {
      const { frames, damaged } = await readAll(4, maxBytes);
      expect(frames.map((read) => read.seq)).toEqual([5, 6, 7, 8, 9]);
      expect(damaged).toBe(false);
    }
  });

  test('a long segment ends with the change that made it long; nothing is missed across the two', async () => {
    const journal = await openJournal();
    const megabytes = 1024 * 1024;
    await journal.append([frame('begin', 1)], false);
    for (let part = 1; part <= 3; part += 1)
      await journal.append([frame('part', 1, part, 3 * megabytes)], false);
    expect(await readdir(join(folder, 'journal'))).toEqual(['000001.bbj']);
    await journal.append([frame('commit', 1, 4)], true);
    await journal.append([frame('change', 2)], true);
    expect(await readdir(join(folder, 'journal'))).toEqual(['000001.bbj', '000002.bbj']);
    const again = await reopen(journal);
    expect(again).toMatchObject({ firstSeq: 1, lastSeq: 2, cutBytes: 0 });
    const { frames, damaged } = await readAll();
    expect(frames.map(({ kind }) => kind)).toEqual(['begin', 'part', 'part', 'part', 'commit', 'change']);
    expect(damaged).toBe(false);
  });

  test('only segments that a snapshot covers are removed', async () => {
    const journal = await openJournal();
    for (let seq = 1; seq <= 6; seq += 1) {
      await journal.append([frame('change', seq)], true);
      if (seq % 2 === 0) await journal.rotate(seq + 1);
    }
    await journal.removeUpTo(3);
    expect(await readdir(join(folder, 'journal'))).toEqual(['000002.bbj', '000003.bbj', '000004.bbj']);
    const again = await reopen(journal);
    expect(again).toMatchObject({ firstSeq: 3, lastSeq: 6 });
  });

  test('reading stops at a damaged frame of an earlier segment and says so', async () => {
    const journal = await openJournal();
    await journal.append([frame('change', 1), frame('change', 2)], true);
    await journal.rotate(3);
    await journal.append([frame('change', 3)], true);
    const bytes = await readFile(segment(1));
    bytes.writeUInt8(bytes.readUInt8(bytes.byteLength - 1) ^ 1, bytes.byteLength - 1);
    await writeFile(segment(1), bytes);
    const { frames, damaged } = await readAll();
    expect(summary(frames)).toEqual(['change 1.0']);
    expect(damaged).toBe(true);
  });
});
