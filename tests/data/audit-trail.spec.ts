import { existsSync } from 'node:fs';
import { appendFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Page } from '@playwright/test';
import type { RunningApp } from '../helpers/launch-app';
import { expect, test } from './launch-harness';

const everything = { group: null, person: '', since: '', until: '', text: '' };

/** Opens the book and tells what the trail holds, newest last, and what checking it finds. */
function lookAtTrail(page: Page) {
  return page.evaluate(async (filter) => {
    const { harness } = window;
    await harness.open();
    const { audit } = harness.session;
    const facts = await audit.facts();
    const verdict = await audit.verify();
    const found = await audit.query(filter, 'zh-CN');
    const rows = await audit.read(0, 1000);
    await harness.close();
    if (!facts.ok || !verdict.ok || !found.ok || !rows.ok)
      throw new Error(JSON.stringify([facts, verdict, found]));
    return { facts: facts.value, verdict: verdict.value, rows: [...rows.value].reverse() };
  }, everything);
}

/** A book whose trail has some rows: a beginning, three changes, one look. */
async function makeTrail({ page, close }: RunningApp): Promise<void> {
  await page.evaluate(async () => {
    const { harness } = window;
    await harness.create();
    const added = await harness.add(3);
    const [id = ''] = added.ok ? added.value : [];
    await harness.edit(id, 'name', '赵思远');
    await harness.undo();
    const noted = await harness.session.audit.note({
      kind: 'revealed',
      customerId: id,
      name: '赵思远',
      field: 'mobile',
      place: 'grid',
      reason: '客户来电核对',
    });
    if (!noted.ok) throw new Error(noted.reason);
    await harness.close();
  });
  await close();
}

async function findLog(bookDir: string): Promise<string> {
  const [file = ''] = (await readdir(join(bookDir, 'audit'))).filter((name) => name.endsWith('.bba'));
  return join(bookDir, 'audit', file);
}

const mark = Buffer.from('BBR1', 'latin1');

/** Where the rows of a log begin. */
function placesOf(log: Buffer): number[] {
  const places: number[] = [];
  for (let at = log.indexOf(mark); at >= 0; at = log.indexOf(mark, at + 1)) places.push(at);
  return places;
}

test('changes and looks enter by themselves, in order, and a torn last row is a calm case', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  await makeTrail(await launchHarness({ bookDir }));
  const log = await findLog(bookDir);
  expect((await readFile(log)).includes('赵思远')).toBe(false);
  // The plug is pulled while a row is written that nobody was told of.
  const whole = await readFile(log);
  await appendFile(log, whole.subarray(placesOf(whole).at(-1), whole.byteLength - 7));

  const second = await launchHarness({ bookDir });
  const { facts, verdict, rows } = await lookAtTrail(second.page);
  const kinds = rows.map(({ event }) => (event.kind === 'change' ? event.label.kind : event.kind));
  expect(kinds.slice(0, 6)).toEqual([
    'trailBegun',
    'bookCreated',
    'imported',
    'fieldEdited',
    'undone',
    'revealed',
  ]);
  expect(kinds).toContain('trailFound');
  expect(facts.found).toEqual([{ kind: 'trailFound', what: 'torn', rows: 0 }]);
  expect(verdict).toMatchObject({ sound: true, problems: [], headMissing: false, missingAtEnd: 0 });
  expect(rows.map(({ no }) => no)).toEqual(rows.map((_, index) => index + 1));
  expect(rows.every(({ person, machine }) => person === '林晓' && machine !== '')).toBe(true);
  const imported = rows.find(({ event }) => event.kind === 'change' && event.label.kind === 'imported');
  expect(imported?.event).toMatchObject({ records: 3, command: 'test.add' });
  expect((await readdir(join(bookDir, 'audit'))).some((name) => name.endsWith('.torn'))).toBe(true);
  expect(second.problems).toEqual([]);
});

test('killed between a change and its row: the next opening adds the row', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  await makeTrail(await launchHarness({ bookDir }));
  const dying = await launchHarness({ bookDir, fault: 'kill-at=before-audit' });
  const gone = new Promise((resolve) => dying.app.process().once('exit', resolve));
  dying.page
    .evaluate(async () => {
      await window.harness.open();
      await window.harness.add(2);
    })
    .catch(() => undefined);
  await gone;

  const again = await launchHarness({ bookDir });
  const customers = await again.page.evaluate(async () => {
    await window.harness.open();
    const count = window.harness.customers().length;
    await window.harness.close();
    return count;
  });
  const { verdict, rows } = await lookAtTrail(again.page);
  const added = rows.filter(({ event }) => event.kind === 'change' && event.label.kind === 'imported');
  // One row for each change that there is: none is lost, none is written twice.
  expect(added).toHaveLength(customers === 5 ? 2 : 1);
  expect(verdict.sound).toBe(true);
});

test('a row that was edited is found and named, also when its checksum was made to fit', async ({
  launchHarness,
  makeFolder,
}) => {
  for (const how of ['flipped', 'forged'] as const) {
    const bookDir = await makeFolder();
    await makeTrail(await launchHarness({ bookDir }));
    const path = await findLog(bookDir);
    const log = await readFile(path);
    const place = placesOf(log)[2] ?? 0;
    const length = log.readUInt32LE(place + 4);
    log.writeUInt8(log.readUInt8(place + 90) ^ 1, place + 90);
    if (how === 'forged') log.writeUInt32LE(crc32(log.subarray(place + 12, place + 12 + length)), place + 8);
    await writeFile(path, log);
    const { verdict } = await lookAtTrail((await launchHarness({ bookDir })).page);
    expect(verdict).toMatchObject({ sound: false, problems: [{ kind: 'altered', from: 3, to: 3 }] });
  }
});

test('rows taken from the end are missed, whichever of the two heads is left; without both it is told', async ({
  launchHarness,
  makeFolder,
}) => {
  for (const left of ['both', 'database', 'profile'] as const) {
    const bookDir = await makeFolder();
    await makeTrail(await launchHarness({ bookDir }));
    const path = await findLog(bookDir);
    const log = await readFile(path);
    const places = placesOf(log);
    await writeFile(path, log.subarray(0, places.at(-2)));
    const heads = join(bookDir, 'profile', 'trail');
    expect(existsSync(heads)).toBe(true);
    if (left === 'database') await rm(heads, { recursive: true });
    const again = await launchHarness({ bookDir });
    if (left === 'profile') await forgetHead(again.page);
    const { facts, verdict } = await lookAtTrail(again.page);
    expect(facts.found).toEqual([{ kind: 'trailFound', what: 'missing', rows: 2 }]);
    const total = places.length;
    expect(verdict).toMatchObject({
      sound: false,
      problems: [{ kind: 'missing', from: total - 1, to: total }],
    });
    await again.close();
  }
  const bookDir = await makeFolder();
  await makeTrail(await launchHarness({ bookDir }));
  await rm(join(bookDir, 'profile', 'trail'), { recursive: true });
  const again = await launchHarness({ bookDir });
  await forgetHead(again.page);
  const { facts } = await lookAtTrail(again.page);
  expect(facts.found).toEqual([{ kind: 'trailFound', what: 'headMissing', rows: 0 }]);
});

test('months past their years are cut, the rest can still be checked, and nothing younger goes', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  await makeTrail(await launchHarness({ bookDir }));
  const path = await findLog(bookDir);
  const old = placesOf(await readFile(path)).length;
  // As if these rows had been written years ago.
  await rename(path, join(bookDir, 'audit', '2020-05.bba'));
  const again = await launchHarness({ bookDir });
  const seen = await again.page.evaluate(async () => {
    const { harness } = window;
    await harness.open();
    await harness.add(1);
    const { audit } = harness.session;
    const month = (years: number) => `${new Date().getUTCFullYear() - years}-01`;
    const young = await audit.cut(month(1));
    const cut = await audit.cut(month(4));
    const verdict = await audit.verify();
    const twice = await audit.cut(month(4));
    await harness.close();
    return { young, cut, verdict, twice };
  });
  expect(seen.young).toMatchObject({ ok: false, reason: 'audit.tooYoung' });
  expect(seen.cut).toEqual({ ok: true, value: { rows: old } });
  expect(seen.verdict).toMatchObject({ ok: true, value: { sound: true, problems: [] } });
  expect(seen.twice).toMatchObject({ ok: false, reason: 'audit.nothingToCut' });
  await again.close();

  const third = await launchHarness({ bookDir });
  const { facts, verdict, rows } = await lookAtTrail(third.page);
  expect(facts.found).toEqual([]);
  expect(verdict.sound).toBe(true);
  expect(rows[0]?.no).toBe(old + 1);
  expect(rows.some(({ event }) => event.kind === 'trailCut' && event.rows === old)).toBe(true);
});

/** Takes the head out of IndexedDB. */
async function forgetHead(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('branchbook-'));
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(found?.name ?? '');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const request = opening.result
          .transaction('meta', 'readwrite')
          .objectStore('meta')
          .delete('auditHead');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  });
}
