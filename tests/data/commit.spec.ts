import { expect, test } from './launch-harness';

test('a book is made, edited, undone, closed and opened again', async ({ launchHarness, makeFolder }) => {
  const bookDir = await makeFolder();
  const first = await launchHarness({ bookDir });
  const made = await first.page.evaluate(async () => {
    const { harness } = window;
    const created = await harness.create();
    const added = await harness.add(600);
    if (!created.ok || !added.ok) throw new Error(JSON.stringify({ created, added }));
    const [id = ''] = added.value;
    const edited = await harness.edit(id, 'name', '赵思远');
    const state = harness.state();
    const undone = await harness.undo();
    const nameAfterUndo = harness.session.customers.get(id)?.name;
    const redone = await harness.redo();
    return { id, edited, state, undone, nameAfterUndo, redone, digest: await harness.digest() };
  });
  expect(made.edited.ok).toBe(true);
  expect(made.state).toEqual({ undoable: 'fieldEdited', redoable: null, pending: 0 });
  expect(made.undone).toEqual({ ok: true, value: 'undone' });
  expect(made.nameAfterUndo).toBe('客户0');
  expect(made.redone).toEqual({ ok: true, value: 'redone' });
  await first.close();

  const second = await launchHarness({ bookDir });
  const opened = await second.page.evaluate(async (id) => {
    const { harness } = window;
    const report = await harness.open();
    return {
      report,
      digest: await harness.digest(),
      name: harness.session.customers.get(id)?.name,
      state: harness.state(),
      undone: [await harness.undo(), await harness.undo(), await harness.undo()],
      left: harness.customers().length,
    };
  }, made.id);
  expect(opened.report).toEqual({
    ok: true,
    value: { rebuilt: null, lostChanges: 0, cutBytes: 0, wantsSnapshot: false },
  });
  expect(opened.digest).toBe(made.digest);
  expect(opened.name).toBe('赵思远');
  expect(opened.state).toEqual({ undoable: 'fieldEdited', redoable: null, pending: 0 });
  expect(opened.undone.map((undone) => undone.ok)).toEqual([true, true, false]);
  expect(opened.left).toBe(0);
  expect(second.problems).toEqual([]);
});
