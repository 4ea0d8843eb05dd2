import { cp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callShell } from '../helpers/call-shell';
import type { RunningApp } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import { expect, test } from './launch-harness';

/** Sends backups of the open book to a folder and makes one; answers its path. */
async function backUpTo({ app, page }: RunningApp, folder: string): Promise<string> {
  await answerOpenDialog(app, [folder]);
  const picked = await callShell(page, 'files.pickFolder', {});
  const token = picked.ok ? (picked.value?.token ?? '') : '';
  const made = await page.evaluate(async (chosen) => {
    const { care } = window.harness.session;
    await care.setFolder({ folder: chosen });
    return care.backUp();
  }, token);
  if (!made.ok) throw new Error(made.reason);
  return join(folder, made.value.name);
}

/** A token for a backup file; or the reason why it is refused at first sight. */
async function pick({ app, page }: RunningApp, path: string): Promise<string> {
  await answerOpenDialog(app, [path]);
  const picked = await callShell(page, 'backup.pick', {});
  return picked.ok ? (picked.value?.token ?? '') : picked.reason;
}

/** A book of 700 customers, a form and two edits; answers what it holds and the recovery key. */
function makeBook({ page }: RunningApp) {
  return page.evaluate(async () => {
    const { harness } = window;
    const created = await harness.create();
    const added = await harness.add(700);
    const ids = added.ok ? added.value : [];
    await harness.edit(ids[300] ?? '', 'name', '钱若云');
    await harness.evaluate('2026-10', ids[0] ?? '', 71);
    return { ids, digest: await harness.digest(), key: created.ok ? created.value.recoveryKey : '' };
  });
}

/** Makes the open book another one: edits, a removal, newcomers, another score. */
function spoil({ page }: RunningApp, ids: readonly string[]) {
  return page.evaluate(async (known) => {
    const { harness } = window;
    await harness.edit(known[5] ?? '', 'name', '孙一凡');
    await harness.edit(known[600] ?? '', 'aum', 5);
    await harness.remove(known[699] ?? '');
    await harness.add(3);
    await harness.evaluate('2026-10', known[0] ?? '', 12);
    return harness.digest();
  }, ids);
}

/** Restores everything from a backup file as the page does. */
function restoreFrom({ page }: RunningApp, token: string, cancelled = false) {
  return page.evaluate(
    async ([file, isCancelled]) => {
      const { care } = window.harness.session;
      const control = new AbortController();
      if (isCancelled) control.abort();
      const watch = { onProgress: () => undefined, signal: control.signal };
      const order = {
        source: { kind: 'backup', token: file },
        at: '2026-10-31T08:00:00Z',
        name: 'b',
      } as const;
      const done = await care.restoreBook(order, watch);
      return done.ok ? { counts: done.value.counts } : { reason: done.reason };
    },
    [token, cancelled] as const,
  );
}

const digestOf = ({ page }: RunningApp) => page.evaluate(() => window.harness.digest());
const scoresOf = ({ page }: RunningApp) =>
  page.evaluate(async () => {
    const forms = await window.harness.evaluations('2026-10');
    return forms.ok ? forms.value.map(({ score }) => score) : [];
  });

test('everything comes back from a backup as one change, and can be taken back', async ({
  launchHarness,
  makeFolder,
}) => {
  const running = await launchHarness();
  const { ids, digest } = await makeBook(running);
  const file = await backUpTo(running, await makeFolder());
  const later = await spoil(running, ids);
  expect(later).not.toBe(digest);
  const token = await pick(running, file);

  expect(await restoreFrom(running, token, true)).toEqual({ reason: 'book.cancelled' });
  expect(await digestOf(running)).toBe(later);

  const restored = await restoreFrom(running, token);
  // One removed customer back; two edits and a score changed back; three newcomers gone.
  expect(restored).toMatchObject({ counts: { customers: 6, created: 1, changed: 3, removed: 3 } });
  expect(await digestOf(running)).toBe(digest);
  expect(await scoresOf(running)).toEqual([71]);
  expect(await restoreFrom(running, token)).toEqual({ reason: 'restore.same' });

  const told = await running.page.evaluate(async () => {
    const { harness } = window;
    const { care } = harness.session;
    const state = harness.state();
    await care.refresh();
    const notes = care.board.get().facts?.snapshots.map(({ note }) => note ?? null) ?? [];
    await harness.undo();
    const undone = await harness.digest();
    await harness.redo();
    return { state, notes, undone, redone: await harness.digest() };
  });
  expect(told.state.undoable).toBe('bookRestored');
  expect(told.notes).toContain('beforeRestore');
  expect(told.undone).toBe(later);
  expect(told.redone).toBe(digest);
  await running.close();

  const again = await launchHarness({ bookDir: running.bookDir });
  expect(await again.page.evaluate(() => window.harness.open())).toMatchObject({
    ok: true,
    value: { rebuilt: null, lostChanges: 0 },
  });
  expect(await digestOf(again)).toBe(digest);
});

test('a backup that is cut, altered, newer or of another book is refused before anything is touched', async ({
  launchHarness,
  makeFolder,
}) => {
  const running = await launchHarness();
  const { ids } = await makeBook(running);
  const folder = await makeFolder();
  const file = await backUpTo(running, folder);
  const later = await spoil(running, ids);
  const variant = async (name: string, change: (path: string, bytes: Buffer) => Promise<void>) => {
    const path = join(folder, `${name}.branchbook`);
    await cp(file, path);
    await change(path, await readFile(path));
    return pick(running, path);
  };
  const cut = await variant('cut', (path, bytes) => truncate(path, bytes.byteLength - 200));
  expect(await restoreFrom(running, cut)).toEqual({ reason: 'restore.cut' });
  const altered = await variant('altered', (path, bytes) => {
    const middle = Math.floor(bytes.byteLength / 2);
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    return writeFile(path, bytes);
  });
  expect(await restoreFrom(running, altered)).toEqual({ reason: 'restore.altered' });
  const newer = await variant('newer', (path, bytes) => writeFile(path, bytes.fill('BBSNAP02', 0, 8)));
  expect(newer).toBe('restore.newerVersion');
  expect(await variant('text', (path) => writeFile(path, '姓名,电话\n'))).toBe('restore.notBackup');
  expect(await variant('stub', (path) => truncate(path, 40))).toBe('restore.cut');

  const other = await launchHarness();
  await makeBook(other);
  const foreign = await pick(running, await backUpTo(other, await makeFolder()));
  // The page refuses it by its number already; one whose number was altered has another key.
  expect(await restoreFrom(running, foreign)).toEqual({ reason: 'restore.otherKey' });
  const refused = await running.page.evaluate(async (token) => {
    const looked = await window.branchbook.call('backup.look', { token });
    const { care } = window.harness.session;
    return looked.ok ? care.admitBackup(looked.value as Parameters<typeof care.admitBackup>[0]) : looked;
  }, foreign);
  expect(refused).toMatchObject({ ok: false, reason: 'restore.otherBook' });
  expect(await digestOf(running)).toBe(later);
});

test('as of a moment: the newest snapshot before it, and the changes up to it', async ({ launchHarness }) => {
  const running = await launchHarness();
  const { page } = running;
  const { ids } = await makeBook(running);
  const moments = await page.evaluate(async (known) => {
    const { harness } = window;
    const mark = async () => {
      const at = Date.now();
      // Changes carry milliseconds: the next one is to lie behind this moment for certain.
      while (Date.now() < at + 3) await Promise.resolve();
      return { at: new Date(at + 1).toISOString(), digest: await harness.digest() };
    };
    const first = await mark();
    await harness.edit(known[1] ?? '', 'name', '甲');
    await harness.snapshot();
    await harness.edit(known[2] ?? '', 'name', '乙');
    await harness.remove(known[3] ?? '');
    const second = await mark();
    await harness.edit(known[2] ?? '', 'name', '丙');
    await harness.add(300);
    return { first, second };
  }, ids);
  const restoreTo = (at: string) =>
    page.evaluate(async (moment) => {
      const { care } = window.harness.session;
      const watch = { onProgress: () => undefined, signal: new AbortController().signal };
      const done = await care.restoreBook({ source: null, at: moment, name: '' }, watch);
      return done.ok ? 'done' : done.reason;
    }, at);
  expect(await restoreTo(moments.second.at)).toBe('done');
  expect(await digestOf(running)).toBe(moments.second.digest);
  // No snapshot is that old: the changes are replayed from the very first one.
  expect(await restoreTo(moments.first.at)).toBe('done');
  expect(await digestOf(running)).toBe(moments.first.digest);
  expect(await restoreTo('2020-01-01T00:00:00Z')).toBe('restore.tooEarly');
});

test('a full disk and a pulled plug during a restore leave the book as it was', async ({
  launchHarness,
  makeFolder,
}) => {
  const first = await launchHarness();
  const { bookDir } = first;
  const { ids, digest } = await makeBook(first);
  const file = await backUpTo(first, await makeFolder());
  await first.page.evaluate(async (known) => {
    for (const id of known.slice(0, 20)) await window.harness.edit(id, 'name', '改过的名字');
    await window.harness.session.undo();
  }, ids);
  const later = await first.page.evaluate(async () => {
    await window.harness.add(600);
    return window.harness.digest();
  });
  await first.close();

  for (const fault of ['journal-full-after=20000', 'snapshot-full-after=2000']) {
    const full = await launchHarness({ bookDir, fault });
    await full.page.evaluate(() => window.harness.open());
    expect(await restoreFrom(full, await pick(full, file))).toEqual({ reason: 'book.diskFull' });
    expect(await digestOf(full)).toBe(later);
    await full.close();
  }
  for (const { point, holds } of [
    { point: 'restore-part-2', holds: later },
    { point: 'before-pages', holds: digest },
  ]) {
    const dying = await launchHarness({ bookDir, fault: `kill-at=${point}` });
    const gone = new Promise((resolve) => dying.app.process().once('exit', resolve));
    await dying.page.evaluate(() => window.harness.open());
    const token = await pick(dying, file);
    // The page dies with the process, so its answer never comes.
    restoreFrom(dying, token).catch(() => undefined);
    await gone;
    const again = await launchHarness({ bookDir });
    await again.page.evaluate(() => window.harness.open());
    expect(await digestOf(again)).toBe(holds);
    await again.close();
  }
});

test('a PC with nothing, and one whose book cannot be opened, get the book back from a backup', async ({
  launchHarness,
  makeFolder,
}) => {
  const first = await launchHarness();
  const { ids, digest, key } = await makeBook(first);
  const file = await backUpTo(first, await makeFolder());
  await spoil(first, ids);
  await first.close();

  const restoreHere = async (running: RunningApp, secret: { password: string } | { recoveryKey: string }) => {
    const token = await pick(running, file);
    return running.page.evaluate(([chosen, entered]) => window.harness.restoreHere(chosen, entered), [
      token,
      secret,
    ] as const);
  };
  const empty = await launchHarness();
  expect(await restoreHere(empty, { password: 'wrong horse' })).toMatchObject({
    ok: false,
    reason: 'book.wrongPassword',
  });
  expect(await readdir(empty.bookDir)).not.toContain('snapshots');
  expect(await restoreHere(empty, { recoveryKey: key })).toMatchObject({
    ok: true,
    value: { customers: 700 },
  });
  const opened = await empty.page.evaluate(() => window.harness.open());
  expect(opened).toMatchObject({ ok: true, value: { lostChanges: 0 } });
  expect(await digestOf(empty)).toBe(digest);
  expect(await scoresOf(empty)).toEqual([71]);
  await empty.close();

  // The book that was spoilt later, and then lost its keyring: what is left of it is set aside.
  await writeFile(join(first.bookDir, 'keyring.json'), '{}');
  const broken = await launchHarness({ bookDir: first.bookDir });
  expect(await restoreHere(broken, { password: 'correct horse' })).toMatchObject({ ok: true });
  expect(await broken.page.evaluate(() => window.harness.open())).toMatchObject({ ok: true });
  expect(await digestOf(broken)).toBe(digest);
  const aside = (await readdir(first.bookDir)).filter((name) => name.startsWith('set-aside-'));
  expect(aside).toHaveLength(1);
  expect(await readdir(join(first.bookDir, aside[0] ?? ''))).toContain('journal');
});

test('one customer goes back to before a change, the others stay; everything is looked through', async ({
  launchHarness,
}) => {
  const running = await launchHarness();
  const { ids } = await makeBook(running);
  const told = await running.page.evaluate(async (known) => {
    const { harness } = window;
    const { session } = harness;
    const { care } = session;
    const id = known[7] ?? '';
    const watch = { onProgress: () => undefined, signal: new AbortController().signal };
    await harness.addBalances('2026-09', 1);
    await harness.edit(id, 'name', '第一次');
    const history = await session.reads.readHistory(
      { id, related: [], before: null, limit: 1 },
      () => undefined,
      watch.signal,
    );
    const fromSeq = history.ok ? (history.value.entries[0]?.seq ?? 0) : 0;
    await harness.edit(id, 'aum', 1);
    await harness.edit(known[8] ?? '', 'name', '别人');
    await harness.remove(id);
    const found = await care.customerAsOf({ id, related: [], fromSeq }, watch);
    if (!found.ok) return found.reason;
    const label = { kind: 'customerRestored', name: '', asOf: '' } as const;
    const made = await session.commit({
      command: 'customers.restoreAsOf',
      label,
      touched: found.value.touched,
    });
    const back = harness.customers().find((customer) => customer.id === id);
    await care.refresh();
    const verified = await care.verify();
    const rehearsed = await care.rehearse();
    return {
      made: made.ok,
      back: { name: back?.name, aum: back?.aum },
      other: harness.customers().find((customer) => customer.id === known[8])?.name,
      verified: verified.ok ? verified.value.sound && verified.value.damagedPages === 0 : verified.reason,
      rehearsed: rehearsed.ok ? rehearsed.value.sound : rehearsed.reason,
      findings: care.board.get().findings,
    };
  }, ids);
  expect(told).toMatchObject({
    made: true,
    back: { name: '客户7', aum: 700 },
    other: '别人',
    verified: true,
    findings: ['backupNever'],
  });
});
