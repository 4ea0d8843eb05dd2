import {
  blankChoice,
  describeDraft,
  draftOf,
  typeChoice,
} from '@renderer/features/settings/own-fields/own-field-draft';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { houseFields } from '@shared/domain/fields/catalogue';
import { nameFields } from '@shared/domain/formulas/text/field-names';
import { describe, expect, it } from 'vitest';

const level: BranchField = {
  key: 'own_level001',
  zh: '厅堂印象',
  en: '厅堂印象',
  type: 'choice',
  kinds: ['individual'],
  choices: [
    { value: '好', zh: '好', en: 'Good' },
    { value: '一般', zh: '一般', en: '一般' },
  ],
  synonyms: [],
};

const names = nameFields(houseFields, [], 'zh-CN');

describe('the form of an own field', () => {
  it('gives back what it was filled with', () => {
    const { zh, kinds, choices } = level;
    expect(describeDraft(draftOf(level, names), undefined)).toEqual({ zh, en: '', kinds, choices });
  });

  it('begins empty, with one line for a choice, which counts only when it is filled', () => {
    const draft = draftOf(null, names);
    expect(draft.choices).toHaveLength(1);
    expect(describeDraft({ ...draft, zh: '车牌' }, undefined)).toEqual({
      zh: '车牌',
      en: '',
      kinds: ['individual', 'company'],
      sensitivity: 'plain',
    });
    expect(describeDraft({ ...draft, type: 'choice' }, undefined).choices).toEqual([]);
  });

  it('keeps what is stored of a renamed choice, and its English name where it had one', () => {
    const { choices } = draftOf(level, names);
    const renamed = typeChoice(typeChoice(choices, 0, '很好'), 1, '还行');
    expect(renamed.map(({ value, zh, en }) => [value, zh, en])).toEqual([
      ['好', '很好', 'Good'],
      ['一般', '还行', '还行'],
    ]);
  });

  it('writes a formula with the names that fields have now', () => {
    const { choices: _, ...bare } = level;
    const tree = { kind: 'field', key: 'deposits' } as const;
    const draft = draftOf({ ...bare, type: 'computed', formula: { result: 'money', tree } }, names);
    expect(draft).toMatchObject({ formulaText: '[存款]', result: 'money' });
  });

  it('takes a pasted column as one choice a line, up to the limit', () => {
    const pasted = typeChoice([blankChoice([])], 0, '甲\r\n乙\n\n 丙 ');
    expect(pasted.map(({ id, zh }) => [id, zh])).toEqual([
      [0, '甲'],
      [1, '乙'],
      [2, '丙 '],
    ]);
    const many = Array.from({ length: 80 }, (_, at) => `第${at}项`).join('\n');
    expect(typeChoice([blankChoice([])], 0, many)).toHaveLength(60);
  });
});
