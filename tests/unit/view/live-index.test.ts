import { RecordTable } from '@renderer/data/book/session/record-table';
import type { BookSession } from '@renderer/data/book-session';
import { followBranchFields } from '@renderer/data/fields/follow-branch-fields';
import { selectionOf } from '@renderer/data/selection';
import { computeView } from '@renderer/data/view/compute-view';
import { type LaidView, layView } from '@renderer/data/view/lay-view';
import { LiveIndex } from '@renderer/data/view/live-index';
import type { ColumnFilter } from '@renderer/data/view/view-column';
import { countTabs } from '@renderer/data/view/view-tab';
import type { TouchedRecord } from '@shared/domain/changes/change';
import { touchNewField } from '@shared/domain/fields/branch-fields';
import { toFen } from '@shared/domain/kernel/money';
import { type CustomerRecord, solePartition } from '@shared/domain/records/records';
import { retailScheme } from '@shared/domain/tiers/default-schemes';
import { schemeRecordId } from '@shared/domain/tiers/scheme-commands';
import { describe, expect, it } from 'vitest';

function makeTables(people: readonly CustomerRecord[]) {
  const customers = new RecordTable();
  customers.load(people);
  const settings = new RecordTable();
  // The session gives the same table out as customers; records are what their collection says they are.
  return { customers, settings, session: { customers, settings } as unknown as BookSession };
}

function touch(
  id: string,
  before: TouchedRecord['before'],
  after: TouchedRecord['after'],
  collection: TouchedRecord['collection'] = 'customers',
): TouchedRecord {
  return { collection, partition: solePartition, id, before, after };
}

function makePeople(count: number): readonly CustomerRecord[] {
  return Array.from({ length: count }, (_, place) => ({
    id: String(place),
    kind: 'individual' as const,
    name: place % 2 === 0 ? '赵思远' : '王静',
    customerNo: String(place).padStart(6, '0'),
    aum: toFen(place, 'wan'),
  }));
}

function nextRenewal(live: LiveIndex): Promise<void> {
  return new Promise((resolve) => {
    const stop = live.subscribe((news) => {
      if (news === 'edited' || live.isReading) return;
      stop();
      resolve();
    });
  });
}

const request = { tab: 'all', query: 'zsy', filters: [], sorts: [] } as const;

const ownField = {
  key: 'own_abcd1234',
  zh: '介绍人',
  en: 'Introduced by',
  type: 'text',
  kinds: ['individual'],
  synonyms: [],
} as const;

describe('LiveIndex', () => {
  it('finds, sorts and filters by a field of the branch from the moment it is added', async () => {
    const people = makePeople(5000).map((person, place) =>
      place === 7 ? { ...person, [ownField.key]: '欧阳修远' } : person,
    );
    const { settings, session } = makeTables(people);
    const stop = followBranchFields(settings);
    const live = new LiveIndex(session);
    await nextRenewal(live);
    const look = (query: string, filters: readonly ColumnFilter[] = []) =>
      Array.from(computeView(live.index, { tab: 'all', query, filters, sorts: [] }).order);
    expect(look('修远')).toEqual([]);
    const renewal = nextRenewal(live);
    settings.apply([touchNewField(ownField)]);
    await renewal;
    expect(look('修远')).toEqual([7]);
    expect(look('', [{ key: ownField.key, kind: 'filled' }])).toEqual([7]);
    const sorts = [{ key: ownField.key, descending: false }];
    expect(computeView(live.index, { tab: 'all', query: '', filters: [], sorts }).order[0]).toBe(7);
    stop();
  });

  it('reads many customers in slices and then finds them', async () => {
    const live = new LiveIndex(makeTables(makePeople(5000)).session);
    expect(live.isReading).toBe(true);
    await nextRenewal(live);
    expect(computeView(live.index, request).order.length).toBe(2500);
  });

  it('follows edits at once and says that nobody came or went', async () => {
    const { customers, session } = makeTables(makePeople(2000));
    const live = new LiveIndex(session);
    await nextRenewal(live);
    const heard: string[] = [];
    live.subscribe((news) => heard.push(news));
    customers.apply([touch('4', { name: '赵思远' }, { name: '李明' })]);
    expect(computeView(live.index, request).order.length).toBe(999);
    customers.apply([touch('0', { name: '赵思远' }, null)]);
    expect(computeView(live.index, request).order.length).toBe(998);
    expect(heard).toEqual(['edited', 'renewed']);
  });

  it('starts over when an import comes in while it is still reading', async () => {
    const { customers, session } = makeTables(makePeople(4000));
    const live = new LiveIndex(session);
    customers.apply(
      makePeople(6000)
        .slice(4000)
        .map(({ id, ...values }) => touch(id, null, values)),
    );
    await nextRenewal(live);
    expect(live.index.unreadPositions).toEqual([]);
    expect(computeView(live.index, request).order.length).toBe(3000);
  });

  it('goes on reading when somebody is edited meanwhile, and knows the customer as edited', async () => {
    const { customers, session } = makeTables(makePeople(4000));
    const live = new LiveIndex(session);
    const heard: string[] = [];
    live.subscribe((news) => heard.push(news));
    const reading = nextRenewal(live);
    customers.apply([touch('3999', { name: '王静' }, { name: '赵思远' })]);
    expect(live.isReading).toBe(true);
    await reading;
    expect(heard).toEqual(['edited', 'read']);
    expect(computeView(live.index, request).order.length).toBe(2001);
  });

  it('counts the tabs anew when the branch moves the standard of a tier', async () => {
    const { settings, session } = makeTables(makePeople(400));
    const live = new LiveIndex(session);
    await nextRenewal(live);
    expect(countTabs(live.index.flags).topTier).toBe(300);
    const tiers = retailScheme.tiers.map((tier) =>
      tier.key === 'platinum' ? { ...tier, minimum: toFen(200, 'wan') } : tier,
    );
    const scheme = { ...retailScheme, version: 2, tiers };
    const renewed = nextRenewal(live);
    settings.apply([touch(schemeRecordId('retail'), null, { scheme }, 'settings')]);
    await renewed;
    expect(countTabs(live.index.flags).topTier).toBe(200);
  });
});

describe('layView', () => {
  const byAssets = { ...request, query: '', sorts: [{ key: 'aum', descending: false }] };

  it('leaves the rows where they are when the book is edited while it is read in, until it is sorted again', async () => {
    const { customers, session } = makeTables(makePeople(4000));
    const live = new LiveIndex(session);
    const opened = layView(live.index, byAssets, live.news, null);
    expect(opened.view.order.length).toBe(4000);
    customers.apply([touch('2', { aum: toFen(2, 'wan') }, { aum: toFen(9999, 'wan') })]);
    const edited = layView(live.index, byAssets, live.news, opened);
    await nextRenewal(live);
    const read = layView(live.index, byAssets, live.news, edited);
    expect(read.view.order).toEqual(opened.view.order);
    const again = layView(live.index, { ...byAssets }, live.news, read);
    expect(again.view.order.at(-1)).toBe(2);
  });

  it('lets those come in who are found only after the reading, and nobody leave', async () => {
    // More than can be read before the first look, however quick the machine.
    const { customers, session } = makeTables(makePeople(60_000));
    const live = new LiveIndex(session);
    const found = { ...byAssets, query: 'zsy' };
    let laid: LaidView = layView(live.index, found, live.news, null);
    const before = laid.view.order.length;
    expect(before).toBeLessThan(30_000);
    const follow = () => {
      laid = layView(live.index, found, live.news, laid);
    };
    live.subscribe(follow);
    const first = laid.view.order[0] ?? 0;
    customers.apply([
      touch(
        String(first),
        { name: '赵思远', aum: toFen(first, 'wan') },
        { name: '李明', aum: toFen(9999, 'wan') },
      ),
    ]);
    await nextRenewal(live);
    expect(laid.view.order.length).toBe(30_000);
    expect(laid.view.order[0]).toBe(first);
    customers.apply([touch('59998', { name: '赵思远' }, null)]);
    expect(laid.view.order.length).toBe(29_998);
  });
});

describe('selectionOf', () => {
  it('is one per session, and forgets customers who leave the book', () => {
    const { customers, session } = makeTables(makePeople(5));
    const selection = selectionOf(session);
    expect(selectionOf(session)).toBe(selection);
    let heard = 0;
    selection.subscribe(() => {
      heard += 1;
    });
    selection.replace(['1', '2']);
    selection.toggle('2');
    selection.toggle('3');
    expect([...selection.get()]).toEqual(['1', '3']);
    customers.apply([touch('3', { name: '王静' }, null)]);
    expect([...selection.get()]).toEqual(['1']);
    selection.clear();
    selection.clear();
    expect(heard).toBe(5);
  });
});
