import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from '../helpers/launch-app';
import { damagePages } from './damage';
import { expect, test } from './launch-harness';

/** A book with some customers and edits, closed; answers what it holds. */
async function makeBook({ page, close }: RunningApp, snapshots = 0): Promise<string> {
  const digest = await page.evaluate(async (count) => {
    const { harness } = window;
    await harness.create();
    const added = await harness.add(300);
    const ids = added.ok ? added.value : [];
    for (let index = 0; index < count; index += 1) {
      await harness.edit(ids[index] ?? '', 'remark', `第${index}次快照前`);
      await harness.snapshot();
    }
    await harness.edit(ids[10] ?? '', 'name', '钱若云');
    await harness.edit(ids[11] ?? '', 'name', '赵思远');
    const held = await harness.digest();
    await harness.close();
    return held;
  }, snapshots);
  await close();
  return digest;
}

function reopen({ page }: RunningApp) {
  return page.evaluate(async () => {
    const { harness } = window;
    const report = await harness.open();
    if (!report.ok) throw new Error(`Not opened: ${JSON.stringify(report)}`);
    const { session } = harness;
    return {
      report: report.value,
      digest: await harness.digest(),
      accounts: session.accounts.all().map((account) => `${account.name}|${account.role}`),
      clocks: session.recentChanges().map((header) => header.clock),
    };
  });
}

test('a role edited in storage is not a role: the page does not open and is built anew', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const digest = await makeBook(await launchHarness({ bookDir }), 1);
  const app = await launchHarness({ bookDir });
  for (const how of ['flip', 'oldVersion'] as const) {
    await damagePages(app.page, how, 'accounts');
    const found = await reopen(app);
    expect(found.report).toMatchObject({ rebuilt: 'damaged', lostChanges: 0, loss: null });
    expect(found.digest).toBe(digest);
    expect(found.accounts).toEqual(['林晓|administrator']);
    await app.page.evaluate(() => window.harness.close());
  }
  await app.close();

  // The keyring says whose password a slot is for; another name on it makes it no key at all.
  const path = join(bookDir, 'keyring.json');
  // Whoever alters it by hand takes its check off, too.
  const { check: _, ...keyring } = JSON.parse(await readFile(path, 'utf8'));
  const slots = keyring.slots.map((slot: { person?: string }) =>
    slot.person === undefined ? slot : { ...slot, person: '王敏' },
  );
  await writeFile(path, JSON.stringify({ ...keyring, slots }));
  const relabelled = await launchHarness({ bookDir });
  expect(await relabelled.page.evaluate(() => window.harness.open())).toMatchObject({
    ok: false,
    reason: 'book.wrongPassword',
  });
});

test('a book that is carried to another folder: with its profile it opens, without it is made ready from its files', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const digest = await makeBook(await launchHarness({ bookDir }), 1);
  for (const without of [false, true]) {
    const elsewhere = await makeFolder();
    await cp(bookDir, elsewhere, { recursive: true });
    if (without) await rm(join(elsewhere, 'profile'), { recursive: true });
    const found = await reopen(await launchHarness({ bookDir: elsewhere }));
    expect(found.digest).toBe(digest);
    expect(found.report).toMatchObject({
      moved: true,
      rebuilt: without ? 'missing' : null,
      lostChanges: 0,
      rebuild: without ? { replayed: 2, snapshotAt: expect.any(String), damagedSnapshots: [] } : null,
    });
  }
});

test('the newest snapshot is damaged: the one before and the journal bring everything back, and it is told', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const digest = await makeBook(await launchHarness({ bookDir }), 2);
  await rm(join(bookDir, 'profile'), { recursive: true });
  const names = (await readdir(join(bookDir, 'snapshots'))).filter((name) => name.endsWith('.bbs')).sort();
  await flip(join(bookDir, 'snapshots', names.at(-1) ?? ''), 0.6);
  const found = await reopen(await launchHarness({ bookDir }));
  expect(found.digest).toBe(digest);
  expect(found.report).toMatchObject({
    rebuilt: 'missing',
    lostChanges: 0,
    wantsSnapshot: true,
    rebuild: { damagedSnapshots: [expect.any(String)] },
  });
});

test('pages gone and the journal damaged: the loss names count and span, and is told until it is noted', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  await makeBook(await launchHarness({ bookDir }));
  await rm(join(bookDir, 'profile'), { recursive: true });
  const [segment = ''] = (await readdir(join(bookDir, 'journal'))).filter((name) => name.endsWith('.bbj'));
  const path = join(bookDir, 'journal', segment);
  // The two edits at the end are small; the flip hits the first of them.
  const bytes = await readFile(path);
  const at = bytes.byteLength - 700;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
  const app = await launchHarness({ bookDir });
  const found = await reopen(app);
  const { loss } = found.report;
  expect(loss?.changes).toBeGreaterThan(0);
  expect(loss?.changes).toBeLessThanOrEqual(2);
  expect(found.report.lostChanges).toBe(loss?.changes);
  expect(String(loss?.from) <= String(loss?.to)).toBe(true);
  const later = await app.page.evaluate(async () => {
    const { harness } = window;
    await harness.edit(harness.customers()[5]?.id ?? '', 'name', '孙一凡');
    const held = await harness.digest();
    await harness.close();
    return held;
  });
  await app.close();
  expect((await readdir(join(bookDir, 'journal'))).some((name) => name.endsWith('.torn'))).toBe(true);

  const again = await launchHarness({ bookDir });
  const second = await reopen(again);
  expect(second.digest).toBe(later);
  expect(second.report).toMatchObject({ rebuilt: null, lostChanges: 0, loss });
  await again.page.evaluate(async () => {
    await window.harness.session.writing.acknowledgeLoss();
    await window.harness.close();
  });
  expect((await reopen(again)).report.loss).toBeNull();
});

test('a clock set back ten years: changes keep their order, snapshots theirs, nothing is lost', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const future = await launchHarness({ bookDir });
  await future.page.clock.setFixedTime(new Date('2036-10-31T09:00:00'));
  await makeBook(future, 1);
  const app = await launchHarness({ bookDir });
  await reopen(app);
  const digest = await app.page.evaluate(async () => {
    const { harness } = window;
    await harness.edit(harness.customers()[20]?.id ?? '', 'name', '周书宁');
    await harness.snapshot();
    await harness.edit(harness.customers()[21]?.id ?? '', 'name', '吴一凡');
    const held = await harness.digest();
    await harness.close();
    return held;
  });
  await damagePages(app.page, 'empty');
  const found = await reopen(app);
  expect(found.digest).toBe(digest);
  // Made from the newest snapshot, which is the one of the PC whose clock stands ten years behind.
  expect(found.report).toMatchObject({ rebuilt: 'missing', lostChanges: 0, rebuild: { replayed: 1 } });
  expect([...found.clocks].sort()).toEqual(found.clocks);
});

async function flip(path: string, share: number): Promise<void> {
  const bytes = await readFile(path);
  const at = Math.floor(bytes.byteLength * share);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path, bytes);
}
