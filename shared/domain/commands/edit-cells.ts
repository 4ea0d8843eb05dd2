import type { ChangeLabel, TouchedRecord } from '../changes/change';
import type { ChangeDraft } from '../changes/draft';
import { followParts } from '../fields/assets';
import { fieldByKey } from '../fields/catalogue';
import { validateField } from '../fields/validate-field';
import { type Failure, fail, type Result, succeed } from '../kernel/result';
import { type CustomerRecord, type FieldValue, solePartition, type UnverifiedCell } from '../records/records';
import type { CustomersView } from './customers-view';
import { refuseTakenNumbers } from './taken-numbers';

/** A cell to be written: the field of a customer, with its new value in stored form; `null` clears it. */
export interface CellEdit {
  readonly id: string;
  readonly field: string;
  readonly value: FieldValue | null;
}

/** What was given for a cell and could not be read: kept in words (待核实), the value stays as it is. */
export interface UnreadCell {
  readonly id: string;
  readonly cell: UnverifiedCell;
}

/** A cell that cannot be written, and why. */
export interface RefusedCell {
  readonly id: string;
  readonly field: string;
  readonly failure: Failure;
}

export interface CellsEdited {
  /** One change for everything that can be written; it touches nothing when nothing differs. */
  readonly draft: Result<ChangeDraft>;
  /** Cells of which nothing is written, in the order given. */
  readonly refused: readonly RefusedCell[];
}

export interface EditCells {
  readonly how: Extract<ChangeLabel, { readonly kind: 'cellsEdited' }>['how'];
  /** Where a cell comes twice, the later one holds. */
  readonly cells: readonly CellEdit[];
  readonly unread?: readonly UnreadCell[];
}

/** The cells of one customer, as given and still good. */
interface Plan {
  readonly record: CustomerRecord;
  readonly values: Map<string, FieldValue | null>;
  readonly unread: UnverifiedCell[];
}

/**
 * Command: writes many cells of many customers as one change. Each customer comes out as `editCustomer` with its cells
 * would leave it: totals follow their parts, 待核实 is settled for the fields written. Cells that cannot be written are
 * answered as `refused` (`customer.gone`, `field.unknown`, `field.derived`, `name.missing`, `customerNo.taken` and the
 * reasons of `validateField`) and the others are in the draft; callers decide whether to go on. Numbers may move between
 * customers within the change, as long as nobody shares one afterwards. Fails with `cells.none` when no cell is good.
 */
export function editCells(view: CustomersView, { how, cells, unread = [] }: EditCells): CellsEdited {
  const refused = new Map<string, RefusedCell>();
  const refuse = (id: string, field: string, failure: Failure): void => {
    refused.set(keyOf(id, field), { id, field, failure });
  };
  const plans = planCells(view, { cells, unread }, refuse, (id, field) => refused.delete(keyOf(id, field)));
  for (const [id, { record, values }] of plans) keepIdentity(id, record, values, refuse);
  for (const id of refuseTakenNumbers(view, plans)) {
    plans.get(id)?.values.delete('customerNo');
    refuse(id, 'customerNo', fail('customerNo.taken', { field: 'customerNo' }));
  }
  const touched: TouchedRecord[] = [];
  let written = 0;
  let wanted = 0;
  for (const { record, values, unread: kept } of plans.values()) {
    wanted += values.size + kept.length;
    const change = writeValues(record, values, kept);
    if (change === undefined) continue;
    touched.push(change.touched);
    written += change.cells;
  }
  const label = { kind: 'cellsEdited', how, cells: written, customers: touched.length } as const;
  const draft = wanted === 0 ? fail('cells.none') : succeed({ command: 'editCells', label, touched });
  return { draft, refused: listInOrder(cells, refused) };
}

function keyOf(id: string, field: string): string {
  return `${id} ${field}`;
}

function planCells(
  view: CustomersView,
  { cells, unread }: { readonly cells: readonly CellEdit[]; readonly unread: readonly UnreadCell[] },
  refuse: (id: string, field: string, failure: Failure) => void,
  accept: (id: string, field: string) => void,
): Map<string, Plan> {
  const plans = new Map<string, Plan>();
  const planOf = (id: string): Plan | undefined => {
    const known = plans.get(id);
    if (known !== undefined) return known;
    const record = view.get(id);
    if (record === undefined) return undefined;
    const plan = { record, values: new Map<string, FieldValue | null>(), unread: [] };
    plans.set(id, plan);
    return plan;
  };
  for (const { id, field, value } of cells) {
    const plan = planOf(id);
    const failure = plan === undefined ? fail('customer.gone') : findFault(field, value);
    if (failure !== undefined) refuse(id, field, failure);
    else {
      plan?.values.set(field, value);
      accept(id, field);
    }
  }
  for (const { id, cell } of unread) {
    const plan = planOf(id);
    if (plan === undefined) refuse(id, cell.field, fail('customer.gone'));
    else plan.unread.push(cell);
  }
  return plans;
}

function findFault(key: string, value: FieldValue | null): Failure | undefined {
  const field = fieldByKey(key);
  if (field === undefined) return fail('field.unknown', { field: key });
  if (field.derived === true) return fail('field.derived', { field: key });
  if (value === null) return undefined;
  const valid = validateField(field, value);
  return valid.ok ? undefined : valid;
}

/** A customer without a name and without a number could not be found again; a name is never cleared. */
function keepIdentity(
  id: string,
  record: CustomerRecord,
  values: Map<string, FieldValue | null>,
  refuse: (id: string, field: string, failure: Failure) => void,
): void {
  const missing = fail('name.missing', { field: 'name' });
  if (values.get('name') === null) {
    values.delete('name');
    refuse(id, 'name', missing);
  }
  const named = values.has('name') || record.name !== undefined;
  if (named || values.get('customerNo') !== null) return;
  values.delete('customerNo');
  refuse(id, 'customerNo', missing);
}

function writeValues(
  record: CustomerRecord,
  values: ReadonlyMap<string, FieldValue | null>,
  unread: readonly UnverifiedCell[],
): { readonly touched: TouchedRecord; readonly cells: number } | undefined {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const balances: Record<string, FieldValue | null> = {};
  let cells = 0;
  for (const [key, value] of values) {
    if ((record[key] ?? null) === value) continue;
    before[key] = record[key] ?? null;
    after[key] = value;
    balances[key] = value;
    cells += 1;
  }
  if (cells > 0) {
    for (const [key, fen] of Object.entries(followParts(record, balances))) {
      if (record[key] === fen) continue;
      before[key] = record[key] ?? null;
      after[key] = fen;
    }
  }
  const waiting = waitFor(record.unverified, values, unread);
  if (waiting !== undefined) {
    before.unverified = record.unverified ?? null;
    after.unverified = waiting.length === 0 ? null : waiting;
    cells += unread.length;
  }
  for (const _ in after) {
    const touched = {
      collection: 'customers' as const,
      partition: solePartition,
      id: record.id,
      before,
      after,
    };
    return { touched, cells: Math.max(cells, 1) };
  }
  return undefined;
}

/** What waits to be looked into afterwards; `undefined` when that stays as it is. */
function waitFor(
  known: readonly UnverifiedCell[] | undefined,
  values: ReadonlyMap<string, unknown>,
  unread: readonly UnverifiedCell[],
): readonly UnverifiedCell[] | undefined {
  if (known === undefined) return unread.length === 0 ? undefined : unread;
  const told = new Set(unread.map(({ field }) => field));
  const kept = known.filter(({ field }) => !values.has(field) && !told.has(field));
  return kept.length === known.length && unread.length === 0 ? undefined : [...kept, ...unread];
}

/** Refused cells in the order they were given; a cell given twice is told once. */
function listInOrder(
  cells: readonly CellEdit[],
  refused: ReadonlyMap<string, RefusedCell>,
): readonly RefusedCell[] {
  if (refused.size === 0) return [];
  const places = new Map(cells.map(({ id, field }, place) => [keyOf(id, field), place]));
  const placeOf = ({ id, field }: RefusedCell): number => places.get(keyOf(id, field)) ?? cells.length;
  return [...refused.values()].sort((left, right) => placeOf(left) - placeOf(right));
}
