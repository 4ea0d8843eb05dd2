import {
  beginEntered,
  checkEntered,
  countEntered,
  type ExportSubject,
  partsToChoose,
} from '@renderer/components/export/export-choice';
import { endingOf, toOutput } from '@renderer/data/exports/file-format';
import { outputSchema } from '@shared/ipc/workbook-declaration';
import { describe, expect, it } from 'vitest';

const subjects: readonly ExportSubject[] = [
  { key: 'shown', label: '当前表格', note: '', count: 0 },
  {
    key: 'book',
    label: '整本客户簿',
    note: '',
    count: 609,
    parts: [
      { key: 'individual', label: '个人客户', count: 561 },
      { key: 'company', label: '公司客户', count: 48 },
    ],
  },
];

describe('what the export dialog holds', () => {
  it('begins with the first that has anybody: a workbook, masked, without a password', () => {
    const begun = beginEntered(subjects, 'shown');
    expect(begun).toMatchObject({ subject: 'book', format: 'xlsx', full: false, isProtected: false });
    expect(checkEntered(begun, subjects)).toEqual({
      ok: true,
      choice: { subject: 'book', part: null, format: 'xlsx', full: false },
    });
    expect(countEntered(begun, subjects)).toBe(609);
  });

  it('asks for one table where the file holds one', () => {
    const entered = { ...beginEntered(subjects), format: 'csvUtf8' as const };
    expect(partsToChoose(entered, subjects).map(({ key }) => key)).toEqual(['individual', 'company']);
    expect(countEntered({ ...entered, part: 'company' }, subjects)).toBe(48);
    expect(checkEntered({ ...entered, part: 'company' }, subjects)).toMatchObject({
      choice: { part: 'company' },
    });
    // A part of another subject is not kept.
    expect(checkEntered({ ...entered, part: 'gone' }, subjects)).toMatchObject({
      choice: { part: 'individual' },
    });
  });

  it.each([
    ['short', 'short', 'password', 'needPassword'],
    ['Tianan-2026-11', 'Tianan-2026-12', 'again', 'needSamePassword'],
  ])('refuses the password %s with %s', (password, again, where, word) => {
    const entered = { ...beginEntered(subjects), isProtected: true, password, again };
    expect(checkEntered(entered, subjects)).toEqual({ ok: false, problem: { where, word } });
    // A CSV file has none, so nothing is asked.
    expect(checkEntered({ ...entered, format: 'csvUtf8' }, subjects).ok).toBe(true);
  });

  it('gives a password only to workbooks', () => {
    const password = 'Tianan-2026-11';
    const entered = { ...beginEntered(subjects), isProtected: true, password, again: password };
    expect(checkEntered(entered, subjects)).toMatchObject({ choice: { password } });
    const csv = checkEntered({ ...entered, format: 'csvGb18030' }, subjects);
    expect(csv.ok && 'password' in csv.choice).toBe(false);
  });

  it('tells the writer in its own terms', () => {
    for (const format of ['xlsx', 'csvUtf8', 'csvGb18030'] as const) {
      const output = toOutput({ format });
      expect(outputSchema.parse(output)).toEqual(output);
      expect(endingOf(format)).toBe(output.format);
    }
    expect(toOutput({ format: 'xlsx', password: 'geheim88' })).toEqual({
      format: 'xlsx',
      password: 'geheim88',
    });
  });
});
