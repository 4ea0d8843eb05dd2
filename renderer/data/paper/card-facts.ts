import { assetsOfBalance, type BalanceRecord, readBalance } from '@shared/domain/balances/balance-record';
import { type ContactRecord, readContact } from '@shared/domain/contacts/contact';
import { assetsOf } from '@shared/domain/fields/assets';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import type { Fen } from '@shared/domain/kernel/money';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PaperLayout } from '@shared/domain/paper/layout';
import {
  type BookRecord,
  type CustomerRecord,
  isCustomer,
  type Partition,
  solePartition,
} from '@shared/domain/records/records';
import { listHousehold, type RelationIndex, roleOf } from '@shared/domain/relations/relation-index';
import type { Role } from '@shared/domain/relations/relation-rules';
import type { BookSession } from '../book-session';
import { openRelations, relationIndexOf } from '../relations/use-relations';
import { type FactsWanted, listFactsWanted } from './facts-wanted';

/** Somebody tied to a customer, and what that one is to it. */
export interface RelatedCustomer {
  readonly role: Role;
  /** undefined: no longer in the book. */
  readonly other: CustomerRecord | undefined;
  readonly note: string;
  readonly isHousehold: boolean;
}

/** Assets at the end of a month; undefined where its sheet did not tell. */
export interface AssetsMonth {
  readonly month: Month;
  readonly assets: Fen | undefined;
}

/** What the book holds around a customer, as far as a layout prints it; empty for the rest. */
export interface CustomerFacts {
  /** The latest first. */
  readonly contacts: readonly ContactRecord[];
  /** Household first. */
  readonly relations: readonly RelatedCustomer[];
  /** What the household holds together, the customer included; undefined where nobody's assets are known. */
  readonly household: Fen | undefined;
  /** The oldest first, one for every month of the book that was looked at. */
  readonly months: readonly AssetsMonth[];
  /** Open ones first, then the latest first. */
  readonly improvements: readonly ImprovementRecord[];
}

/** The facts of a batch of customers. */
export interface CardFacts {
  of(customerId: string): CustomerFacts;
}

export const emptyFacts: CustomerFacts = {
  contacts: [],
  relations: [],
  household: undefined,
  months: [],
  improvements: [],
};

/** Nothing is known beside the customer's own record. */
export const noFacts: CardFacts = { of: () => emptyFacts };

/** So many customers are looked up one by one in a month; for more the month is read through once. */
const fewCustomers = 6;
/** Contacts are looked for so many months back. */
const contactMonths = 60;

/**
 * Reads what a layout prints of the book around these customers, once for all of them: contacts, relations, months of
 * assets, improvement measures. Fails as reading a partition does; nothing is kept beyond the answer.
 */
export async function openCardFacts(
  session: BookSession,
  layout: PaperLayout,
  customers: readonly (CustomerRecord | null)[],
): Promise<Result<CardFacts>> {
  const wanted = listFactsWanted(layout);
  const people = customers.filter((customer) => customer !== null);
  const ids = new Set(people.map(({ id }) => id));
  if (ids.size === 0) return succeed(noFacts);
  const contacts = await readContacts(session, ids, wanted);
  if (!contacts.ok) return contacts;
  const months = await readMonths(session, ids, wanted);
  if (!months.ok) return months;
  const improvements = await readImprovements(session, ids, wanted);
  if (!improvements.ok) return improvements;
  const relations = wanted.relations ? relationIndexOf((await openRelations(session)).all()) : undefined;
  return succeed({
    of: (id) => ({
      contacts: contacts.value.get(id) ?? [],
      ...relate(session, relations, id),
      months: months.value.map(({ month, assets }) => ({ month, assets: assets.get(id) })),
      improvements: improvements.value.get(id) ?? [],
    }),
  });
}

type ByCustomer<T> = ReadonlyMap<string, readonly T[]>;

async function readContacts(
  session: BookSession,
  ids: ReadonlySet<string>,
  { contacts: most }: FactsWanted,
): Promise<Result<ByCustomer<ContactRecord>>> {
  const found = new Map<string, ContactRecord[]>();
  if (most === 0) return succeed(found);
  const months = await session.reads.listPartitions('contacts');
  if (!months.ok) return months;
  let missing = ids.size;
  for (const month of months.value.slice(-contactMonths).reverse()) {
    if (missing === 0) break;
    const full = new Set([...found].flatMap(([id, known]) => (known.length >= most ? [id] : [])));
    const read = await session.readPartition('contacts', month, (records) => {
      for (const record of records) {
        const contact = readContact(record);
        if (contact === undefined || !ids.has(contact.customerId) || full.has(contact.customerId)) continue;
        gather(found, contact.customerId, contact);
      }
    });
    if (!read.ok) return read;
    missing = ids.size - [...found.values()].filter((known) => known.length >= most).length;
  }
  for (const known of found.values()) {
    known.sort((left, right) => (left.on < right.on ? 1 : left.on > right.on ? -1 : 0));
    known.length = Math.min(known.length, most);
  }
  return succeed(found);
}

interface MonthOfAssets {
  readonly month: Month;
  readonly assets: ReadonlyMap<string, Fen>;
}

async function readMonths(
  session: BookSession,
  ids: ReadonlySet<string>,
  { months: count }: FactsWanted,
): Promise<Result<readonly MonthOfAssets[]>> {
  if (count === 0) return succeed([]);
  const known = await session.reads.listPartitions('balances');
  if (!known.ok) return known;
  const last = known.value.at(-1);
  if (last === undefined) return succeed([]);
  const first = addMonths(last, 1 - count);
  const read: MonthOfAssets[] = [];
  for (const month of known.value.filter((each) => each >= first)) {
    const assets = await readAssets(session, ids, month);
    if (!assets.ok) return assets;
    read.push({ month, assets: assets.value });
  }
  return succeed(read);
}

async function readAssets(
  session: BookSession,
  ids: ReadonlySet<string>,
  month: Partition,
): Promise<Result<ReadonlyMap<string, Fen>>> {
  const assets = new Map<string, Fen>();
  const take = (record: BookRecord) => {
    const balance = readBalance(record);
    const amount = balance === undefined ? undefined : amountOf(balance);
    if (amount !== undefined) assets.set(record.id, amount);
  };
  if (ids.size <= fewCustomers) {
    for (const id of ids) {
      const record = await session.reads.readRecord('balances', month, id);
      if (!record.ok) return record;
      if (record.value !== null) take(record.value);
    }
    return succeed(assets);
  }
  const read = await session.readPartition('balances', month, (records) => {
    for (const record of records) if (ids.has(record.id)) take(record);
  });
  return read.ok ? succeed(assets) : read;
}

/** What a month's line shows: the assets at its end; of companies that tell only averages, those. */
function amountOf(balance: BalanceRecord): Fen | undefined {
  return assetsOfBalance(balance) ?? balance.averageDeposits;
}

async function readImprovements(
  session: BookSession,
  ids: ReadonlySet<string>,
  { improvements }: FactsWanted,
): Promise<Result<ByCustomer<ImprovementRecord>>> {
  const found = new Map<string, ImprovementRecord[]>();
  if (!improvements) return succeed(found);
  const read = await session.readPartition('improvements', solePartition, (records) => {
    for (const record of records) {
      const { customerId, text, due } = record;
      if (typeof customerId !== 'string' || typeof text !== 'string' || typeof due !== 'string') continue;
      if (ids.has(customerId)) gather(found, customerId, record as ImprovementRecord);
    }
  });
  if (!read.ok) return read;
  const rank = (measure: ImprovementRecord) => (measure.state === 'open' ? 0 : 1);
  for (const known of found.values()) {
    known.sort(
      (left, right) =>
        rank(left) - rank(right) || (left.due === right.due ? 0 : left.due < right.due ? 1 : -1),
    );
  }
  return succeed(found);
}

function gather<T>(found: Map<string, T[]>, id: string, one: T): void {
  const known = found.get(id);
  if (known === undefined) found.set(id, [one]);
  else known.push(one);
}

function relate(
  session: BookSession,
  index: RelationIndex | undefined,
  id: string,
): Pick<CustomerFacts, 'relations' | 'household'> {
  if (index === undefined) return { relations: [], household: undefined };
  const customer = (other: string) => {
    const record = session.customers.get(other);
    return record !== undefined && isCustomer(record) ? record : undefined;
  };
  const household = listHousehold(index, id, (other) => customer(other) !== undefined);
  const members = new Set(household);
  const relations = index.of(id).map((relation): RelatedCustomer => {
    const { otherId, ...role } = roleOf(relation, id);
    return { role, other: customer(otherId), note: relation.note ?? '', isHousehold: members.has(otherId) };
  });
  const known = household.flatMap((member) => {
    const record = customer(member);
    return (record === undefined ? undefined : assetsOf(record)) ?? [];
  });
  return {
    relations: [...relations].sort((left, right) => Number(right.isHousehold) - Number(left.isHousehold)),
    household: known.length === 0 || members.size < 2 ? undefined : known.reduce((sum, fen) => sum + fen, 0),
  };
}
