import { currentPeriod, latestDataDay } from '@renderer/data/current-period';
import { draftBranchChange, findProblems, readEntries } from '@renderer/features/settings/branch-draft';
import { describe, expect, it } from 'vitest';

describe('branch details', () => {
  it('are read, without a prefix while none was chosen', () => {
    expect(readEntries(undefined)).toEqual({ name: '', numberPrefix: '' });
    expect(readEntries({ id: 'branch', name: '江东支行', numberPrefix: 'NB' }).numberPrefix).toBe('NB');
  });

  it('need a name and a plain prefix', () => {
    expect(findProblems({ name: ' ', numberPrefix: '江东' })).toEqual({ name: true, numberPrefix: true });
    expect(findProblems({ name: '江东支行', numberPrefix: 'JD1' })).toEqual({
      name: false,
      numberPrefix: false,
    });
  });

  it('are written as one change that can be taken back', () => {
    const record = { id: 'branch', name: '江东支行' };
    expect(draftBranchChange(record, { name: '江北支行 ', numberPrefix: 'JB' }).touched).toEqual([
      {
        collection: 'settings',
        partition: 'all',
        id: 'branch',
        before: { name: '江东支行', numberPrefix: null },
        after: { name: '江北支行', numberPrefix: 'JB' },
      },
    ]);
  });

  it('are made where the book has none', () => {
    const [touched] = draftBranchChange(undefined, { name: '江北支行', numberPrefix: 'JB' }).touched;
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
