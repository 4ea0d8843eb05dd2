import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { redoCommand, undoCommand } from '@shared/domain/changes/history';
import { invertTouched } from '@shared/domain/changes/patch';
import { retailTemplate } from '@shared/domain/evaluations/default-templates';
import { readForm, statusOf } from '@shared/domain/evaluations/form';
import { frozenTouch } from '@shared/domain/evaluations/frozen';
import { reopenCommand, reopenForm } from '@shared/domain/evaluations/reopen-form';
import { runEvaluation } from '@shared/domain/evaluations/run-evaluation';
import { scoreByHand } from '@shared/domain/evaluations/score-by-hand';
import { signCommands, signForms } from '@shared/domain/evaluations/sign-forms';
import { toFen } from '@shared/domain/kernel/money';
import type { Result } from '@shared/domain/kernel/result';
import { moveChildren } from '@shared/domain/merging/move-children';
import type { BookRecord } from '@shared/domain/records/records';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderFor, zhao } from '../samples';
import { approvedForm, filledForm, layOver, step, today } from './signing';

const approved = approvedForm();
const place = { collection: 'evaluations', partition: '2026-10', id: approved.id } as const;
const touch = (after: RecordPatch | null, before: RecordPatch | null = {}): TouchedRecord => ({
  ...place,
  before,
  after,
});

describe('an approved form', () => {
  it.each<[string, TouchedRecord]>([
    ['its lines', touch({ lines: [] })],
    ['one remark', touch({ lines: approved.lines.map((line) => ({ ...line, remark: '改' })) })],
    ['its final score', touch({ finalScore: 100 })],
    ['its advice', touch({ advice: 'maintain' })],
    ['its number', touch({ number: 'JD-1' })],
    ['the name on it', touch({ customerName: '钱若云' })],
    ['its manager, with the customer', touch({ customerId: 'other', manager: '李敏' })],
    ['who approved it', touch({ approved: { date: today, person: '别人' } })],
    ['its approval, without keeping what was approved', touch({ approved: null })],
    ['its revision', touch({ revision: { mark: 'A', places: 1, date: today } })],
    ['anything new', touch({ later: true })],
    ['itself', touch(null, approved)],
    ['itself, made anew', touch({ ...approved }, null)],
  ])('cannot change %s', (_, touched) => {
    for (const command of ['scoreByHand', reopenCommand, undoCommand, redoCommand, signCommands.approve]) {
      expect(frozenTouch(touched, approved, command)).toBe(true);
    }
  });

  it('may follow a merge, and be written as it is', () => {
    expect(frozenTouch(touch({ customerId: 'other' }), approved, 'mergeCustomers')).toBe(false);
    expect(frozenTouch(touch({ finalScore: approved.finalScore }), approved, 'anything')).toBe(false);
  });

  it('is opened again by its own command, or by putting that in again, and by no other', () => {
    const draft = reopenForm(approved, { person: '李敏', today, reason: '更正' });
    const [touched] = draft.ok ? draft.value.touched : [];
    if (touched === undefined) throw new Error('nothing touched');
    expect(frozenTouch(touched, approved, reopenCommand)).toBe(false);
    expect(frozenTouch(touched, approved, redoCommand)).toBe(false);
    expect(frozenTouch(touched, approved, 'scoreByHand')).toBe(true);
    const sly = { ...touched, after: { ...touched.after, finalScore: 99 } };
    expect(frozenTouch(sly, approved, reopenCommand)).toBe(true);
    const [kept] = (touched.after?.revised ?? []) as readonly object[];
    const forged = { ...touched, after: { ...touched.after, revised: [{ ...kept, lines: [] }] } };
    expect(frozenTouch(forged, approved, reopenCommand)).toBe(true);
  });

  it('does not keep others from being changed', () => {
    const other = { ...place, collection: 'customers', partition: 'all' } as const;
    expect(frozenTouch({ ...other, before: {}, after: null }, approved, 'x')).toBe(false);
    for (const form of [filledForm(), step(filledForm(), 'submit')]) {
      expect(frozenTouch(touch({ lines: [] }), form, 'x')).toBe(false);
    }
    expect(frozenTouch(touch({ ...approved }, null), undefined, 'x')).toBe(false);
  });

  it('is refused by the commands themselves', () => {
    const key = approved.lines[0]?.key ?? '';
    const hand = { key, remark: '改', person: '李敏', today };
    expect(scoreByHand(approved, retailTemplate, hand)).toMatchObject({ reason: 'evaluations.frozen' });
    expect(scoreByHand(step(filledForm(), 'submit'), retailTemplate, hand)).toMatchObject({
      reason: 'evaluations.handedIn',
    });
    for (const existing of [approved, step(filledForm(), 'submit')]) {
      expect(runEvaluation(orderFor([zhao], { existing: [existing] }))).toMatchObject({
        reason: 'evaluations.frozen',
      });
    }
  });

  it('stays as it is when its customer is merged into one who has a form of the month', () => {
    const child = (record: BookRecord) => ({ ...place, record });
    const order = { keep: 'other', gone: 'zhao', balances: 'kept' } as const;
    const draft = { ...approved, approved: null };
    const kept = child({ ...draft, id: 'kept', customerId: 'other' });
    expect(moveChildren([kept], [child(approved)], order)).toEqual([]);
    expect(moveChildren([kept], [child(draft)], order)).toMatchObject([{ after: null }]);
    expect(moveChildren([], [child(approved)], order)).toMatchObject([{ after: { customerId: 'other' } }]);
  });
});

/** A book of one month that lets changes in as the real one does. */
class SmallBook {
  readonly records = new Map<string, BookRecord>();
  #undo: ChangeDraft[] = [];
  #redo: ChangeDraft[] = [];

  get form() {
    const [record] = this.records.values();
    const form = record === undefined ? undefined : readForm(record);
    if (form === undefined) throw new Error('the form is gone');
    return form;
  }

  make(draft: Result<ChangeDraft>): void {
    if (!draft.ok || !this.#apply(draft.value, draft.value.command)) return;
    this.#undo.push(draft.value);
    this.#redo = [];
  }

  undo(): void {
    const last = this.#undo.at(-1);
    if (last === undefined || last.command === signCommands.approve) return;
    if (!this.#apply({ ...last, touched: invertTouched(last.touched) }, undoCommand)) return;
    this.#undo.pop();
    this.#redo.push(last);
  }

  redo(): void {
    const last = this.#redo.at(-1);
    if (last === undefined || !this.#apply(last, redoCommand)) return;
    this.#redo.pop();
    this.#undo.push(last);
  }

  #apply({ touched }: ChangeDraft, command: string): boolean {
    const own = touched.filter(({ collection }) => collection === 'evaluations');
    if (own.some((each) => frozenTouch(each, this.records.get(each.id), command))) return false;
    for (const each of own) {
      const next = layOver(this.records.get(each.id), each);
      if (next === undefined) this.records.delete(each.id);
      else this.records.set(each.id, next);
    }
    return true;
  }
}

type Act = (book: SmallBook, number: number) => void;

const sign =
  (how: 'submit' | 'review' | 'approve' | 'return'): Act =>
  (book) =>
    book.make(signForms([book.form], { step: how, person: '李敏', today, reason: '依据不足' }));

const acts: Readonly<Record<string, Act>> = {
  score: (book, number) => {
    const line = book.form.lines[number % book.form.lines.length];
    const input = { key: line?.key ?? '', score: number % 8, person: '陈思远', today };
    book.make(scoreByHand(book.form, retailTemplate, input));
  },
  remark: (book, number) => {
    const line = book.form.lines[number % book.form.lines.length];
    const input = { key: line?.key ?? '', remark: `第 ${number} 次`, person: '陈思远', today };
    book.make(scoreByHand(book.form, retailTemplate, input));
  },
  submit: sign('submit'),
  review: sign('review'),
  approve: sign('approve'),
  return: sign('return'),
  reopen: (book, number) =>
    book.make(reopenForm(book.form, { person: '李敏', today, reason: `原因 ${number}` })),
  countAgain: (book, number) => {
    const person = { ...zhao, aum: toFen(number, 'wan'), monthlyAverageAum: toFen(number, 'wan') };
    const run = runEvaluation(orderFor([person], { existing: [book.form], templates: [retailTemplate] }));
    book.make(run.ok ? { ok: true, value: run.value.draft } : run);
  },
  scribble: (book, number) => {
    const after = { finalScore: number };
    const label = { kind: 'evaluated', period: '2026-10', count: 1 } as const;
    book.make({ ok: true, value: { command: 'careless', label, touched: [touch(after)] } });
  },
  undo: (book) => book.undo(),
  redo: (book) => book.redo(),
};

describe('whatever is done, in whatever order', () => {
  it('an approved form leaves that state only by a reopening, which keeps what was approved', () => {
    const step = fc.tuple(fc.constantFrom(...Object.keys(acts)), fc.integer({ min: 1, max: 500 }));
    // Among anything at all the way to an approval and out of it again comes about by itself only seldom.
    const signed = ['submit', 'review', 'approve', 'reopen'].map((name): [string, number] => [name, 1]);
    const stretch = fc.oneof(
      { weight: 8, arbitrary: step.map((one) => [one]) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }).map((count) => signed.slice(0, count)) },
    );
    const way = fc.array(stretch, { minLength: 5, maxLength: 40 }).map((stretches) => stretches.flat());
    let approvals = 0;
    let reopenings = 0;
    fc.assert(
      fc.property(way, (steps) => {
        const book = new SmallBook();
        const filled = filledForm();
        book.records.set(filled.id, filled);
        for (const [name, number] of steps) {
          const before = book.form;
          acts[name]?.(book, number);
          const now = book.form;
          if (statusOf(now) === 'approved' && statusOf(before) !== 'approved') approvals += 1;
          if (statusOf(before) !== 'approved' || JSON.stringify(before) === JSON.stringify(now)) continue;
          reopenings += 1;
          expect(['reopen', 'redo']).toContain(name);
          expect(now.lines).toEqual(before.lines);
          expect(now.finalScore).toEqual(before.finalScore);
          expect(now.revised?.at(-1)).toMatchObject({ lines: before.lines, approved: before.approved });
        }
      }),
      { numRuns: 400 },
    );
    // The way is long enough for both to come about.
    expect(approvals).toBeGreaterThan(0);
    expect(reopenings).toBeGreaterThan(0);
  });
});
