import { canKeepFourEyes, holdsFourEyes, signsForOneself } from '@shared/domain/access/four-eyes';
import { maySignRecord } from '@shared/domain/access/signatures';
import type { TouchedRecord } from '@shared/domain/changes/change';
import { describe, expect, it } from 'vitest';

const head = { id: '1', name: '周晨', role: 'branchHead' };
const second = { id: '2', name: '陈思远', role: 'administrator' };
const manager = { id: '3', name: '王敏', role: 'customerManager' };

describe('四眼原则', () => {
  it.each([
    ['one who may approve', [head, manager], undefined, false],
    ['two who may approve', [head, second], undefined, true],
    ['two, one of whom left', [head, { ...second, disabled: true }], undefined, false],
    ['two, switched off', [head, second], 'off', false],
    ['one, switched on', [head, manager], 'on', true],
  ])('with %s', (_, accounts, setting, holds) => {
    expect(holdsFourEyes(accounts, setting)).toBe(holds);
    if (setting === undefined) expect(canKeepFourEyes(accounts)).toBe(holds);
  });

  it('asks for the signed-in person as soon as two can sign in', () => {
    expect(signsForOneself([head])).toBe(false);
    expect(signsForOneself([head, { ...manager, disabled: true }])).toBe(false);
    expect(signsForOneself([head, manager])).toBe(true);
  });
});

describe('a signature that the worker takes', () => {
  const touch = (after: TouchedRecord['after']): TouchedRecord => ({
    collection: 'evaluations',
    partition: '2026-10',
    id: 'f',
    before: {},
    after,
  });
  const by = (person: string) => ({ date: '2026-11-03', person });
  const rules = { oneself: true, fourEyes: true };
  const submitted = { id: 'f', submitted: by('王敏') };
  it.each([
    ['one’s own', 'evaluations.approve', { approved: by('周晨') }, '周晨', rules, true],
    ['another’s', 'evaluations.approve', { approved: by('陈思远') }, '周晨', rules, false],
    [
      'another’s beside one’s own',
      'evaluations.submit',
      { prepared: by('王敏'), submitted: by('周晨') },
      '周晨',
      rules,
      false,
    ],
    [
      'of whom one likes, alone in the book',
      'evaluations.review',
      { reviewed: by('李敏') },
      '周晨',
      { oneself: false, fourEyes: false },
      true,
    ],
    ['under what one handed in', 'evaluations.approve', { approved: by('王敏') }, '王敏', rules, false],
    [
      'the same, where it is allowed',
      'evaluations.approve',
      { approved: by('王敏') },
      '王敏',
      { ...rules, fourEyes: false },
      true,
    ],
    ['put back by undo', 'history.undo', { submitted: by('王敏') }, '周晨', rules, true],
    ['put back with its approval', 'history.undo', { approved: by('王敏') }, '周晨', rules, true],
    ['none: a score', 'scoreByHand', { lines: [] }, '周晨', rules, true],
    ['smuggled in with a score', 'scoreByHand', { approved: by('周晨') }, '周晨', rules, false],
  ] as const)('%s', (_, command, after, person, held, may) => {
    expect(maySignRecord(touch(after), submitted, command, person, held)).toBe(may);
  });
});
