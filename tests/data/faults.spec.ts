import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { callShell } from '../helpers/call-shell';
import type { RunningApp } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import { expect, test } from './launch-harness';

const ledger = fileURLToPath(new URL('../fixtures/workbooks/存量客户台账-2026年10月.xlsx', import.meta.url));

async function pickLedger({ app, page }: RunningApp): Promise<string> {
  await answerOpenDialog(app, [ledger]);
  const picked = await callShell(page, 'files.pickWorkbooks', {});
  return picked.ok ? (picked.value[0]?.token ?? '') : '';
}

/** A book with some customers, closed. */
async function makeBook(running: RunningApp, count: number): Promise<void> {
  await running.page.evaluate(async (customers) => {
    await window.harness.create();
    await window.harness.add(customers);
    await window.harness.close();
  }, count);
  await running.close();
}

function reopen({ page }: RunningApp) {
  return page.evaluate(async () => {
    const { harness } = window;
    const report = await harness.open();
    return {
      report,
      customers: harness.customers().length,
      names: harness.customers().map((customer) => customer.name),
      imports: harness.session.imports.all().length,
      state: harness.state(),
    };
  });
}

// 609 customers in parts of 256: two full parts, one for the rest with the import's own record.
for (const { point, made } of [
  { point: 'import-part-2', made: false },
  { point: 'before-commit', made: false },
  { point: 'before-pages', made: true },
]) {
  test(`killed during an import at ${point}: ${made ? 'all' : 'nothing'}`, async ({
    launchHarness,
    makeFolder,
  }) => {
    const bookDir = await makeFolder();
    await makeBook(await launchHarness({ bookDir }), 10);
    const dying = await launchHarness({ bookDir, fault: `kill-at=${point}` });
    const token = await pickLedger(dying);
    const gone = new Promise((resolve) => dying.app.process().once('exit', resolve));
    await dying.page.evaluate(() => window.harness.open());
    // The page dies with the process, so its answer never comes.
    dying.page.evaluate((picked) => window.harness.import(picked), token).catch(() => undefined);
    await gone;

    const found = await reopen(await launchHarness({ bookDir }));
    expect(found.report).toMatchObject({ ok: true, value: { rebuilt: null, lostChanges: 0 } });
    expect(found.customers).toBe(made ? 619 : 10);
    expect(found.imports).toBe(made ? 1 : 0);
    expect(found.state).toEqual({ undoable: 'imported', redoable: null, pending: 0 });
  });
}

test('killed between journal and pages of an edit: the edit is there', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  await makeBook(await launchHarness({ bookDir }), 10);
  const dying = await launchHarness({ bookDir, fault: 'kill-at=before-pages' });
  const gone = new Promise((resolve) => dying.app.process().once('exit', resolve));
  dying.page
    .evaluate(async () => {
      await window.harness.open();
      await window.harness.edit(window.harness.customers()[3]?.id ?? '', 'name', '周书宁');
    })
    .catch(() => undefined);
  await gone;
  const found = await reopen(await launchHarness({ bookDir }));
  expect(found.report).toMatchObject({ ok: true, value: { rebuilt: null, lostChanges: 0 } });
  expect(found.names[3]).toBe('周书宁');
});

test('a change of thousands is answered before its pages are written: killed then, all of it is there', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  await makeBook(await launchHarness({ bookDir }), 10);
  const dying = await launchHarness({ bookDir, fault: 'kill-at=before-pages' });
  const gone = new Promise((resolve) => dying.app.process().once('exit', resolve));
  const added = await dying.page
    .evaluate(async () => {
      await window.harness.open();
      const made = await window.harness.add(6000);
      return made.ok;
    })
    .catch(() => null);
  await gone;
  // The answer may have been lost with the process, but never what was answered.
  expect(added).not.toBe(false);
  const found = await reopen(await launchHarness({ bookDir }));
  expect(found.report).toMatchObject({ ok: true, value: { rebuilt: null, lostChanges: 0 } });
  expect(found.customers).toBe(6010);
  expect(found.state.pending).toBe(0);
});

test('disk full while committing: the book is as before and says so', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  await makeBook(await launchHarness({ bookDir }), 10);
  const size = () => statSync(`${bookDir}/journal/000001.bbj`).size;
  const before = size();
  const full = await launchHarness({ bookDir, fault: 'journal-full-after=600' });
  const token = await pickLedger(full);
  const seen = await full.page.evaluate(async (picked) => {
    const { harness } = window;
    await harness.open();
    const digest = await harness.digest();
    const [first, second] = harness.customers();
    // Both at once: the second builds on the first, so it goes with it.
    const edits = await Promise.all([
      harness.edit(first?.id ?? '', 'remark', '长'.repeat(400)),
      harness.edit(second?.id ?? '', 'remark', '短'),
    ]);
    const imported = await harness.import(picked);
    const small = await harness.edit(second?.id ?? '', 'remark', '短');
    return { edits, imported, same: (await harness.digest()) === digest, small, state: harness.state() };
  }, token);
  expect(seen.edits.map((edit) => (edit.ok ? 'made' : edit.reason))).toEqual([
    'book.diskFull',
    'book.diskFull',
  ]);
  expect(seen.imported).toMatchObject({ ok: false, reason: 'book.diskFull' });
  expect(seen.small.ok).toBe(true);
  expect(seen.state).toMatchObject({ undoable: 'fieldEdited', pending: 0 });
  await full.close();
  expect(size() - before).toBeLessThan(600);
  const found = await reopen(await launchHarness({ bookDir }));
  expect(found).toMatchObject({ report: { ok: true, value: { rebuilt: null, cutBytes: 0 } }, customers: 10 });
});

test('an import is one change: cancelled it leaves nothing, done it can be undone and redone', async ({
  launchHarness,
}) => {
  const running = await launchHarness();
  const token = await pickLedger(running);
  const seen = await running.page.evaluate(async (picked) => {
    const { harness } = window;
    await harness.create();
    const cancelled = await harness.import(picked, 1);
    const afterCancel = harness.customers().length;
    const done = await harness.import(picked);
    const imported = await harness.digest();
    const counts = done.ok
      ? done.value.sheets.map(({ name, created, duplicates }) => ({ name, created, duplicates }))
      : [];
    await harness.undo();
    const afterUndo = harness.customers().length;
    await harness.redo();
    const again = await harness.import(picked);
    const unchanged = again.ok ? again.value.sheets.map((sheet) => sheet.unchanged) : [];
    return {
      cancelled,
      afterCancel,
      counts,
      afterUndo,
      same: imported,
      unchanged,
      left: harness.customers().length,
    };
  }, token);
  expect(seen.cancelled).toMatchObject({ ok: false, reason: 'book.cancelled' });
  expect(seen.afterCancel).toBe(0);
  expect(seen.counts).toEqual([
    { name: '个人客户', created: 561, duplicates: 1 },
    { name: '公司客户', created: 48, duplicates: 0 },
  ]);
  expect(seen.afterUndo).toBe(0);
  expect(seen.unchanged).toEqual([561, 48]);
  expect(seen.left).toBe(609);
  expect(running.problems).toEqual([]);
});
