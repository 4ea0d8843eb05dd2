import { damagePages } from './damage';
import { expect, test } from './launch-harness';

test('an export is a change without records: kept, told after a restart and a rebuild, never undone', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const first = await launchHarness({ bookDir });
  const made = await first.page.evaluate(async () => {
    const { harness } = window;
    const record = (file: string) =>
      harness.session.commit({
        command: 'recordExport',
        label: { kind: 'exported', what: 'grid', file, rows: 3, full: false },
        touched: [],
      });
    await harness.create();
    const added = await harness.add(3);
    const [id = ''] = added.ok ? added.value : [];
    await harness.edit(id, 'name', '赵思远');
    const recorded = await record('甲.xlsx');
    // Several at once go to the disk together.
    const together = await Promise.all([
      record('乙.csv'),
      harness.edit(id, 'city', '宁波'),
      record('丙.xlsx'),
    ]);
    const undone = [await harness.undo(), await harness.undo()];
    const nameAfterUndo = harness.session.customers.get(id)?.name;
    await record('丁.xlsx');
    const redone = [await harness.redo(), await harness.redo()];
    return {
      recorded: recorded.ok,
      together: together.map(({ ok }) => ok),
      undone,
      nameAfterUndo,
      redone,
      digest: await harness.digest(),
    };
  });
  expect(made.recorded).toBe(true);
  expect(made.together).toEqual([true, true, true]);
  expect(made.undone.map(({ ok }) => ok)).toEqual([true, true]);
  expect(made.nameAfterUndo).toBe('客户0');
  // What was undone can still be redone after an export.
  expect(made.redone.map(({ ok }) => ok)).toEqual([true, true]);
  await first.close();

  for (const rebuilt of [null, 'missing'] as const) {
    const again = await launchHarness({ bookDir });
    if (rebuilt !== null) await damagePages(again.page, 'empty');
    const found = await again.page.evaluate(async () => {
      const { harness } = window;
      const report = await harness.open();
      const files = harness.session
        .recentChanges()
        .flatMap(({ label }) => (label.kind === 'exported' ? [label.file] : []));
      return { report, files, digest: await harness.digest(), state: harness.state() };
    });
    expect(found.report).toMatchObject({ ok: true, value: { rebuilt, lostChanges: 0 } });
    expect(found.files).toEqual(['甲.xlsx', '乙.csv', '丙.xlsx', '丁.xlsx']);
    expect(found.digest).toBe(made.digest);
    expect(found.state.undoable).toBe('fieldEdited');
    await again.close();
  }
});
