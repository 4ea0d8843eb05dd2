import { RecordTable } from '@renderer/data/book/session/record-table';
import { collectNotes } from '@renderer/data/contacts/collect-notes';
import { ContactBook, listMonthsUpTo } from '@renderer/data/contacts/contact-book';
import { countNewContacts } from '@renderer/data/contacts/count-new-contacts';
import {
  changeLine,
  countTicked,
  lineOf,
  listTicked,
  type NoteEdits,
  tickAll,
} from '@renderer/features/customers/contacts/note-edits';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import { recordContacts } from '@shared/domain/contacts/record-contacts';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { CustomerRecord, Partition } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

const sheet = '2026-10-31';
const today = '2026-11-03';

function person(id: string, remark?: string): CustomerRecord {
  return { id, kind: 'individual', name: `客户${id}`, ...(remark === undefined ? {} : { remark }) };
}

/** Months as an open book has them: each opened once, then changed by what is committed. */
function makeBook() {
  const tables = new Map<Partition, RecordTable>();
  const opened: Partition[] = [];
  const book = new ContactBook({
    openPartition: async (_, month) => {
      opened.push(month);
      const table = tables.get(month) ?? new RecordTable();
      tables.set(month, table);
      return succeed(table);
    },
  });
  const commit = ({ touched }: ChangeDraft) => {
    for (const record of touched) {
      const table = tables.get(record.partition) ?? new RecordTable();
      tables.set(record.partition, table);
      table.apply([record]);
    }
  };
  return { book, commit, opened };
}

async function collect(book: ContactBook, people: readonly CustomerRecord[], yearOf = sheet) {
  const collected = await collectNotes(book, people, yearOf, { isStale: () => false });
  if (collected === null || !collected.ok) throw new Error('not collected');
  return collected.value;
}

/** Records everything that is ticked by itself. */
async function recordAll(
  { book, commit }: ReturnType<typeof makeBook>,
  people: readonly CustomerRecord[],
  yearOf = sheet,
  edits: NoteEdits = new Map(),
): Promise<number> {
  const { found } = await collect(book, people, yearOf);
  let made = 0;
  const makeId = () => `${yearOf} ${++made}`;
  const notes = listTicked(found, edits, today, makeId, 'import-1');
  const view = {
    customer: (id: string) => people.find((customer) => customer.id === id),
    contactsOf: (id: string) => book.contactsOf(id),
  };
  const drafted = recordContacts(view, notes);
  if (!drafted.ok) return 0;
  commit(drafted.value);
  return drafted.value.touched.length;
}

const people = [
  person('1', '6月1日通话；5月1日见面，想换基金'),
  person('2'),
  person('3', '股票亏损，情绪低'),
  person('4', '去年12月拜访'),
];

describe('contacts in the remarks of a book', () => {
  it('are found with their customer, and a second run finds them recorded', async () => {
    const made = makeBook();
    const first = await collect(made.book, people);
    expect(first.found.map(({ customer, note, state }) => [customer.id, note.on, state])).toEqual([
      ['1', '2026-06-01', 'new'],
      ['1', '2026-05-01', 'new'],
      ['4', '2025-12-01', 'new'],
    ]);
    expect(first.known).toBe(0);
    expect(await recordAll(made, people)).toBe(3);
    expect(await collect(made.book, people)).toEqual({ found: [], known: 3 });
    expect(await recordAll(made, people)).toBe(0);
    expect(made.book.contactsOf('1').map(({ on, way }) => [on, way])).toEqual([
      ['2026-06-01', 'call'],
      ['2026-05-01', 'visit'],
    ]);
    expect(made.book.contactsOf('1')[0]?.source).toEqual({ field: 'remark', import: 'import-1' });
    expect(made.book.contactsOf('2')).toEqual([]);
  });

  it('are not taken again for another year when the same remark is read a year later', async () => {
    const made = makeBook();
    await recordAll(made, people);
    const later = await collect(made.book, people, '2027-10-31');
    expect(later.found.map(({ note, state }) => [note.on, state])).toEqual([
      ['2027-06-01', 'alike'],
      ['2027-05-01', 'alike'],
      ['2026-12-01', 'alike'],
    ]);
    expect(await recordAll(made, people, '2027-10-31')).toBe(0);
  });

  it('are not taken again after their date was put right', async () => {
    const made = makeBook();
    const edits = changeLine(new Map(), 0, { date: '2026/6/2', way: 'visit' });
    await recordAll(made, people, sheet, edits);
    expect(made.book.contactsOf('1')[0]).toMatchObject({
      on: '2026-06-02',
      way: 'visit',
      text: '6月1日通话',
    });
    expect((await collect(made.book, people)).found.map(({ state }) => state)).toEqual(['alike']);
  });

  it('opens each month once and tells of changes', async () => {
    const made = makeBook();
    let told = 0;
    made.book.subscribe(() => {
      told += 1;
    });
    await made.book.open(['2026-06', '2026-06', '2026-05']);
    await made.book.open(['2026-06']);
    expect(made.opened).toEqual(['2026-06', '2026-05']);
    expect([made.book.isOpen(['2026-05']), made.book.isOpen(['2026-04'])]).toEqual([true, false]);
    expect(told).toBe(1);
    await recordAll(made, people);
    expect(told).toBeGreaterThan(1);
  });

  it('says why a month could not be opened, and stops when nobody waits any more', async () => {
    const broken = new ContactBook({ openPartition: async () => fail('book.pagesDamaged') });
    const watch = { isStale: () => false };
    expect(await collectNotes(broken, people, sheet, watch)).toMatchObject({ reason: 'book.pagesDamaged' });
    expect(await collectNotes(makeBook().book, people, sheet, { isStale: () => true })).toBeNull();
  });

  it('lists months backwards over the turn of the year', () => {
    expect(listMonthsUpTo('2026-02-28', 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  });
});

describe('what a person changes before recording', () => {
  it('takes dates in any usual form, and none that is wrong or lies ahead', async () => {
    const { found } = await collect(makeBook().book, people);
    const [first] = found;
    if (first === undefined) throw new Error('nothing found');
    const dayOf = (date: string) => lineOf(first, { date }, today).on;
    expect(dayOf('2026年6月3日')).toBe('2026-06-03');
    expect(dayOf('20260603')).toBe('2026-06-03');
    for (const wrong of ['', '6月', '2026-06-31', '2026-12-01', 'x']) expect(dayOf(wrong)).toBeNull();
    const edits = changeLine(changeLine(new Map(), 0, { date: 'x' }), 1, { ticked: false });
    expect(countTicked(found, edits, today)).toEqual({ ready: 1, wrong: 1 });
    expect(countTicked(found, tickAll(edits, found.length, false), today)).toEqual({ ready: 0, wrong: 0 });
    expect(countTicked(found, tickAll(edits, found.length, true), today)).toEqual({ ready: 2, wrong: 1 });
    expect(listTicked(found, edits, today, () => 'id', undefined)).toEqual([
      {
        id: 'id',
        customerId: '4',
        on: '2025-12-01',
        way: 'visit',
        text: '去年12月拜访',
        source: { field: 'remark' },
      },
    ]);
  });
});

describe('counting what is new', () => {
  it('agrees with collecting, before and after some of it was recorded', async () => {
    const made = makeBook();
    const people = [
      person('1', '6月1日通话；5月1日见面'),
      person('2', '不是记录'),
      person('3', '9月2日电话'),
    ];
    const count = (book: ContactBook) => countNewContacts(book, people, sheet, () => false);
    expect(await count(made.book)).toBe(3);
    await recordAll(made, people.slice(0, 1));
    expect(await count(made.book)).toBe(1);
    await recordAll(made, people);
    expect(await count(made.book)).toBe(0);
  });

  it('ends without an answer when nobody waits for it any more', async () => {
    const { book } = makeBook();
    expect(await countNewContacts(book, [person('1', '6月1日通话')], sheet, () => true)).toBeNull();
  });
});
