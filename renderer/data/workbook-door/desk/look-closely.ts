import { type ExistingCustomers, findNamesake } from '@shared/domain/imports/existing-customers';
import { listIdentityKeys, type MatchedOn } from '@shared/domain/imports/identity';
import type { ReportLine } from '@shared/domain/imports/outcome';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RawRow } from '@shared/domain/sheets/cell';
import type { OtherRow } from '@shared/domain/sheets/choices';
import { cropRows } from '@shared/domain/sheets/parts/crop';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { showCell } from '@shared/domain/sheets/reading/text-of-cell';
import { interpretRow } from '@shared/domain/sheets/rows/read-row';
import type { AlikeCells, RowValues, SameCustomer } from '../door-protocol';
import type { SheetFindings } from './sheet-findings';

/** What is known of a second row of the file: the row it repeats, and by what it was recognised. */
export interface Repeat {
  readonly other: OtherRow;
  readonly on: MatchedOn;
}

/** What the cells of a row say, by field; null when it is no customer. */
export function readValues(plan: SheetPlan, row: RawRow): RowValues | null {
  const [own] = plan.part === undefined ? [row] : cropRows(plan.part, [row]);
  if (own === undefined) return null;
  const reading = interpretRow(plan, own);
  return reading.outcome === 'customer' ? reading.values : null;
}

/** The customer of the book that a row is recognised as, or that it probably is. */
export function findInBook(existing: ExistingCustomers, values: RowValues): SameCustomer | null {
  const keys = listIdentityKeys(values);
  const match = existing.match(keys, values);
  if (match !== undefined) return { where: 'book', on: match.on, values: valuesOf(match.record) };
  const namesake = existing.size === 0 ? undefined : findNamesake(existing, keys);
  if (namesake === undefined) return null;
  return { where: 'book', on: namesake.on, isNamesake: true, values: valuesOf(namesake.record) };
}

function valuesOf(record: CustomerRecord): RowValues {
  const { id: _id, kind: _kind, unverified: _unverified, ...values } = record;
  return values as RowValues;
}

const ways: ReadonlySet<string> = new Set([
  'customerNo',
  'idNumber',
  'creditCode',
  'customerNoWithoutZeros',
  'mobileAndName',
  'nameAndBirthDate',
] satisfies MatchedOn[]);

function isWay(text: string): text is MatchedOn {
  return ways.has(text);
}

/** The repeat that a line of a report tells of; null also for rows that were laid over another by decision. */
export function readRepeat(line: ReportLine, sheet: number): Repeat | null {
  if (line.kind !== 'duplicate' || line.otherRow === undefined) return null;
  const on = line.reason.replace('duplicate.', '');
  return isWay(on) ? { other: { sheet: line.otherSheet ?? sheet, row: line.otherRow }, on } : null;
}

/** Other cells of a column that are like one that was repaired. */
export function findAlike(
  rows: readonly RawRow[],
  findings: SheetFindings,
  row: RawRow,
  column: number,
  reason: string,
): AlikeCells {
  const text = showCell(row.cells[column] ?? null);
  let sameText = 0;
  const sameTrouble: number[] = [];
  for (const other of rows) {
    if (other.number === row.number || other.number < findings.plan.firstDataRow) continue;
    const own = showCell(other.cells[column] ?? null);
    if (text !== '' && own === text) {
      sameText += 1;
      continue;
    }
    const marks = reason === '' ? [] : findings.marksOf(other.number);
    if (marks.some((mark) => mark.kind === 'issue' && mark.column === column && mark.reason === reason)) {
      sameTrouble.push(other.number);
    }
  }
  return { text, sameText, sameTrouble };
}
