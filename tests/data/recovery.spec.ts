import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningApp } from '../helpers/launch-app';
import { damagePages } from './damage';
import { expect, test } from './launch-harness';

/** A book with 700 customers, a snapshot in the middle and edits after it; answers what it holds. */
async function makeBook({ page, close }: RunningApp): Promise<string> {
  const digest = await page.evaluate(async () => {
    const { harness } = window;
    await harness.create();
    const added = await harness.add(700);
    const ids = added.ok ? added.value : [];
    await harness.edit(ids[300] ?? '', 'name', '钱若云');
    await harness.snapshot();
    await harness.edit(ids[0] ?? '', 'name', '赵思远');
    await harness.remove(ids[699] ?? '');
    await harness.evaluate('2026-10', ids[0] ?? '', 71);
    const held = await harness.digest();
    await harness.close();
    return held;
  });
  await close();
  return digest;
}

async function reopen({ page }: RunningApp) {
  return page.evaluate(async () => {
    const { harness } = window;
    const report = await harness.open();
    if (!report.ok) throw new Error(`Not opened: ${JSON.stringify(report)}`);
    const evaluations = await harness.evaluations('2026-10');
    return { report, digest: await harness.digest(), evaluations, state: harness.state() };
  });
}

for (const how of ['empty', 'swap', 'flip', 'oldVersion'] as const) {
  test(`pages ${how}: the book is built anew from snapshot and journal`, async ({
    launchHarness,
    makeFolder,
  }) => {
    const bookDir = await makeFolder();
    const digest = await makeBook(await launchHarness({ bookDir }));
    const again = await launchHarness({ bookDir });
    await damagePages(again.page, how);
    const found = await reopen(again);
    expect(found.report).toMatchObject({
      ok: true,
      value: { rebuilt: how === 'empty' ? 'missing' : 'damaged', lostChanges: 0 },
    });
    expect(found.digest).toBe(digest);
    expect(found.evaluations).toMatchObject({ ok: true, value: [{ score: 71 }] });
    expect(found.state.undoable).toBe('evaluated');
    await again.close();

    const third = await launchHarness({ bookDir });
    const ordinary = await reopen(third);
    expect(ordinary.report).toMatchObject({ ok: true, value: { rebuilt: null } });
    expect(ordinary.digest).toBe(digest);
  });
}

test('a book folder without its profile is built anew, and still undoes', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const digest = await makeBook(await launchHarness({ bookDir }));
  await rm(join(bookDir, 'profile'), { recursive: true });
  const again = await launchHarness({ bookDir });
  const found = await reopen(again);
  expect(found.report).toMatchObject({ ok: true, value: { rebuilt: 'missing', lostChanges: 0 } });
  expect(found.digest).toBe(digest);
  const left = await again.page.evaluate(async () => {
    const { harness } = window;
    while ((await harness.undo()).ok);
    return harness.customers().length;
  });
  expect(left).toBe(0);
});

test('a database that cannot be read any more is built anew', async ({ launchHarness, makeFolder }) => {
  const bookDir = await makeFolder();
  const digest = await makeBook(await launchHarness({ bookDir }));
  const folder = join(bookDir, 'profile', 'IndexedDB', 'app_branchbook_0.indexeddb.leveldb');
  for (const file of await readdir(folder)) {
    const bytes = await readFile(join(folder, file));
    await writeFile(join(folder, file), bytes.fill(0x5a, 0, Math.ceil(bytes.byteLength / 2)));
  }
  const found = await reopen(await launchHarness({ bookDir }));
  expect(found.report).toMatchObject({ ok: true, value: { rebuilt: 'missing', lostChanges: 0 } });
  expect(found.digest).toBe(digest);
});

test('a spoiled snapshot is passed over', async ({ launchHarness, makeFolder }) => {
  const bookDir = await makeFolder();
  const digest = await makeBook(await launchHarness({ bookDir }));
  await rm(join(bookDir, 'profile'), { recursive: true });
  await spoil(join(bookDir, 'snapshots'), '.bbs');
  const found = await reopen(await launchHarness({ bookDir }));
  expect(found.report).toMatchObject({ ok: true, value: { rebuilt: 'missing', lostChanges: 0 } });
  expect(found.digest).toBe(digest);
});

test('a spoiled end of the journal costs nothing while the pages are sound', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const digest = await makeBook(await launchHarness({ bookDir }));
  await spoil(join(bookDir, 'journal'), '.bbj');
  const again = await launchHarness({ bookDir });
  const found = await reopen(again);
  expect(found.report).toMatchObject({
    ok: true,
    value: { rebuilt: null, lostChanges: 0, wantsSnapshot: true },
  });
  expect(found.digest).toBe(digest);
  // What comes after is as safe as ever, also when the pages go now.
  const later = await again.page.evaluate(async () => {
    const { harness } = window;
    await harness.snapshot();
    await harness.edit(harness.customers()[5]?.id ?? '', 'name', '孙一凡');
    const held = await harness.digest();
    await harness.close();
    return held;
  });
  await damagePages(again.page, 'empty');
  expect((await reopen(again)).digest).toBe(later);
});

test('a book of which nothing is left says so and does not show empty', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  await makeBook(await launchHarness({ bookDir }));
  for (const gone of ['profile', 'journal', 'snapshots']) await rm(join(bookDir, gone), { recursive: true });
  const again = await launchHarness({ bookDir });
  const opened = await again.page.evaluate(() => window.harness.open());
  expect(opened).toMatchObject({ ok: false, reason: 'book.damaged' });
});

/** Turns one bit in the middle of the last file with this ending. */
async function spoil(folder: string, ending: string): Promise<void> {
  const name =
    (await readdir(folder))
      .filter((file) => file.endsWith(ending))
      .sort()
      .at(-1) ?? '';
  const bytes = await readFile(join(folder, name));
  const middle = Math.floor(bytes.byteLength / 2);
  bytes.writeUInt8((bytes[middle] ?? 0) ^ 4, middle);
  await writeFile(join(folder, name), bytes);
}
