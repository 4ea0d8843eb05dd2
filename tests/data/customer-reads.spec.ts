import { expect, test } from './launch-harness';

test('one record is read out of a month that is not in memory, whatever was read before', async ({
  launchHarness,
}) => {
  const running = await launchHarness();
  const seen = await running.page.evaluate(async () => {
    const { harness } = window;
    await harness.create();
    const added = await harness.add(3000);
    const ids = added.ok ? added.value : [];
    for (const [place, month] of ['2026-08', '2026-09', '2026-10'].entries())
      await harness.addBalances(month, place);
    const { reads } = harness.session;
    const look = async (month: string, id: string) => {
      const read = await reads.readRecord('balances', month, id);
      return read.ok ? (read.value?.aum ?? null) : read.reason;
    };
    const [first = '', middle = '', last = ''] = [ids[1], ids[1500], ids[2999]];
    const found = [];
    for (const id of [last, first, middle, last, 'nobody'])
      for (const month of ['2026-10', '2026-09', '2026-08', '2026-07']) found.push(await look(month, id));
    const opened = await harness.balances('2026-09');
    const inMemory = opened.ok ? opened.value.find(({ id }) => id === middle)?.aum : undefined;
    return {
      found,
      inMemory,
      months: await reads.listPartitions('balances'),
      nothing: await reads.listPartitions('contacts'),
    };
  });
  expect(seen.months).toEqual({ ok: true, value: ['2026-08', '2026-09', '2026-10'] });
  expect(seen.nothing).toEqual({ ok: true, value: [] });
  expect(seen.found.slice(16)).toEqual([null, null, null, null]);
  expect(seen.found.filter((_, at) => at % 4 === 3)).toEqual([null, null, null, null, null]);
  expect(seen.found[0]).toBe(seen.found[12]);
  expect(seen.found[9]).toBe(seen.inMemory);
  expect(seen.found.slice(0, 3).every((fen) => typeof fen === 'number' && fen > 0)).toBe(true);
  expect(running.problems).toEqual([]);
});

test('a page written since is looked at anew', async ({ launchHarness }) => {
  const running = await launchHarness();
  const seen = await running.page.evaluate(async () => {
    const { harness } = window;
    await harness.create();
    const added = await harness.add(600);
    const [id = ''] = added.ok ? added.value : [];
    await harness.addBalances('2026-10', 0);
    const look = async () => {
      const read = await harness.session.reads.readRecord('balances', '2026-10', id);
      return read.ok && read.value !== null;
    };
    const before = await look();
    await harness.undo();
    const undone = await look();
    await harness.redo();
    return [before, undone, await look()];
  });
  expect(seen).toEqual([true, false, true]);
});

test('the changes of a customer are found, the newest first and in pages, over a restart', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const first = await launchHarness({ bookDir });
  const id = await first.page.evaluate(async () => {
    const { harness } = window;
    await harness.create();
    const added = await harness.add(1200);
    const ids = added.ok ? added.value : [];
    const mine = ids[700] ?? '';
    await harness.edit(mine, 'name', '赵思远');
    await harness.edit(ids[3] ?? '', 'name', '钱若云');
    await harness.addBalances('2026-10', 0);
    await harness.edit(mine, 'name', '赵思媛');
    await harness.undo();
    const contact = { id: 'c1', customerId: mine, on: '2026-10-02', way: 'call', text: '问候' };
    const { id: contactId, ...after } = contact;
    const place = { collection: 'contacts', partition: '2026-10', id: contactId } as const;
    const label = { kind: 'contactRecorded', name: '赵思远' } as const;
    await harness.session.commit({ command: 'c', label, touched: [{ ...place, before: null, after }] });
    const changed = { before: { text: '问候' }, after: { text: '生日问候' } };
    await harness.session.commit({ command: 'c', label, touched: [{ ...place, ...changed }] });
    const gone = { before: { ...after, text: '生日问候' }, after: null };
    await harness.session.commit({ command: 'c', label, touched: [{ ...place, ...gone }] });
    await harness.snapshot();
    await harness.close();
    return mine;
  });
  await first.close();

  const second = await launchHarness({ bookDir });
  const seen = await second.page.evaluate(async (mine) => {
    const { harness } = window;
    await harness.open();
    const told: [number, number | null][] = [];
    const read = async (before: number | null, limit: number) => {
      const page = await harness.session.reads.readHistory(
        { id: mine, related: [], before, limit },
        ({ done, total }) => told.push([done, total]),
        new AbortController().signal,
      );
      if (!page.ok) throw new Error(page.reason);
      const kinds = page.value.entries.map(({ header, touched }) => [
        header.label.kind,
        ...touched.map(({ collection, before: was, after: is }) => [
          collection,
          was === null ? 'new' : is === null ? 'gone' : Object.keys(is).join(),
        ]),
      ]);
      return { ...page.value, kinds };
    };
    const newest = await read(null, 4);
    const older = await read(newest.before, 50);
    const nobody = await read(null, 50).then((all) => all.entries.length);
    const stop = new AbortController();
    stop.abort();
    const stopped = await harness.session.reads.readHistory(
      { id: mine, related: [], before: null, limit: 5 },
      () => undefined,
      stop.signal,
    );
    return {
      newest: newest.kinds,
      older: older.kinds,
      end: older.before,
      since: older.since !== null && older.since === newest.since,
      all: nobody,
      stopped,
      told: told.length > 0 && told.every(([done, total]) => total !== null && done <= total),
    };
  }, id);
  expect(seen.newest).toEqual([
    ['contactRecorded', ['contacts', 'gone']],
    ['contactRecorded', ['contacts', 'text']],
    ['contactRecorded', ['contacts', 'new']],
    ['undone', ['customers', 'name']],
  ]);
  expect(seen.older).toEqual([
    ['fieldEdited', ['customers', 'name']],
    ['imported', ['balances', 'new']],
    ['fieldEdited', ['customers', 'name']],
    ['imported', ['customers', 'new']],
  ]);
  expect(seen.end).toBeNull();
  expect(seen.since).toBe(true);
  expect(seen.all).toBe(8);
  expect(seen.stopped).toEqual({ ok: false, reason: 'customerHistory.stopped' });
  expect(seen.told).toBe(true);
  expect(second.problems).toEqual([]);
});
