import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { BookRecord } from '@shared/domain/records/records';
import { daysOfSpan, makeAnniversaryTest } from '@shared/domain/views/date-spans';
import { readFilterSet } from '@shared/domain/views/filter-set';
import { listSavedViews } from '@shared/domain/views/saved-view';
import { editView, removeView, saveNewView } from '@shared/domain/views/view-commands';
import { isSameViewState, readViewState, type ViewState } from '@shared/domain/views/view-state';
import { describe, expect, it } from 'vitest';

const state: ViewState = {
  tab: 'individual',
  query: '',
  filters: [
    { key: 'tier', kind: 'oneOf', values: ['platinum'] },
    { key: 'birthDate', kind: 'anniversary', span: 'thisMonth' },
  ],
  sorts: [{ key: 'aum', descending: true }],
  columns: ['name', 'aum', 'birthDate'],
  widths: { aum: 140 },
  frozen: 2,
  grouping: { key: 'manager', order: 'amount' },
};

/** A book of settings that drafts are applied to. */
function makeBook() {
  const records = new Map<string, BookRecord>();
  return {
    get: (id: string) => records.get(id),
    all: () => [...records.values()],
    apply: (draft: ChangeDraft) => {
      for (const { id, after } of draft.touched) {
        if (after === null) records.delete(id);
        else records.set(id, { ...records.get(id), ...after, id });
      }
    },
  };
}

function save(book: ReturnType<typeof makeBook>, name: string, owner: string, forBranch: boolean) {
  const made = saveNewView(book, { id: name, name, owner, forBranch, state });
  if (!made.ok) throw new Error(made.reason);
  book.apply(made.value);
  return made.value;
}

describe('saved views', () => {
  it('come back as they were kept, for whom they are', () => {
    const book = makeBook();
    const draft = save(book, '本月生日', '陈思远', false);
    expect(draft.label).toEqual({ kind: 'viewSaved', view: '本月生日', removed: false });
    save(book, '白金', '李敏', true);
    const stored = JSON.parse(JSON.stringify(book.all())) as BookRecord[];
    const [mine, ours] = listSavedViews(stored, '陈思远');
    expect([mine?.name, ours?.name, ours?.owner]).toEqual(['本月生日', '白金', '李敏']);
    expect(mine?.state).toEqual(state);
    expect(listSavedViews(stored, '王静').map(({ name }) => name)).toEqual(['白金']);
  });

  it('refuse a name that is missing, too long or taken, and a view that is gone', () => {
    const book = makeBook();
    save(book, '白金', '陈思远', false);
    const refuse = (name: string, owner = '陈思远') =>
      saveNewView(book, { id: 'x', name, owner, forBranch: false, state });
    expect(refuse('  ')).toMatchObject({ ok: false, reason: 'view.noName' });
    expect(refuse('很'.repeat(21))).toMatchObject({ ok: false, reason: 'view.nameTooLong' });
    expect(refuse(' 白金 ')).toMatchObject({ ok: false, reason: 'view.nameTaken' });
    expect(refuse('白金', '李敏').ok).toBe(true);
    expect(removeView(book, 'nobody')).toMatchObject({ ok: false, reason: 'view.gone' });
    expect(editView(book, { id: 'nobody', actor: '陈思远', name: 'x' })).toMatchObject({
      reason: 'view.gone',
    });
  });

  it('are changed, shared and removed; saving what is saved touches nothing', () => {
    const book = makeBook();
    save(book, '白金', '陈思远', false);
    const same = editView(book, { id: '白金', actor: '陈思远', state });
    expect(same.ok && same.value.touched).toEqual([]);
    const shared = editView(book, { id: '白金', actor: '陈思远', name: '白金客户', forBranch: true });
    if (shared.ok) book.apply(shared.value);
    expect(listSavedViews(book.all(), '王静')[0]).toMatchObject({ id: '白金', name: '白金客户' });
    const mine = editView(book, { id: '白金', actor: '王静', forBranch: false });
    if (mine.ok) book.apply(mine.value);
    expect(listSavedViews(book.all(), '陈思远')).toEqual([]);
    const removed = removeView(book, '白金');
    if (removed.ok) book.apply(removed.value);
    expect(book.all()).toEqual([]);
  });

  it('read what cannot be read as the usual, never as an error', () => {
    expect(readViewState(null)).toMatchObject({
      tab: 'all',
      filters: [],
      columns: null,
      widths: {},
      frozen: 1,
    });
    const odd = readViewState({
      tab: 'moon',
      filters: [{ key: 'a', kind: 'telepathy' }, 7, { key: 'aum', kind: 'range', from: 5 }],
      sorts: 'none',
      columns: 'all',
      widths: { aum: 'wide' },
      frozen: -3,
      grouping: { key: 'manager', order: 'sideways' },
    });
    expect(odd).toEqual({
      tab: 'all',
      query: '',
      filters: [{ key: 'aum', kind: 'range', from: 5 }],
      sorts: [],
      columns: null,
      widths: {},
      frozen: 1,
      grouping: null,
    });
    expect(readFilterSet({ query: 'x'.repeat(500) }).query).toHaveLength(200);
  });

  it('are the same whatever order their parts were written in', () => {
    const other = { ...state, widths: { ...state.widths } };
    expect(isSameViewState(state, JSON.parse(JSON.stringify(other)) as ViewState)).toBe(true);
    expect(isSameViewState(state, { ...state, frozen: 1 })).toBe(false);
    expect(isSameViewState(state, { ...state, filters: [] })).toBe(false);
  });
});

describe('days that move with the calendar', () => {
  it.each([
    ['today', '2026-11-22', '2026-11-22', '2026-11-22'],
    ['thisWeek', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['thisMonth', '2026-02-10', '2026-02-01', '2026-02-28'],
    ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['nextMonth', '2026-12-05', '2027-01-01', '2027-01-31'],
    ['thisQuarter', '2026-11-22', '2026-10-01', '2026-12-31'],
    ['thisYear', '2026-11-22', '2026-01-01', '2026-12-31'],
    ['lastYear', '2026-11-22', '2025-01-01', '2025-12-31'],
    ['past30', '2026-11-22', '2026-10-24', '2026-11-22'],
    ['past90', '2026-03-01', '2025-12-02', '2026-03-01'],
    ['next30', '2026-12-15', '2026-12-15', '2027-01-13'],
  ] as const)('%s on %s', (span, today, from, to) => {
    expect(daysOfSpan(span, today)).toEqual({ from, to });
  });

  it('birthdays come round across the end of a year and on 29 February', () => {
    const ahead = makeAnniversaryTest('next30', '2026-12-20');
    expect([19900105, 19801231, 19700120].map(ahead)).toEqual([true, true, false]);
    const february = makeAnniversaryTest('thisMonth', '2026-02-10');
    expect([20000229, 19990228, 19990301].map(february)).toEqual([true, true, false]);
    const leap = makeAnniversaryTest('today', '2028-02-28');
    expect([20000229, 20000228].map(leap)).toEqual([false, true]);
    expect(makeAnniversaryTest('today', '2026-02-28')(20000229)).toBe(true);
  });
});
