import type { TouchedRecord } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { circulationOf, readEvaluationMonth, stateOfRecipient } from '@shared/domain/evaluations/circulation';
import {
  answerCirculation,
  type CirculationFailure,
  markSent,
  setCirculation,
} from '@shared/domain/evaluations/circulation-commands';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const doing = { period: '2026-10', today: '2026-11-05', by: '王敏' };

/** A table of months that takes what commands want. */
class Months {
  private readonly records = new Map<string, BookRecord>();
  readonly get = (id: string) => this.records.get(id);
  readonly all = () => [...this.records.values()];

  take(draft: Result<ChangeDraft, CirculationFailure>): readonly TouchedRecord[] {
    if (!draft.ok) throw new Error(draft.reason);
    for (const { id, before, after } of draft.value.touched) {
      const present = this.records.get(id);
      this.records.set(
        id,
        before === null || present === undefined
          ? recordFrom(id, after ?? {})
          : applyPatch(present, after ?? {}),
      );
    }
    return draft.value.touched;
  }
}

const rolesOf = (months: Months, period: string) =>
  circulationOf(months, period).recipients.map(({ role }) => role);

describe('the circulation list', () => {
  it('is the usual one until the branch says otherwise, and is taken over by later months without dates', () => {
    const months = new Months();
    expect(rolesOf(months, '2026-10')).toEqual(['营销总监', '市场营销部经理', '客户服务部']);
    expect(circulationOf(months, '2026-10').isOwn).toBe(false);
    months.take(
      setCirculation(months, {
        ...doing,
        recipients: [
          { id: 'director', role: '营销总监', name: ' 周  雨 ' },
          { id: 'risk', role: '风险部', name: '' },
        ],
      }),
    );
    months.take(markSent(months, { ...doing, on: '2026-11-04' }));
    expect(circulationOf(months, '2026-10')).toEqual({
      isOwn: true,
      recipients: [
        { id: 'director', role: '营销总监', name: '周 雨', sentOn: '2026-11-04' },
        { id: 'risk', role: '风险部', name: '', sentOn: '2026-11-04' },
      ],
    });
    expect(circulationOf(months, '2026-12')).toEqual({
      isOwn: false,
      recipients: [
        { id: 'director', role: '营销总监', name: '周 雨' },
        { id: 'risk', role: '风险部', name: '' },
      ],
    });
    expect(rolesOf(months, '2026-09')).toEqual(['营销总监', '市场营销部经理', '客户服务部']);
  });

  it('opens a month that nobody opened, and leaves the opening of another as it is', () => {
    const months = new Months();
    months.take(markSent(months, { ...doing, on: '2026-11-05' }));
    expect(readEvaluationMonth(months.get('2026-10'))?.opened).toEqual({
      date: '2026-11-05',
      person: '王敏',
    });
    const touched = months.take(
      markSent(months, { ...doing, by: '李敏', ids: ['service'], on: '2026-11-04' }),
    );
    expect(touched).toHaveLength(1);
    expect(readEvaluationMonth(months.get('2026-10'))?.opened.person).toBe('王敏');
  });

  it('keeps dates and feedback of those who stay on the list', () => {
    const months = new Months();
    months.take(
      answerCirculation(months, {
        ...doing,
        id: 'director',
        answer: { sentOn: null, readOn: null, answeredOn: '2026-11-05', feedback: ' 请跟进前十位 ' },
      }),
    );
    const [director] = circulationOf(months, '2026-10').recipients;
    expect(director).toEqual({
      id: 'director',
      role: '营销总监',
      name: '',
      sentOn: '2026-11-05',
      readOn: '2026-11-05',
      answeredOn: '2026-11-05',
      feedback: '请跟进前十位',
    });
    expect(director === undefined ? '' : stateOfRecipient(director)).toBe('answered');
    months.take(
      setCirculation(months, { ...doing, recipients: [{ id: 'director', role: '营销总监', name: '周雨' }] }),
    );
    expect(circulationOf(months, '2026-10').recipients).toEqual([{ ...director, name: '周雨' }]);
  });

  it('touches nothing when nothing changes', () => {
    const months = new Months();
    const same = { sentOn: '2026-11-05', readOn: null, answeredOn: null, feedback: '' };
    months.take(answerCirculation(months, { ...doing, id: 'director', answer: same }));
    expect(months.take(answerCirculation(months, { ...doing, id: 'director', answer: same }))).toEqual([]);
  });

  it.each<[CirculationFailure, (months: Months) => Result<ChangeDraft, CirculationFailure>]>([
    ['circulation.nobody', (months) => setCirculation(months, { ...doing, recipients: [] })],
    [
      'circulation.noRole',
      (months) => setCirculation(months, { ...doing, recipients: [{ id: 'x', role: ' ', name: '周雨' }] }),
    ],
    [
      'circulation.tooLong',
      (months) =>
        setCirculation(months, { ...doing, recipients: [{ id: 'x', role: '部'.repeat(41), name: '' }] }),
    ],
    [
      'circulation.tooMany',
      (months) =>
        setCirculation(months, {
          ...doing,
          recipients: Array.from({ length: 31 }, (_, place) => ({ id: `${place}`, role: '部', name: '' })),
        }),
    ],
    ['circulation.gone', (months) => markSent(months, { ...doing, ids: ['nobody'], on: '2026-11-05' })],
    ['circulation.day', (months) => markSent(months, { ...doing, on: '2026-02-30' })],
    ['circulation.future', (months) => markSent(months, { ...doing, on: '2026-11-06' })],
    [
      'circulation.order',
      (months) =>
        answerCirculation(months, {
          ...doing,
          id: 'director',
          answer: { sentOn: '2026-11-05', readOn: '2026-11-04', answeredOn: null, feedback: '' },
        }),
    ],
    [
      'circulation.feedbackTooLong',
      (months) =>
        answerCirculation(months, {
          ...doing,
          id: 'director',
          answer: { sentOn: null, readOn: null, answeredOn: null, feedback: '意'.repeat(2001) },
        }),
    ],
  ])('refuses with %s', (reason, command) => {
    expect(command(new Months())).toMatchObject({ ok: false, reason });
  });

  it('reads a damaged record as far as it goes', () => {
    expect(readEvaluationMonth({ id: 'settings' })).toBeUndefined();
    expect(
      readEvaluationMonth({ id: '2026-10', circulation: [null, { id: 'a', role: '部', sentOn: 'soon' }] }),
    ).toMatchObject({ circulation: [{ id: 'a', role: '部', name: '' }], opened: { date: '', person: '' } });
  });
});
