import type { AccountRecord } from '@shared/domain/access/account';
import { handOver } from '@shared/domain/access/commands/hand-over';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { CustomerRecord } from '@shared/domain/records/records';
import { expect, test } from './launch-harness';

const account: AccountRecord = {
  id: '0190a000-0000-7000-8000-0000000000a2',
  name: '王敏',
  role: 'customerManager',
  ownCustomersOnly: true,
};
const place = { partition: 'all' } as const;
const password = 'Manager-2026';

/** Five customers, three of them 王敏's, each with a form of October; and an account for 王敏. */
function draftBook(): ChangeDraft {
  const customers = ['c1', 'c2', 'c3', 'c4', 'c5'].map((id, index) => ({
    ...place,
    collection: 'customers' as const,
    id,
    before: null,
    after: {
      kind: 'individual',
      name: `客户${index}`,
      manager: index < 3 ? '王敏' : '李敏',
      aum: index * 100,
    },
  }));
  const forms = ['c1', 'c5'].map((id) => ({
    collection: 'evaluations' as const,
    partition: '2026-10',
    id: `f-${id}`,
    before: null,
    after: { customerId: id, score: 70 },
  }));
  const { id, ...rest } = account;
  const person = { ...place, collection: 'accounts' as const, id, before: null, after: rest };
  return {
    command: 'test.add',
    label: { kind: 'imported', file: 'harness', created: customers.length, updated: 0 },
    touched: [...customers, ...forms, person],
  };
}

function draftEdit(id: string, before: Record<string, unknown>, after: Record<string, unknown>): ChangeDraft {
  return {
    command: 'editCustomer',
    label: { kind: 'fieldEdited', name: '客户', field: 'remark' },
    touched: [{ ...place, collection: 'customers', id, before, after }],
  };
}

test('whoever is limited to own customers sees, counts and changes no others, even when the window asks', async ({
  launchHarness,
  makeFolder,
}) => {
  test.setTimeout(120_000);
  const { page } = await launchHarness({ bookDir: await makeFolder() });
  const prepared = await page.evaluate(
    async ({ draft, secret }) => {
      const { harness } = window;
      await harness.create('correct horse');
      const written = await harness.write(draft);
      const keyed = await harness.session.keys.change(
        { kind: 'password', secret: 'correct horse', person: '林晓' },
        { kind: 'setPassword', person: '王敏', password: secret },
      );
      await harness.close();
      return [written.ok, keyed.ok];
    },
    { draft: draftBook(), secret: password },
  );
  expect(prepared).toEqual([true, true]);

  // The password is that of one name only.
  const asOther = await page.evaluate(
    (secret) => window.harness.open({ password: secret, person: '林晓' }),
    password,
  );
  expect(asOther).toMatchObject({ ok: false, reason: 'book.wrongPassword' });

  const seen = await page.evaluate(async (secret) => {
    const { harness } = window;
    const opened = await harness.open({ password: secret, person: '王敏' });
    const { session } = harness;
    const forms = await harness.evaluations('2026-10');
    const stop = new AbortController().signal;
    const query = { related: [], before: null, limit: 10 };
    const foreign = await session.reads.readHistory({ id: 'c5', ...query }, () => undefined, stop);
    const own = await session.reads.readHistory(
      { id: 'c1', ...query, related: ['f-c5'] },
      () => undefined,
      stop,
    );
    const record = await session.reads.readRecord('evaluations', '2026-10', 'f-c5');
    return {
      opened: opened.ok,
      customers: harness.customers().map(({ id }) => id),
      forms: forms.ok ? forms.value.map(({ id }) => id) : null,
      foreign: foreign.ok ? 'told' : foreign.reason,
      own: own.ok ? own.value.entries.flatMap(({ touched }) => touched.map(({ id }) => id)) : null,
      record: record.ok ? record.value : 'failed',
      recent: session.recentChanges().length,
      undo: await harness.undo(),
      undoable: harness.state().undoable,
      role: session.access.role,
      import: session.access.may('import'),
    };
  }, password);
  expect(seen).toMatchObject({
    opened: true,
    customers: ['c1', 'c2', 'c3'],
    forms: ['f-c1'],
    foreign: 'access.notOwn',
    record: null,
    recent: 0,
    undo: { ok: false, reason: 'history.others' },
    undoable: null,
    role: 'customerManager',
    import: false,
  });
  expect(seen.own).not.toContain('c5');
  expect(seen.own).not.toContain('f-c5');

  const forged = await page.evaluate(
    async (drafts) => {
      const { harness } = window;
      // A window that asks for what it should not even offer.
      Object.defineProperty(harness.session.access, 'admit', { value: () => ({ ok: true, value: null }) });
      const answers: string[] = [];
      for (const draft of drafts) {
        const made = await harness.write(draft);
        answers.push(made.ok ? 'written' : made.reason);
      }
      return answers;
    },
    [
      draftEdit('c5', { name: '客户4' }, { name: '改名' }),
      draftEdit('c1', { manager: '王敏' }, { manager: '李敏' }),
      { ...draftEdit('c1', { remark: null }, { remark: '好' }), command: 'editScheme' },
      { ...draftEdit('c1', { remark: null }, { remark: '好' }), command: 'unheardOf' },
      {
        command: 'editCustomer',
        label: { kind: 'settingsEdited' },
        touched: [
          {
            ...place,
            collection: 'accounts',
            id: account.id,
            before: { role: 'customerManager' },
            after: { role: 'administrator' },
          },
        ],
      },
      draftEdit('c1', { remark: null }, { remark: '自己的客户' }),
    ] satisfies ChangeDraft[],
  );
  expect(forged).toEqual([
    'access.notOwn',
    'access.notOwn',
    'access.denied',
    'access.denied',
    'access.notOwn',
    'written',
  ]);
  // The own step is one's own to take back.
  expect(await page.evaluate(() => window.harness.undo())).toEqual({ ok: true, value: 'undone' });
});

test('whoever leaves opens the book no more; customers and account come back with one undo', async ({
  launchHarness,
  makeFolder,
}) => {
  test.setTimeout(120_000);
  const { page } = await launchHarness({ bookDir: await makeFolder() });
  await page.evaluate(
    async ({ draft, secret }) => {
      const { harness } = window;
      await harness.create('correct horse');
      await harness.write(draft);
      await harness.session.keys.change(
        { kind: 'password', secret: 'correct horse', person: '林晓' },
        { kind: 'setPassword', person: '王敏', password: secret },
      );
    },
    { draft: draftBook(), secret: password },
  );
  const customers = (await page.evaluate(() => window.harness.customers())) as readonly CustomerRecord[];
  const accounts = await page.evaluate(() => window.harness.session.accounts.all());
  const receivers = new Map(['c1', 'c2', 'c3'].map((id) => [id, '李敏']));
  const draft = handOver(accounts, customers, {
    account,
    receivers,
    numberOf: () => undefined,
    leaving: true,
    actor: '林晓',
    today: '2026-11-03',
  });
  if (!draft.ok) throw new Error(draft.reason);
  const left = await page.evaluate(
    async ({ change, secret }) => {
      const { harness } = window;
      const made = await harness.write(change);
      const managers = harness.customers().map(({ manager }) => manager);
      await harness.close();
      // The power failed before the keyring was written: the password alone is worth nothing.
      const opened = await harness.open({ password: secret, person: '王敏' });
      return { made: made.ok, managers, opened: opened.ok ? 'open' : opened.reason };
    },
    { change: draft.value, secret: password },
  );
  expect(left).toEqual({
    made: true,
    managers: ['李敏', '李敏', '李敏', '李敏', '李敏'],
    opened: 'access.noAccount',
  });
  const back = await page.evaluate(async (secret) => {
    const { harness } = window;
    await harness.open({ password: 'correct horse', person: '林晓' });
    const undone = await harness.undo();
    const managers = harness.customers().map(({ manager }) => manager);
    const removed = await harness.session.keys.change(
      { kind: 'password', secret: 'correct horse', person: '林晓' },
      { kind: 'removePerson', person: '王敏' },
    );
    await harness.close();
    const opened = await harness.open({ password: secret, person: '王敏' });
    return {
      undone: undone.ok,
      managers,
      removed: removed.ok,
      opened: opened.ok ? 'open' : opened.reason,
    };
  }, password);
  expect(back).toEqual({
    undone: true,
    managers: ['王敏', '王敏', '王敏', '李敏', '李敏'],
    removed: true,
    opened: 'book.wrongPassword',
  });
});
