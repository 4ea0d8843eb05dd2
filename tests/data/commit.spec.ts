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
    value: {
      rebuilt: null,
      rebuild: null,
      lostChanges: 0,
      loss: null,
      moved: false,
      cutBytes: 0,
      wantsSnapshot: false,
    },
  });
  expect(opened.digest).toBe(made.digest);
  expect(opened.name).toBe('赵思远');
  expect(opened.state).toEqual({ undoable: 'fieldEdited', redoable: null, pending: 0 });
  expect(opened.undone.map((undone) => undone.ok)).toEqual([true, true, false]);
  expect(opened.left).toBe(0);
  expect(second.problems).toEqual([]);
});

test('edits made while a job runs wait for it and are laid over its outcome', async ({ launchHarness }) => {
  const running = await launchHarness();
  const seen = await running.page.evaluate(async () => {
    const { harness } = window;
    await harness.create();
    const added = await harness.add(3);
    const [first = '', second = ''] = added.ok ? added.value : [];
    await harness.edit(first, 'name', '赵思远');
    // Neither waits for the other: the undo takes the name back, the edits come after it.
    const undo = harness.undo();
    const edits = [harness.edit(first, 'name', '钱若云'), harness.edit(second, 'name', '孙一凡')];
    const shown = harness.session.customers.get(first)?.name;
    await undo;
    const made = await Promise.all(edits);
    const after = harness.session.customers.get(first)?.name;
    const digest = await harness.digest();
    await harness.undo();
    const third = await harness.undo();
    const names = harness.customers().map((customer) => customer.name);
    await harness.close();
    await harness.open();
    return {
      shown,
      made,
      after,
      third,
      names,
      digest,
      kept: harness.customers().map((customer) => customer.name),
    };
  });
  expect(seen.shown).toBe('钱若云');
  expect(seen.made).toMatchObject([{ ok: true }, { ok: true }]);
  expect(seen.after).toBe('钱若云');
  expect(seen.third).toEqual({ ok: true, value: 'undone' });
  // Taken back, the first customer has the name from before the undone edit, not one that never was.
  expect(seen.names).toEqual(['客户0', '客户1', '客户2']);
  expect(seen.kept).toEqual(seen.names);
});

test('a change of thousands of records comes in one step and never holds the window up', async ({
  launchHarness,
}) => {
  const running = await launchHarness();
  const seen = await running.page.evaluate(async () => {
    const { harness } = window;
    await harness.create();
    const sizes = new Set<number>();
    harness.session.customers.subscribe(() => sizes.add(harness.customers().length));
    const adding = harness.add(6000);
    const during = { ...harness.state(), customers: harness.customers().length };
    const added = await adding;
    const id = added.ok ? (added.value[5999] ?? '') : '';
    const edited = await harness.edit(id, 'name', '末位');
    await harness.undo();
    await harness.undo();
    await harness.redo();
    const digest = await harness.digest();
    await harness.close();
    const report = await harness.open();
    return { sizes: [...sizes], during, edited, report, same: (await harness.digest()) === digest };
  });
  expect(seen.during).toMatchObject({ customers: 0, pending: 1 });
  expect(seen.sizes).toEqual([6000, 0]);
  expect(seen.edited.ok).toBe(true);
  expect(seen.report).toMatchObject({ ok: true, value: { rebuilt: null } });
  expect(seen.same).toBe(true);
});
