import { RecordTable } from '@renderer/data/book/session/record-table';
import { followBranchFields } from '@renderer/data/fields/follow-branch-fields';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { branchFieldId, touchNewField } from '@shared/domain/fields/branch-fields';
import { fieldByKey, listFields, setBranchFields } from '@shared/domain/fields/catalogue';
import { solePartition } from '@shared/domain/records/records';
import { afterEach, describe, expect, it } from 'vitest';

const pet: BranchField = {
  key: 'own_abcd1234',
  zh: '宠物',
  en: 'Pet',
  type: 'text',
  kinds: ['individual'],
  synonyms: [],
};

function makeSettings(...own: readonly BranchField[]): RecordTable {
  const settings = new RecordTable();
  settings.load(own.map((field) => ({ id: branchFieldId(field.key), field })));
  return settings;
}

afterEach(() => {
  setBranchFields([]);
});

describe('the catalogue of the open book', () => {
  it('has the fields of the book as soon as it is open, and those that come later before anybody else hears', () => {
    const settings = makeSettings(pet);
    followBranchFields(settings);
    expect(fieldByKey(pet.key)?.zh).toBe('宠物');
    const heard: (string | undefined)[] = [];
    const other = { ...pet, key: 'own_other000', zh: '车牌' };
    settings.subscribe(() => heard.push(fieldByKey(other.key)?.zh));
    settings.apply([touchNewField(other)]);
    expect(heard).toEqual(['车牌']);
  });

  it('follows undo', () => {
    const settings = makeSettings();
    followBranchFields(settings);
    settings.apply([touchNewField(pet)]);
    expect(fieldByKey(pet.key)).toBeDefined();
    const id = branchFieldId(pet.key);
    settings.apply([
      { collection: 'settings', partition: solePartition, id, before: { field: pet }, after: null },
    ]);
    expect(fieldByKey(pet.key)).toBeUndefined();
  });

  it('leaves the list alone when other settings change', () => {
    const settings = makeSettings(pet);
    followBranchFields(settings);
    const before = listFields();
    settings.apply([
      {
        collection: 'settings',
        partition: solePartition,
        id: 'branch',
        before: null,
        after: { name: '城东' },
      },
    ]);
    expect(listFields()).toBe(before);
  });

  it('forgets them when the book closes, but not those of a book opened since', () => {
    const first = followBranchFields(makeSettings(pet));
    const second = followBranchFields(makeSettings({ ...pet, key: 'own_other000' }));
    expect(fieldByKey(pet.key)).toBeUndefined();
    first();
    expect(fieldByKey('own_other000')).toBeDefined();
    second();
    expect(fieldByKey('own_other000')).toBeUndefined();
  });
});
