import { listSignScopes } from '@renderer/features/evaluations/control/sign-scopes';
import { recordFrom } from '@shared/domain/changes/patch';
import { openMonth, touchOpenMonth } from '@shared/domain/evaluations/open-month';
import { ProgressCount, stageOf } from '@shared/domain/evaluations/progress';
import { describe, expect, it } from 'vitest';
import { evaluateOne, zhao } from '../samples';
import { approvedForm, filledForm, reopen, step } from './signing';

const draft = evaluateOne(zhao);
const filled = filledForm();
const submitted = step(filled, 'submit');
const reviewed = step(submitted, 'review');
const approved = approvedForm();
const all = [draft, filled, submitted, reviewed, approved].map((form, index) => ({
  ...form,
  id: `f${index}`,
  customerId: `c${index}`,
  manager: index < 3 ? '陈思远' : '',
}));

describe('how far a month is', () => {
  it.each([
    ['pending', draft],
    ['ready', filled],
    ['submitted', submitted],
    ['reviewed', reviewed],
    ['approved', approved],
    ['ready', reopen(approved)],
    ['ready', step(reviewed, 'return')],
  ])('a form waits among %s', (stage, form) => {
    expect(stageOf(form)).toBe(stage);
  });

  it('is counted for all and for each manager', () => {
    const count = new ProgressCount();
    for (const form of all) count.add(form);
    expect(count.of(null)).toEqual({ pending: 1, ready: 1, submitted: 1, reviewed: 1, approved: 1 });
    expect(count.of('陈思远')).toEqual({ pending: 1, ready: 1, submitted: 1, reviewed: 0, approved: 0 });
    expect(count.of('')).toMatchObject({ reviewed: 1, approved: 1 });
    expect(count.of('李敏')).toMatchObject({ pending: 0, approved: 0 });
  });
});

describe('the forms a step is offered for', () => {
  const chosen = new Set(['c0', 'c1', 'c4']);
  const current = all[1] ?? null;

  it('are those that can take it; the others are counted', () => {
    const { forms, passedOver, incomplete } = listSignScopes('submit', all, current, chosen);
    expect(forms.one.map(({ id }) => id)).toEqual(['f1']);
    expect(forms.selected.map(({ id }) => id)).toEqual(['f1']);
    expect(forms.all.map(({ id }) => id)).toEqual(['f1']);
    expect({ passedOver, incomplete }).toEqual({ passedOver: 2, incomplete: 1 });
  });

  it.each([
    ['review', ['f2']],
    ['approve', ['f3']],
    ['return', ['f2', 'f3']],
  ] as const)('to %s are %j', (how, ids) => {
    const { forms, incomplete } = listSignScopes(how, all, null, new Set());
    expect(forms.all.map(({ id }) => id)).toEqual(ids);
    expect([forms.one, forms.selected, incomplete]).toEqual([[], [], 0]);
  });
});

describe('opening a month', () => {
  const order = { period: '2026-10', person: '王敏', today: '2026-11-03', existing: undefined } as const;

  it('writes who opened it and when, once', () => {
    const draft = openMonth(order);
    const [touched] = draft.ok ? draft.value.touched : [];
    expect(touched).toMatchObject({
      collection: 'evaluationMonths',
      id: '2026-10',
      before: null,
      after: { opened: { date: '2026-11-03', person: '王敏' }, circulation: [] },
    });
    const existing = recordFrom('2026-10', touched?.after ?? {});
    expect(openMonth({ ...order, existing })).toMatchObject({ reason: 'evaluations.monthOpen' });
    expect(touchOpenMonth({ ...order, existing })).toBeNull();
  });
});
