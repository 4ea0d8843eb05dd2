import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFaultSwitches } from '@electron/services/book/fault-switches';
import { chooseKeptSnapshots, SnapshotStore } from '@electron/services/book/snapshot-store';
import { formatClock } from '@shared/domain/kernel/hybrid-clock';
import type { SnapshotEntry } from '@shared/ipc/book-port';
import { afterEach, beforeEach, expect, test } from 'vitest';

const bookId = '0190a000-0000-7000-8000-000000000001';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshots-'));
});
afterEach(() => rm(folder, { recursive: true }));

const name = (wall: number) => formatClock({ wall, counter: 0, node: '0000abcd' });
const path = (wall: number) => join(folder, 'snapshots', `${name(wall)}.bbs`);

function entry(page: number): SnapshotEntry {
  return {
    type: 'page',
    key: `customers|all|${page}|7`,
    iv: new Uint8Array(12),
    sealed: new Uint8Array(90).fill(page),
  };
}

async function make(wall: number, entries: readonly SnapshotEntry[], faults = ''): Promise<SnapshotStore> {
  const store = new SnapshotStore(folder, bookId, readFaultSwitches(faults));
  expect(await store.begin(name(wall), 7)).toEqual({ ok: true, value: null });
  expect(await store.write(entries)).toEqual({ ok: true, value: null });
  expect(await store.commit()).toEqual({ ok: true, value: null });
  return store;
}

test('what was written is read back, in slices', async () => {
  const entries = Array.from({ length: 20 }, (_, page) => entry(page));
  const store = await make(1000, entries);
  expect(await store.list()).toMatchObject([{ name: name(1000), seq: 7 }]);
  const read: SnapshotEntry[] = [];
  for (let offset: number | null = 0; offset !== null; ) {
    const slice = await store.read(name(1000), offset, 300);
    if (!slice.ok) throw new Error(slice.reason);
    read.push(...slice.value.entries);
    offset = slice.value.next;
  }
  expect(read).toEqual(entries);
});

test('every flipped byte and every cut is found', async () => {
  const store = await make(1000, [entry(1), entry(2)]);
  const whole = await readFile(path(1000));
  const readWhole = async () => (await store.read(name(1000), 0, 1_000_000)).ok;
  for (let place = 0; place < whole.byteLength; place += 3) {
    const spoiled = Buffer.from(whole);
    spoiled.writeUInt8(spoiled.readUInt8(place) ^ 0x10, place);
    await writeFile(path(1000), spoiled);
    expect(await readWhole()).toBe(false);
  }
  await writeFile(path(1000), whole);
  expect(await readWhole()).toBe(true);
  await truncate(path(1000), whole.byteLength - 1);
  expect(await readWhole()).toBe(false);
});

test('an unfinished snapshot never counts, and the next one clears it away', async () => {
  const store = new SnapshotStore(folder, bookId, readFaultSwitches(undefined));
  await store.begin(name(1), 3);
  await store.write([entry(1)]);
  expect(await store.list()).toEqual([]);
  const later = await make(2, [entry(1)]);
  await store.close();
  expect(await later.list()).toMatchObject([{ name: name(2) }]);
  expect(await readdir(join(folder, 'snapshots'))).toEqual([`${name(2)}.bbs`]);
});

test('a full disk keeps the snapshots there are', async () => {
  await make(1, [entry(1)]);
  const store = new SnapshotStore(folder, bookId, readFaultSwitches('snapshot-full-after=10'));
  await store.begin(name(2), 8);
  expect(await store.write([entry(1)])).toEqual({ ok: false, reason: 'book.diskFull' });
  expect(await store.list()).toMatchObject([{ name: name(1) }]);
  expect(await readdir(join(folder, 'snapshots'))).toEqual([`${name(1)}.bbs`]);
});

test('ten are kept, then one a day for thirty days', () => {
  const day = 86_400_000;
  const hour = day / 24;
  const now = 20_000 * day + 20 * hour;
  const names: string[] = [];
  for (let back = 0; back < 40 * 24; back += 1) names.push(name(now - back * hour));
  const kept = chooseKeptSnapshots(names);
  expect(names.slice(0, 10).every((recent) => kept.has(recent))).toBe(true);
  expect(kept.size).toBe(10 + 29);
  expect(kept.has(name(now - 24 * hour * 29 + 3 * hour))).toBe(true);
  expect(kept.has(name(now - 24 * hour * 31))).toBe(false);
});

test('a snapshot from before a restore stays its thirty days, among others of its day', () => {
  const day = 86_400_000;
  const noon = new Date(2026, 9, 1, 12).getTime();
  const noted = name(noon);
  // More of the same day than are kept, then one a day.
  const sameDay = Array.from({ length: 12 }, (_, at) => name(noon + (at + 1) * 60_000));
  const later = (days: number) => Array.from({ length: days }, (_, at) => name(noon + (at + 1) * day));
  const keeps = (days: number) => chooseKeptSnapshots([noted, ...sameDay, ...later(days)], new Set([noted]));
  expect(keeps(0).has(noted)).toBe(true);
  expect(keeps(29).has(noted)).toBe(true);
  expect(keeps(30).has(noted)).toBe(false);
  expect(chooseKeptSnapshots([noted, ...sameDay, ...later(29)]).has(noted)).toBe(false);
});
