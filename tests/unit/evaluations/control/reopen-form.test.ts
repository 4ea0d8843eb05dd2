import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import { listChangedCells } from '@shared/domain/evaluations/form-revision';
import { listRevisionChanges } from '@shared/domain/evaluations/list-revision-changes';
import { reopenForm, revisionMark } from '@shared/domain/evaluations/reopen-form';
import { runEvaluation } from '@shared/domain/evaluations/run-evaluation';
import { toFen } from '@shared/domain/kernel/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderFor, zhao } from '../samples';
import { after, approvedForm, filledForm, reopen, step, today, write } from './signing';

const approved = approvedForm();
const byHand = approved.lines.filter((line) => line.basis.kind === 'none').map((line) => line.key);
const [first = '', second = ''] = byHand;

describe('reopening an approved form', () => {
  it.each([
    [0, 'A'],
    [1, 'B'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [702, 'AAA'],
  ])('marks reopening %i with %s', (count, mark) => {
    expect(revisionMark(count)).toBe(mark);
  });

  it('keeps what was approved, and who approved it', () => {
    const again = reopen(approved);
    expect(again).toMatchObject({ approved: null, reviewed: null, revision: { mark: 'A', places: 0 } });
    expect(again.submitted).toBeUndefined();
    expect(again.revised).toEqual([
      {
        mark: 'A',
        reopened: { date: today, person: '李敏' },
        reason: '满意度回访后更正',
        lines: approved.lines,
        finalScore: approved.finalScore,
        advice: approved.advice,
        approved: approved.approved,
      },
    ]);
  });

  it('asks for an approved form, a reason and a name', () => {
    const order = { person: '李敏', today, reason: '更正' };
    expect(reopenForm(filledForm(), order)).toMatchObject({ reason: 'evaluations.notApproved' });
    expect(reopenForm(approved, { ...order, reason: '　' })).toMatchObject({
      reason: 'evaluations.noReason',
    });
    expect(reopenForm(approved, { ...order, person: '' })).toMatchObject({ reason: 'evaluations.noSigner' });
  });

  it('counts the cells that differ from the approved form, and counts one put back no longer', () => {
    let form = write(reopen(approved), first, 9);
    expect(form.revision).toEqual({ mark: 'A', places: 1, date: '2026-11-05' });
    form = write(form, first, 9, { basis: '回访三次', remark: '客户有意增购' });
    expect(form.revision?.places).toBe(3);
    form = write(form, second, 5);
    expect(form.revision?.places).toBe(4);
    form = write(form, first, 7, { basis: '', remark: '' });
    expect(form.revision?.places).toBe(1);
  });

  it('follows a month that is counted again, and a second reopening compares with the second approval', () => {
    let form = write(reopen(approved), first, 9);
    form = reopen(step(step(step(form, 'submit'), 'review'), 'approve'), '再次更正');
    expect(form.revision).toEqual({ mark: 'B', places: 0, date: today });
    const richer = { ...zhao, monthlyAverageAum: toFen(1, 'wan'), aum: toFen(1, 'wan') };
    const run = runEvaluation(orderFor([richer], { existing: [form], today: '2026-11-20' }));
    if (!run.ok) throw new Error(run.reason);
    const own = run.value.draft.touched.filter(({ collection }) => collection === 'evaluations');
    form = after(form, { ok: true, value: { ...run.value.draft, touched: own } });
    const [, base] = form.revised ?? [];
    const places = listChangedCells(base?.lines ?? [], form.lines).length;
    expect(places).toBeGreaterThan(0);
    expect(form.revision).toEqual({ mark: 'B', places, date: '2026-11-20' });
    expect(form.revised).toHaveLength(2);
  });

  it('tells what each revision changed, the latest first', () => {
    const name = retailTemplate.indicators.find(({ key }) => key === first)?.zh;
    let form = write(reopen(approved), first, 9, { basis: '回访三次' });
    form = step(step(step(form, 'submit'), 'review', '李敏'), 'approve', '周行长');
    form = write(reopen(form, '再次更正'), first, null);
    const [latest, earlier, ...none] = listRevisionChanges(form, retailTemplate, 'zh-CN');
    expect(none).toEqual([]);
    expect(latest).toMatchObject({
      mark: 'B',
      reason: '再次更正',
      approvedAfter: null,
      changes: [{ indicator: name, cell: 'score', before: '9', after: '' }],
    });
    expect(earlier).toMatchObject({
      mark: 'A',
      scoreBefore: approved.finalScore,
      approvedAfter: { person: '周行长' },
      changes: [
        { indicator: name, cell: 'score', before: '7', after: '9' },
        { indicator: name, cell: 'basis', before: '', after: '回访三次' },
      ],
    });
  });

  it('always counts the places that really differ', () => {
    const edit = fc.record({
      key: fc.constantFrom(...byHand),
      score: fc.option(fc.integer({ min: 0, max: 7 }), { nil: null }),
      remark: fc.constantFrom('', '已谈', '待回访'),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        let form = reopen(approved);
        for (const { key, score, remark } of edits) {
          const line = form.lines.find((each) => each.key === key);
          if (line?.score === score && line.remark === remark) continue;
          form = write(form, key, score, { remark });
        }
        expect(form.revision?.places).toBe(listChangedCells(approved.lines, form.lines).length);
        expect(form.revised?.[0]?.lines).toEqual(approved.lines);
      }),
      { numRuns: 60 },
    );
  });
});
