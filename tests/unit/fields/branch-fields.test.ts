import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { editField } from '@shared/domain/commands/edit-customer';
import { type BranchField, branchFieldTypes } from '@shared/domain/fields/branch-field';
import {
  editBranchField,
  type FieldsView,
  planNewField,
  showBranchField,
} from '@shared/domain/fields/branch-field-commands';
import {
  branchFieldId,
  fieldOfBranch,
  joinNewFields,
  makeFieldKey,
  readBranchFields,
  touchNewField,
} from '@shared/domain/fields/branch-fields';
import {
  deriveFromCatalogue,
  fieldByKey,
  fieldsOf,
  findAnyField,
  houseFields,
  listFields,
  setBranchFields,
} from '@shared/domain/fields/catalogue';
import { completenessOf } from '@shared/domain/fields/completeness';
import { parseField } from '@shared/domain/fields/parse-field';
import { validateField } from '@shared/domain/fields/validate-field';
import type { Result } from '@shared/domain/kernel/result';
import type { BookRecord, CustomerRecord } from '@shared/domain/records/records';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';
import { findLike } from '@shared/domain/sheets/planning/likeness';
import { synonymIndex } from '@shared/domain/sheets/planning/synonym-index';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';

const pet: BranchField = {
  key: 'own_abcd1234',
  zh: '宠物',
  en: 'Pet',
  type: 'text',
  kinds: ['individual'],
  synonyms: ['养什么宠物'],
  order: 1,
};
const level: BranchField = {
  key: 'own_level001',
  zh: '厅堂印象',
  en: '厅堂印象',
  type: 'choice',
  kinds: ['individual', 'company'],
  choices: [
    { value: '好', zh: '好', en: 'Good' },
    { value: '一般', zh: '一般', en: 'Fair' },
  ],
  synonyms: [],
  order: 2,
};

function settingsWith(...fields: readonly BranchField[]): FieldsView {
  const records = fields.map((field): BookRecord => ({ id: branchFieldId(field.key), field }));
  return viewOf([{ id: 'branch', name: '城东支行' }, ...records]);
}

function viewOf(records: readonly BookRecord[]): FieldsView {
  return { all: () => records, get: (id) => records.find((record) => record.id === id) };
}

/** The settings after a command, as the book would have them. */
function carryOut(view: FieldsView, draft: ReturnType<typeof planNewField>): FieldsView {
  if (!draft.ok) throw new Error(draft.reason);
  const records = new Map(view.all().map((record) => [record.id, record]));
  for (const { id, before, after } of draft.value.touched) {
    const present = records.get(id);
    expect(present === undefined).toBe(before === null);
    if (after === null) records.delete(id);
    else records.set(id, present === undefined ? recordFrom(id, after) : applyPatch(present, after));
  }
  return viewOf([...records.values()]);
}

function reasonOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.reason;
}

afterEach(() => {
  setBranchFields([]);
});

describe('the catalogue with fields of the branch', () => {
  it('has them after those of the house, for their kind only, and forgets them', () => {
    expect(setBranchFields([pet, level])).toBe(true);
    expect(
      listFields()
        .slice(-2)
        .map(({ key }) => key),
    ).toEqual([pet.key, level.key]);
    expect(fieldByKey(pet.key)).toMatchObject({ zh: '宠物', section: 'own', searched: true });
    expect(fieldsOf('company').some(({ key }) => key === pet.key)).toBe(false);
    expect(fieldsOf('individual').some(({ key }) => key === pet.key)).toBe(true);
    setBranchFields([]);
    expect(listFields()).toEqual(houseFields);
    expect(fieldByKey(pet.key)).toBeUndefined();
  });

  it('keeps the list as it is when the same fields are set again', () => {
    setBranchFields([pet]);
    const before = listFields();
    expect(setBranchFields([{ ...pet }])).toBe(false);
    expect(listFields()).toBe(before);
  });

  it('names a hidden field and shows it nowhere', () => {
    setBranchFields([{ ...pet, hidden: true }]);
    expect(fieldByKey(pet.key)).toBeUndefined();
    expect(listFields()).toEqual(houseFields);
    expect(findAnyField(pet.key)?.zh).toBe('宠物');
  });

  it('works tables out anew only when the fields changed', () => {
    let times = 0;
    const count = deriveFromCatalogue((fields) => {
      times += 1;
      return fields.length;
    });
    expect([count(), count(), times]).toEqual([houseFields.length, houseFields.length, 1]);
    setBranchFields([pet]);
    expect([count(), count(), times]).toEqual([houseFields.length + 1, houseFields.length + 1, 2]);
  });

  it('knows their headers when sheets are planned', () => {
    expect(synonymIndex.strong.get('宠物')).toBeUndefined();
    setBranchFields([pet]);
    expect(synonymIndex.strong.get('宠物')).toBe(pet.key);
    expect(synonymIndex.strong.get('养什么宠物')).toBe(pet.key);
    expect(findLike('养什么宠物?')?.key).toBe(pet.key);
  });

  it('lets a command write them, and asks for none of them on a complete card', () => {
    const record: CustomerRecord = { id: '1', kind: 'individual', name: '王娟' };
    const view = { get: () => record, all: () => [record] };
    const missing = completenessOf(record);
    const input = { id: '1', field: pet.key, value: '两只猫' };
    expect(reasonOf(editField(view, input))).toBe('field.unknown');
    setBranchFields([pet, level]);
    expect(editField(view, input)).toMatchObject({
      ok: true,
      value: { touched: [{ after: { [pet.key]: '两只猫' } }] },
    });
    expect(reasonOf(editField(view, { ...input, field: level.key, value: '差' }))).toBe('choice.unknown');
    expect(completenessOf(record)).toEqual(missing);
  });
});

describe('a field as a row of the catalogue', () => {
  it.each([
    ['text', '两只猫', '两只猫'],
    ['longText', '第一行\n第二行', '第一行\n第二行'],
    ['number', '1,200', 1200],
    ['money', '3.5', 3_500_000],
    ['money', '500元', 50_000],
    ['date', '2026年3月5日', '2026-03-05'],
    ['choice', ' 好 ', '好'],
    ['flag', '是', true],
    ['phone', '138 1234 4471', '13812344471'],
  ] as const)('%s reads %s', (type, text, value) => {
    const field = fieldOfBranch({ ...level, type });
    expect(parseField(field, text)).toEqual({ ok: true, value });
    expect(validateField(field, value)).toEqual({ ok: true, value: null });
  });

  it('masks phones, tells the unit of money, and only choices have choices', () => {
    for (const type of branchFieldTypes) {
      const field = fieldOfBranch({ ...level, type });
      expect(field.sensitivity).toBe(type === 'phone' ? 'phone' : 'plain');
      expect(field.unit?.zh).toBe(type === 'money' ? '万元' : undefined);
      expect(field.choices !== undefined).toBe(type === 'choice');
      expect(field.expected).toBeUndefined();
    }
  });
});

describe('keys and records', () => {
  it('makes keys that no field of the house can have', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (random) => {
        const key = makeFieldKey((bytes) => bytes.set(random));
        expect(key).toMatch(/^own_[a-z0-9]{8}$/);
        expect(houseFields.some((field) => field.key === key)).toBe(false);
      }),
    );
  });

  it('reads what it writes, in the order of the screen', () => {
    const touched = touchNewField(pet);
    const record = recordFrom(touched.id, touched.after ?? {});
    expect(readBranchFields([{ id: branchFieldId(level.key), field: level }, record])).toEqual([pet, level]);
  });

  it.each([
    ['another kind of record', { id: 'branch', name: 'x' }],
    ['no field', { id: branchFieldId(pet.key) }],
    ['a key that is not its own', { id: 'field:own_other000', field: pet }],
    ['a key of the house', { id: 'field:aum', field: { ...pet, key: 'aum' } }],
    ['a type of a newer version', { id: branchFieldId(pet.key), field: { ...pet, type: 'picture' } }],
    ['no name', { id: branchFieldId(pet.key), field: { ...pet, zh: '' } }],
  ] as const)('passes over %s', (_, record) => {
    expect(readBranchFields([record])).toEqual([]);
  });

  it('joins the fields that an import adds, each once', () => {
    const column = { index: 0, letter: 'A', header: '宠物', path: '宠物', fieldKey: pet.key };
    const sheet = {
      columns: [
        { ...column, newField: pet },
        { ...column, newField: level, fieldKey: level.key },
      ],
    };
    const plan = { file: 'a.xlsx', sheets: [sheet, sheet], ignored: [] } as unknown as WorkbookPlan;
    const kept = { ...level, zh: '早已改名' };
    expect(joinNewFields([kept], plan)).toEqual([kept, pet]);
  });
});

describe('commands on own fields', () => {
  const input = { key: 'own_newfield', type: 'text', zh: ' 宠  物 ', en: '', kinds: [] } as const;

  it('adds a field at the end, named and ordered', () => {
    const view = carryOut(settingsWith(level), planNewField(settingsWith(level), input));
    expect(readBranchFields(view.all()).at(-1)).toEqual({
      key: input.key,
      type: 'text',
      zh: '宠 物',
      en: '宠 物',
      kinds: ['individual', 'company'],
      synonyms: [],
      order: 3,
    });
  });

  it.each([
    ['branchField.noName', { zh: '　' }],
    ['branchField.nameTooLong', { zh: '字'.repeat(21) }],
    ['branchField.nameTooLong', { en: 'x'.repeat(41) }],
    ['branchField.nameTaken', { zh: '备注' }],
    ['branchField.nameTaken', { zh: '手机号码' }],
    ['branchField.nameTaken', { zh: '厅堂 印象' }],
    ['branchField.nameTaken', { zh: '什么', en: 'remark' }],
    ['branchField.noChoices', { type: 'choice' }],
    ['branchField.noChoices', { type: 'choice', choices: [{ value: '', zh: ' ', en: '' }] }],
    [
      'branchField.choiceTwice',
      { type: 'choice', choices: ['甲', ' 甲'].map((zh) => ({ value: '', zh, en: '' })) },
    ],
    [
      'branchField.tooManyChoices',
      {
        type: 'choice',
        choices: Array.from({ length: 61 }, (_, at) => ({ value: '', zh: `第${at}项`, en: '' })),
      },
    ],
  ] as const)('refuses with %s: %j', (reason, change) => {
    expect(reasonOf(planNewField(settingsWith(level), { ...input, ...change }))).toBe(reason);
  });

  it('tells which field has the name', () => {
    expect(planNewField(settingsWith(), { ...input, zh: '手机号码' })).toMatchObject({
      details: { other: '手机' },
    });
  });

  it('takes sixty and no more; hidden ones do not count', () => {
    const sixty = Array.from({ length: 60 }, (_, at) => ({
      ...pet,
      key: `own_many${String(at).padStart(4, '0')}`,
      zh: `自定${at}`,
      en: `Own ${at}`,
    }));
    expect(reasonOf(planNewField(settingsWith(...sixty), input))).toBe('branchField.tooMany');
    const [first, ...others] = sixty;
    if (first === undefined) throw new Error('none');
    const view = settingsWith({ ...first, hidden: true }, ...others);
    expect(reasonOf(planNewField(view, input))).toBe('ok');
    const full = settingsWith({ ...first, hidden: true }, ...others, pet);
    expect(reasonOf(showBranchField(full, { key: first.key, shown: true }))).toBe('branchField.tooMany');
  });

  it('renames: the old name stays a header, the type and what is stored of a choice stay', () => {
    const choices = [
      { value: '好', zh: '很好', en: 'Very good' },
      { value: '', zh: '差', en: '' },
    ];
    const edit = { key: level.key, zh: '印象', en: 'Impression', kinds: ['individual'], choices } as const;
    const view = carryOut(settingsWith(pet, level), editBranchField(settingsWith(pet, level), edit));
    expect(readBranchFields(view.all())[1]).toEqual({
      ...level,
      zh: '印象',
      en: 'Impression',
      kinds: ['individual'],
      choices: [
        { value: '好', zh: '很好', en: 'Very good' },
        { value: '差', zh: '差', en: '差' },
      ],
      synonyms: ['厅堂印象'],
    });
  });

  it('changes nothing when nothing is different', () => {
    expect(editBranchField(settingsWith(pet), pet)).toMatchObject({ ok: true, value: { touched: [] } });
  });

  it('hides and shows again, keeping everything', () => {
    const first = settingsWith(pet);
    const hidden = carryOut(first, showBranchField(first, { key: pet.key, shown: false }));
    expect(readBranchFields(hidden.all())).toEqual([{ ...pet, hidden: true }]);
    const shown = carryOut(hidden, showBranchField(hidden, { key: pet.key, shown: true }));
    expect(readBranchFields(shown.all())).toEqual([pet]);
    expect(reasonOf(showBranchField(first, { key: 'own_nobody00', shown: false }))).toBe('branchField.gone');
  });

  it('does not show a field again whose name is taken meanwhile', () => {
    const view = settingsWith({ ...pet, hidden: true }, { ...level, zh: '宠物', en: 'Pets' });
    expect(reasonOf(showBranchField(view, { key: pet.key, shown: true }))).toBe('branchField.nameTaken');
  });
});
