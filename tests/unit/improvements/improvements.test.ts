import type { ChangeDraft } from '@shared/domain/changes/draft';
import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import {
  changeImprovement,
  closeImprovement,
  type ImprovementFailure,
  makeImprovement,
  removeImprovement,
  reopenImprovement,
} from '@shared/domain/improvements/edit-improvements';
import { effectOf } from '@shared/domain/improvements/effect';
import {
  type ImprovementRecord,
  isOverdue,
  orderImprovements,
  readImprovement,
} from '@shared/domain/improvements/improvement';
import {
  listWeakIndicators,
  suggestDue,
  suggestMeasure,
} from '@shared/domain/improvements/suggest-improvement';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';
import { sketchForm } from '../evaluations/results/forms';

class Table {
  readonly records = new Map<string, BookRecord>();
  readonly get = (id: string) => this.records.get(id);

  take(draft: Result<ChangeDraft, ImprovementFailure>): ChangeDraft {
    if (!draft.ok) throw new Error(draft.reason);
    for (const { id, before, after } of draft.value.touched) {
      const present = this.records.get(id);
      if (after === null) this.records.delete(id);
      else if (before === null || present === undefined) this.records.set(id, recordFrom(id, after));
      else this.records.set(id, applyPatch(present, after));
    }
    return draft.value;
  }

  read(id = 'm1'): ImprovementRecord | undefined {
    return readImprovement(this.records.get(id));
  }
}

const today = '2026-11-05';
const doing = { today, by: '王敏' };
const said = { text: '到期前一周约见', owner: '陈思远', due: '2026-11-30' };
const whom = { id: 'm1', customerId: 'zhao', customerName: '赵思远', period: '2026-10', scoreBefore: 71 };

function made(): Table {
  const table = new Table();
  table.take(makeImprovement(table, { ...whom, ...said, ...doing }));
  return table;
}

describe('improvement measures', () => {
  it('are made, changed, closed with an outcome, opened again and removed', () => {
    const table = made();
    expect(table.read()).toEqual({
      ...whom,
      ...said,
      state: 'open',
      opened: { date: today, person: '王敏' },
    });
    const changed = table.take(changeImprovement(table, { id: 'm1', ...said, owner: ' 李  敏 ' }));
    expect(changed.touched[0]?.after).toEqual({ owner: '李 敏' });
    expect(changed.label).toEqual({ kind: 'improvementEdited', name: '赵思远', how: 'changed' });
    table.take(closeImprovement(table, { ...doing, id: 'm1', state: 'done', outcome: ' 已约见，资金转回 ' }));
    expect(table.read()).toMatchObject({
      state: 'done',
      closed: { date: today, person: '王敏', outcome: '已约见，资金转回' },
    });
    table.take(reopenImprovement(table, { id: 'm1' }));
    expect(table.read()?.state).toBe('open');
    expect(table.read()?.closed).toBeUndefined();
    table.take(removeImprovement(table, { id: 'm1' }));
    expect(table.read()).toBeUndefined();
  });

  it('touch nothing when nothing changes', () => {
    const table = made();
    expect(table.take(changeImprovement(table, { id: 'm1', ...said })).touched).toEqual([]);
  });

  it.each<[ImprovementFailure, (table: Table) => Result<ChangeDraft, ImprovementFailure>]>([
    [
      'improvement.noText',
      (table) => makeImprovement(table, { ...whom, ...said, ...doing, id: 'm2', text: ' ' }),
    ],
    [
      'improvement.textTooLong',
      (table) => makeImprovement(table, { ...whom, ...said, ...doing, id: 'm2', text: '约'.repeat(1001) }),
    ],
    ['improvement.noOwner', (table) => changeImprovement(table, { id: 'm1', ...said, owner: '' })],
    [
      'improvement.ownerTooLong',
      (table) => changeImprovement(table, { id: 'm1', ...said, owner: '李'.repeat(41) }),
    ],
    ['improvement.day', (table) => changeImprovement(table, { id: 'm1', ...said, due: '2026-11-31' })],
    ['improvement.dueEarly', (table) => changeImprovement(table, { id: 'm1', ...said, due: '2026-11-04' })],
    [
      'improvement.month',
      (table) => makeImprovement(table, { ...whom, ...said, ...doing, id: 'm2', period: '2026-13' }),
    ],
    ['improvement.gone', (table) => changeImprovement(table, { id: 'm9', ...said })],
    ['improvement.open', (table) => reopenImprovement(table, { id: 'm1' })],
    [
      'improvement.noOutcome',
      (table) => closeImprovement(table, { ...doing, id: 'm1', state: 'dropped', outcome: '' }),
    ],
    [
      'improvement.outcomeTooLong',
      (table) => closeImprovement(table, { ...doing, id: 'm1', state: 'done', outcome: '好'.repeat(1001) }),
    ],
    [
      'improvement.closed',
      (table) => {
        table.take(closeImprovement(table, { ...doing, id: 'm1', state: 'done', outcome: '已办' }));
        return changeImprovement(table, { id: 'm1', ...said });
      },
    ],
  ])('refuse with %s', (reason, command) => {
    expect(command(made())).toMatchObject({ ok: false, reason });
  });

  it('are listed open first by the day they are due, then closed, the newest first', () => {
    const base: ImprovementRecord = {
      ...whom,
      ...said,
      state: 'open',
      opened: { date: today, person: '王敏' },
    };
    const closed = (id: string, date: string): ImprovementRecord => ({
      ...base,
      id,
      state: 'done',
      closed: { date, person: '王敏', outcome: '已办' },
    });
    const list = [
      closed('c1', '2026-11-01'),
      { ...base, id: 'late', due: '2026-12-20' },
      closed('c2', '2026-11-03'),
      { ...base, id: 'over', due: '2026-10-20' },
    ];
    expect(orderImprovements(list).map(({ id }) => id)).toEqual(['over', 'late', 'c2', 'c1']);
    expect(list.filter((each) => isOverdue(each, today)).map(({ id }) => id)).toEqual(['over']);
    expect(isOverdue({ state: 'open', due: today }, today)).toBe(false);
  });
});

describe('what a measure did', () => {
  const measure = made().read();
  if (measure === undefined) throw new Error('no measure was made');
  const templateOf = () => retailTemplate;
  const before = sketchForm({ id: 'zhao', score: 70.5, lines: { assets: 10, assetsChange: 3, loyalty: 9 } });
  const after = sketchForm({
    id: 'zhao',
    score: 78.2,
    period: '2026-11',
    provisional: true,
    lines: { assets: 14, assetsChange: 12, loyalty: 8 },
  });

  it('is read from the form of the month after, against the score that called for it', () => {
    const effect = effectOf(measure, { before, after }, templateOf);
    expect(effect).toMatchObject({
      month: '2026-11',
      before: 71,
      after: 78.2,
      change: 7.2,
      provisional: true,
    });
    expect(effect?.indicators.map(({ key, change }) => [key, change])).toEqual([
      ['assetsChange', 9],
      ['assets', 4],
      ['loyalty', -1],
    ]);
  });

  it('is not known while the next month has no score, and needs no earlier form', () => {
    expect(effectOf(measure, { before, after: undefined }, templateOf)).toBeNull();
    expect(effectOf(measure, { before, after: { ...after, finalScore: null } }, templateOf)).toBeNull();
    expect(effectOf(measure, { before: undefined, after }, templateOf)).toMatchObject({
      change: 7.2,
      indicators: [],
    });
    const { scoreBefore: _, ...unscored } = measure;
    expect(effectOf(unscored as ImprovementRecord, { before, after }, templateOf)).toMatchObject({
      before: 70.5,
    });
    expect(effectOf(unscored as ImprovementRecord, { before: undefined, after }, templateOf)).toBeNull();
  });
});

describe('what is suggested', () => {
  it('comes from the indicators that gave away most points', () => {
    const form = sketchForm({
      id: 'zhao',
      score: 50,
      lines: { assets: 12, assetsChange: 3, contribution: 6, loyalty: 5.9, satisfaction: null, potential: 6 },
    });
    expect(listWeakIndicators(form, () => retailTemplate).map(({ key }) => key)).toEqual([
      'assetsChange',
      'contribution',
      'loyalty',
    ]);
    expect(suggestMeasure('assetsChange', '资产变动', 'zh-CN')).toContain('致电');
    expect(suggestMeasure('own', '回访质量', 'zh-CN')).toBe('改善回访质量：');
  });

  it('is due at the end of the month after, or of the present one when that has passed', () => {
    expect(suggestDue('2026-10', '2026-11-05')).toBe('2026-11-30');
    expect(suggestDue('2026-10', '2027-02-03')).toBe('2027-02-28');
  });
});
