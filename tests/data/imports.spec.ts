import { fileURLToPath } from 'node:url';
import { callShell } from '../helpers/call-shell';
import type { RunningApp } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import { expect, test } from './launch-harness';

function sample(name: string): string {
  return fileURLToPath(new URL(`../fixtures/workbooks/${name}`, import.meta.url));
}

const ledger = sample('存量客户台账-2026年10月.xlsx');
const september = sample('月度余额表-202609.xlsx');
const october = sample('月度余额表-202610.xlsx');

async function pick({ app, page }: RunningApp, path: string): Promise<string> {
  await answerOpenDialog(app, [path]);
  const picked = await callShell(page, 'files.pickWorkbooks', {});
  return picked.ok ? (picked.value[0]?.token ?? '') : '';
}

async function importFiles(running: RunningApp, paths: readonly string[]) {
  const outcomes = [];
  for (const path of paths) {
    const token = await pick(running, path);
    outcomes.push(
      await running.page.evaluate(async (picked) => {
        const done = await window.harness.import(picked);
        if (!done.ok) throw new Error(done.reason);
        const { created, updated, months, missing } = done.value;
        return { created, updated, months, missing: missing?.count ?? 0 };
      }, token),
    );
  }
  return outcomes;
}

test('an import is taken back after other work and a restart; what was touched since stays', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const first = await launchHarness({ bookDir });
  await first.page.evaluate(() => window.harness.create());
  await importFiles(first, [ledger]);
  const afterLedger = await first.page.evaluate(() => window.harness.digest());
  await importFiles(first, [october]);
  const touched = await first.page.evaluate(async () => {
    const { harness } = window;
    const records = harness.customers();
    const updated = records.find(({ customerNo }) => customerNo === '00020030');
    const other = records.find(({ customerNo }) => customerNo === '00020037');
    const created = records.at(-1);
    // One touched in a field the import wrote, one in a field it did not, one that it created.
    await harness.edit(updated?.id ?? '', 'wealth', 12_300);
    await harness.edit(other?.id ?? '', 'remark', '爱喝茶');
    await harness.edit(created?.id ?? '', 'remark', '新来的');
    return { updated: updated?.id, other: other?.id, created: created?.id, count: records.length };
  });
  await first.close();

  const second = await launchHarness({ bookDir });
  const seen = await second.page.evaluate(async ({ updated = '', other = '', created = '' }) => {
    const { harness } = window;
    await harness.open();
    const before = await harness.digest();
    const importId = String(harness.imports().at(-1)?.id ?? '');
    const preview = await harness.previewUndoImport(importId);
    const unknown = await harness.previewUndoImport('nobody');
    const undone = await harness.undoImport(importId);
    const again = await harness.undoImport(importId);
    const balances = await harness.balances('2026-10');
    const found = {
      customers: harness.customers().length,
      updated: harness.session.customers.get(updated)?.wealth,
      other: harness.session.customers.get(other),
      created: harness.session.customers.get(created)?.remark,
      entry: harness.imports().at(-1),
      label: harness.state().undoable,
      balances: balances.ok ? balances.value.length : balances.reason,
    };
    await harness.undo();
    const back = (await harness.digest()) === before;
    await harness.redo();
    return { preview, unknown, undone, again, found, back };
  }, touched);
  expect(seen.preview).toMatchObject({ ok: true, value: { keptCount: 2, isLast: false } });
  expect(seen.preview.ok ? seen.preview.value.kept.map(({ id }) => id).sort() : []).toEqual(
    [touched.updated, touched.created].sort(),
  );
  expect(seen.undone).toMatchObject({ ok: true, value: { keptCount: 2 } });
  expect(seen.unknown).toMatchObject({ ok: false, reason: 'import.unknown' });
  expect(seen.again).toMatchObject({ ok: false, reason: 'import.alreadyUndone' });
  // 40 were created by the sheet, all but the one somebody wrote upon are gone.
  expect(seen.found.customers).toBe(touched.count - 39);
  expect(seen.found.updated).toBe(12_300);
  expect(seen.found.created).toBe('新来的');
  expect(seen.found.other).toMatchObject({ remark: '爱喝茶', deposits: 10_610_000 });
  expect(seen.found.other?.demandDeposits).toBeUndefined();
  expect(seen.found.entry).toMatchObject({ kept: 2, undoneBy: '林晓' });
  expect(seen.found.label).toBe('importUndone');
  // Those of the ledger, and of the created customer who stays.
  expect(seen.found.balances).toBe(touched.count - 39);
  expect(seen.back).toBe(true);
  expect(second.problems).toEqual([]);
  await second.close();
  expect(afterLedger).not.toBe('');
});

test('taken back with nothing touched since, the book is as it was but for the history of imports', async ({
  launchHarness,
}) => {
  const running = await launchHarness();
  await running.page.evaluate(() => window.harness.create());
  await importFiles(running, [ledger]);
  const before = await running.page.evaluate(() =>
    window.harness.customers().map((record) => JSON.stringify(Object.entries(record).sort())),
  );
  await importFiles(running, [october]);
  const seen = await running.page.evaluate(async () => {
    const { harness } = window;
    const importId = String(harness.imports().at(-1)?.id ?? '');
    const preview = await harness.previewUndoImport(importId);
    await harness.undoImport(importId);
    const after = harness.customers().map((record) => JSON.stringify(Object.entries(record).sort()));
    const digest = await harness.digest();
    await harness.close();
    const report = await harness.open();
    return { preview, after, report, same: (await harness.digest()) === digest };
  });
  expect(seen.preview).toMatchObject({ ok: true, value: { keptCount: 0, kept: [], isLast: true } });
  expect(seen.after.sort()).toEqual(before.sort());
  expect(seen.report).toMatchObject({ ok: true, value: { rebuilt: null } });
  expect(seen.same).toBe(true);
});

test('two monthly sheets give the moves that the evaluation scores', async ({ launchHarness }) => {
  const running = await launchHarness();
  await running.page.evaluate(() => window.harness.create());
  const [, first, second, again] = await importFiles(running, [ledger, september, october, october]);
  expect(first?.months).toMatchObject([{ month: '2026-09', rows: 600, corrected: 0 }]);
  expect(second).toMatchObject({ created: 0, updated: 600, missing: 1 });
  expect(again).toMatchObject({ created: 0, updated: 0, months: [{ month: '2026-10', corrected: 0 }] });
  const seen = await running.page.evaluate(async () => {
    const { harness } = window;
    const [earlier, later] = [await harness.balances('2026-09'), await harness.balances('2026-10')];
    const evaluated = await harness.evaluateMonth('2026-10');
    return {
      months: [earlier, later].map((month) => (month.ok ? month.value.length : month.reason)),
      evaluated,
    };
  });
  // October has the companies and the customer missing from the sheet out of the ledger, too.
  expect(seen.months).toEqual([600, 649]);
  expect(seen.evaluated).toMatchObject({ ok: true, value: { scored: 600, basis: { kind: 'assetsChange' } } });
});

test('a month opened in the window follows an import', async ({ launchHarness }) => {
  const running = await launchHarness();
  await running.page.evaluate(async () => {
    await window.harness.create();
    await window.harness.balances('2026-10');
  });
  await importFiles(running, [october]);
  const shown = await running.page.evaluate(async () => {
    const { harness } = window;
    const counts = [];
    for (const step of ['import', 'undo', 'redo'] as const) {
      if (step !== 'import') await harness[step]();
      const month = await harness.balances('2026-10');
      counts.push(month.ok ? month.value.length : month.reason);
    }
    return counts;
  });
  expect(shown).toEqual([600, 0, 600]);
});
