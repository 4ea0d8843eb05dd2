import { statusOf } from '@shared/domain/evaluations/form';
import { type SignFailure, type SignStep, signForms } from '@shared/domain/evaluations/sign-forms';
import { describe, expect, it } from 'vitest';
import { evaluateOne, zhao } from '../samples';
import { approvedForm, filledForm, reopen, step, today } from './signing';

const draft = evaluateOne(zhao);
const filled = filledForm();
const submitted = step(filled, 'submit');
const reviewed = step(submitted, 'review', '李敏');
const approved = approvedForm();
const order = (how: SignStep) => ({ step: how, person: '王敏', today, reason: '依据不足' });

describe('signing forms', () => {
  it('goes 编制, 审核, 批准 and keeps who and when', () => {
    expect(statusOf(filled)).toBe('draft');
    expect(submitted).toMatchObject({
      prepared: { date: today, person: '王敏' },
      submitted: { date: today, person: '王敏' },
      reviewed: null,
    });
    expect(reviewed.reviewed).toEqual({ date: today, person: '李敏' });
    expect(statusOf(reviewed)).toBe('reviewed');
    expect(approved.approved).toEqual({ date: today, person: '周行长' });
    expect([approved.lines, approved.finalScore]).toEqual([filled.lines, filled.finalScore]);
  });

  it.each<[string, typeof draft, SignStep, SignFailure]>([
    ['an incomplete form', draft, 'submit', 'evaluations.incomplete'],
    ['a form handed in', submitted, 'submit', 'evaluations.alreadySubmitted'],
    ['a draft', filled, 'review', 'evaluations.notSubmitted'],
    ['a reviewed form', reviewed, 'review', 'evaluations.alreadySubmitted'],
    ['a draft', filled, 'approve', 'evaluations.notSubmitted'],
    ['a form not reviewed', submitted, 'approve', 'evaluations.notReviewed'],
    ['a draft', filled, 'return', 'evaluations.notReturnable'],
    ['an approved form', approved, 'submit', 'evaluations.frozen'],
    ['an approved form', approved, 'review', 'evaluations.frozen'],
    ['an approved form', approved, 'approve', 'evaluations.frozen'],
    ['an approved form', approved, 'return', 'evaluations.frozen'],
  ])('refuses %s (%#)', (_, form, how, reason) => {
    expect(signForms([form], order(how))).toMatchObject({ ok: false, reason });
  });

  it('signs many as one change, or none and tells how many could not', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ ...filled, id: `f${index}` }));
    const signed = signForms(many, order('submit'));
    expect(signed).toMatchObject({
      ok: true,
      value: { label: { kind: 'formsSigned', period: '2026-10', count: 5, step: 'submitted' } },
    });
    expect(signed.ok && signed.value.touched.length).toBe(5);
    expect(signForms([...many, draft, { ...draft, id: 'other' }], order('submit'))).toEqual({
      ok: false,
      reason: 'evaluations.incomplete',
      details: { count: 2, of: 7 },
    });
  });

  it('asks for a name, for forms, and for a reason to send back', () => {
    expect(signForms([], order('submit'))).toMatchObject({ reason: 'evaluations.nothingToSign' });
    expect(signForms([filled], { ...order('submit'), person: ' ' })).toMatchObject({
      reason: 'evaluations.noSigner',
    });
    expect(signForms([submitted], { step: 'return', person: '李敏', today })).toMatchObject({
      reason: 'evaluations.noReason',
    });
  });

  it('sends back with the reason, which stands until the form is handed in again', () => {
    const back = step(reviewed, 'return', '李敏');
    expect(statusOf(back)).toBe('draft');
    expect(back.returned).toEqual({ date: today, person: '李敏', reason: '依据不足' });
    expect(back.reviewed).toBeNull();
    expect(step(back, 'submit').returned).toBeUndefined();
  });

  it('goes the same way again after a reopening', () => {
    const again = reopen(approved);
    expect(statusOf(again)).toBe('draft');
    expect(statusOf(step(step(step(again, 'submit'), 'review'), 'approve'))).toBe('approved');
  });
});
