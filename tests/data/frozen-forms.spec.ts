import type { ChangeDraft } from '@shared/domain/changes/draft';
import { diffRecords } from '@shared/domain/changes/patch';
import { type EvaluationForm, readForm } from '@shared/domain/evaluations/form';
import { reopenForm } from '@shared/domain/evaluations/reopen-form';
import { type SignStep, signForms } from '@shared/domain/evaluations/sign-forms';
import type { Result } from '@shared/domain/kernel/result';
import type { RunningApp } from '../helpers/launch-app';
import { expect, test } from './launch-harness';

const period = '2026-10';

/** A form with every score filled in, as the book stores it. */
function makeForm(id: string): EvaluationForm {
  return {
    id,
    number: `JD-202610-${id}`,
    period,
    customerId: `customer-${id}`,
    customerName: '赵思远',
    manager: '陈思远',
    templateId: 'retail',
    templateVersion: 1,
    lines: [{ key: 'assets', source: 'manual', score: 7, basis: { kind: 'none' }, remark: '' }],
    finalScore: 70,
    advice: 'improve',
    provisional: false,
    prepared: { date: '2026-11-03', person: '王敏' },
    reviewed: null,
    approved: null,
    revision: null,
  };
}

function sign(forms: readonly EvaluationForm[], step: SignStep): ChangeDraft {
  return unwrap(signForms(forms, { step, person: '李敏', today: '2026-11-04', reason: '依据不足' }));
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
}

function write({ page }: RunningApp, draft: ChangeDraft) {
  return page.evaluate((wanted) => window.harness.write(wanted), draft);
}

function readForms({ page }: RunningApp): Promise<readonly EvaluationForm[]> {
  return page
    .evaluate((month) => window.harness.evaluations(month), period)
    .then((read) => unwrap(read).flatMap((record) => readForm(record) ?? []));
}

/** Makes forms and takes them through the steps, each as one change. */
async function bring(running: RunningApp, ids: readonly string[], steps: readonly SignStep[]): Promise<void> {
  const touched = ids.map((id) => ({
    collection: 'evaluations' as const,
    partition: period as `${number}-${number}`,
    id,
    before: null,
    after: makeForm(id),
  }));
  const label = { kind: 'evaluated', period, count: ids.length } as const;
  unwrap(await write(running, { command: 'runEvaluation', label, touched }));
  for (const step of steps) unwrap(await write(running, sign(await readForms(running), step)));
}

/** What a careless command would write: a new remark on every form, whatever their state. */
function scribble(forms: readonly EvaluationForm[], command = 'test.scribble'): ChangeDraft {
  const touched = forms.flatMap((form) => {
    const lines = form.lines.map((line) => ({ ...line, remark: '改一改' }));
    return diffRecords({ collection: 'evaluations', partition: period }, form, { ...form, lines }) ?? [];
  });
  return { command, label: { kind: 'evaluated', period, count: forms.length }, touched };
}

test('no command changes an approved form: neither in memory nor on disk', async ({
  launchHarness,
  makeFolder,
}) => {
  const bookDir = await makeFolder();
  const first = await launchHarness({ bookDir });
  await first.page.evaluate(() => window.harness.create());
  await bring(first, ['0001', '0002'], ['submit', 'review', 'approve']);
  const approved = await readForms(first);
  expect(approved.map((form) => form.approved)).toEqual([
    { date: '2026-11-04', person: '李敏' },
    { date: '2026-11-04', person: '李敏' },
  ]);
  const frozen = { ok: false, reason: 'evaluations.frozen' };
  const [one] = approved;
  if (one === undefined) throw new Error('no form');
  const place = { collection: 'evaluations', partition: period, id: one.id } as const;
  const { id: _, ...content } = one;
  const label = { kind: 'evaluated', period, count: 1 } as const;
  const attempts: readonly ChangeDraft[] = [
    scribble([one]),
    scribble(approved, 'evaluations.reopen'),
    { command: 'test.remove', label, touched: [{ ...place, before: content, after: null }] },
    {
      command: 'evaluations.reopen',
      label,
      touched: [{ ...place, before: { approved: one.approved }, after: { approved: null } }],
    },
    {
      command: 'mergeCustomers',
      label,
      touched: [
        {
          ...place,
          before: { customerId: one.customerId, manager: one.manager },
          after: { customerId: 'customer-9', manager: '李敏' },
        },
      ],
    },
  ];
  for (const attempt of attempts) expect(await write(first, attempt)).toMatchObject(frozen);
  expect(await readForms(first)).toEqual(approved);
  await first.close();

  // The window has not opened the month: here the worker is the one to refuse, in one frame and in many.
  const second = await launchHarness({ bookDir });
  await second.page.evaluate(() => window.harness.open());
  for (const attempt of attempts) expect(await write(second, attempt)).toMatchObject(frozen);
  const added = await second.page.evaluate(() => window.harness.add(300));
  expect(added.ok).toBe(true);
  const large = { ...scribble([one]), command: 'test.large' };
  const others = Array.from({ length: 300 }, (_, index) => ({
    ...place,
    id: `new-${index}`,
    before: null,
    after: { customerId: `new-${index}` },
  }));
  expect(await write(second, { ...large, touched: [...others, ...large.touched] })).toMatchObject(frozen);
  expect(await readForms(second)).toEqual(approved);
  // A merge takes the form along, and nothing else of it.
  const moved = {
    command: 'mergeCustomers',
    label,
    touched: [{ ...place, before: { customerId: one.customerId }, after: { customerId: 'customer-9' } }],
  };
  expect((await write(second, moved)).ok).toBe(true);
  expect(await second.page.evaluate(() => window.harness.undo())).toEqual({ ok: true, value: 'undone' });
  expect(await readForms(second)).toEqual(approved);
  expect(second.problems).toEqual([]);
});

test('review and sending back are undone, an approval is not; reopening is', async ({ launchHarness }) => {
  const running = await launchHarness();
  const undo = () => running.page.evaluate(() => window.harness.undo());
  const redo = () => running.page.evaluate(() => window.harness.redo());
  await running.page.evaluate(() => window.harness.create());
  await bring(running, ['0001', '0002'], ['submit', 'review']);
  const reviewed = await readForms(running);
  unwrap(await write(running, sign(reviewed, 'return')));
  expect((await readForms(running))[0]?.returned?.reason).toBe('依据不足');
  expect((await undo()).ok).toBe(true);
  expect(await readForms(running)).toEqual(reviewed);
  expect((await undo()).ok).toBe(true);
  expect((await readForms(running))[0]?.reviewed).toBeNull();
  expect((await redo()).ok).toBe(true);

  unwrap(await write(running, sign(reviewed, 'approve')));
  const approved = await readForms(running);
  expect(await undo()).toMatchObject({ ok: false, reason: 'evaluations.approvalStands' });
  expect(await readForms(running)).toEqual(approved);

  const [one] = approved;
  if (one === undefined) throw new Error('no form');
  const order = { person: '李敏', today: '2026-11-05', reason: '更正' };
  unwrap(await write(running, unwrap(reopenForm(one, order))));
  const [reopened] = await readForms(running);
  expect(reopened).toMatchObject({ approved: null, revision: { mark: 'A', places: 0 } });
  expect(reopened?.revised?.[0]?.lines).toEqual(one.lines);
  // Taken back, the form is as it was approved; put in again, it is open.
  expect((await undo()).ok).toBe(true);
  expect(await readForms(running)).toEqual(approved);
  expect((await redo()).ok).toBe(true);
  expect((await readForms(running))[0]).toEqual(reopened);
  unwrap(await write(running, scribble(reopened === undefined ? [] : [reopened])));
  expect((await readForms(running))[0]?.lines[0]?.remark).toBe('改一改');
  expect((await undo()).ok).toBe(true);
  expect((await undo()).ok).toBe(true);
  expect(await undo()).toMatchObject({ ok: false, reason: 'evaluations.approvalStands' });
  expect(running.problems).toEqual([]);
});
