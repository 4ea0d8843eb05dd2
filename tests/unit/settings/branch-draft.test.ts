import { currentPeriod, latestDataDay } from '@renderer/data/current-period';
import {
  draftBranchChange,
  findProblems,
  isChanged,
  readEntries,
} from '@renderer/features/settings/branch-draft';
import { describe, expect, it } from 'vitest';

const usual = readEntries(undefined);

describe('branch details', () => {
  it('are read, with the usual pattern of numbers while none was chosen', () => {
    expect(usual).toEqual({
      name: '',
      numberPrefix: '',
      numberPattern: '{前缀}-{年}{月}-{序号4}',
      preparedBy: '',
      reviewedBy: '',
      approvedBy: '',
      fourEyes: '',
    });
    expect(readEntries({ id: 'branch', name: '江东支行', numberPrefix: 'NB' }).numberPrefix).toBe('NB');
  });

  it('need a name, a plain prefix and a pattern that counts', () => {
    expect(findProblems({ ...usual, name: ' ', numberPrefix: '江东', numberPattern: '{年}' })).toMatchObject({
      name: true,
      numberPrefix: true,
      numberPattern: { reason: 'evaluations.patternSequence' },
    });
    expect(findProblems({ ...usual, name: '江东支行', numberPrefix: 'JD1', numberPattern: ' ' })).toEqual({
      name: false,
      numberPrefix: false,
      numberPattern: null,
    });
  });

  it('are written as one change that can be taken back; what is as usual is not kept', () => {
    const record = { id: 'branch', name: '江东支行', approvedBy: '周行长' };
    const entries = { ...usual, name: '江北支行 ', numberPrefix: 'JB', reviewedBy: ' 李敏' };
    expect(draftBranchChange(record, entries).touched).toEqual([
      {
        collection: 'settings',
        partition: 'all',
        id: 'branch',
        before: { name: '江东支行', numberPrefix: null, reviewedBy: null, approvedBy: '周行长' },
        after: { name: '江北支行', numberPrefix: 'JB', reviewedBy: '李敏', approvedBy: null },
      },
    ]);
    expect(isChanged(readEntries(record), readEntries(record))).toBe(false);
    expect(isChanged({ ...readEntries(record), numberPattern: '{序号3}' }, readEntries(record))).toBe(true);
  });

  it('are made where the book has none', () => {
    const [touched] = draftBranchChange(undefined, {
      ...usual,
      name: '江北支行',
      numberPrefix: 'JB',
    }).touched;
    expect(touched).toMatchObject({ before: null, after: { id: 'branch', name: '江北支行' } });
  });
});

describe('the period of the book', () => {
  it('is that of the newest data', () => {
    const imports = [{ id: '1', asOf: '2026-09-30' }, { id: '2', asOf: '2026-10-31' }, { id: '3' }];
    expect(latestDataDay(imports)).toBe('2026-10-31');
    expect(currentPeriod(imports, '2026-11-21')).toBe('2026-10');
  });

  it('is this month while nothing was imported', () => {
    expect(currentPeriod([], '2026-11-21')).toBe('2026-11');
  });
});
