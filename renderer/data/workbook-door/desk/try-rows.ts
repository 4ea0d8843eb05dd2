import type { ExistingCustomers } from '@shared/domain/imports/existing-customers';
import { beginImport } from '@shared/domain/imports/import-run';
import type { SheetCounts } from '@shared/domain/imports/outcome';
import type { RawRow } from '@shared/domain/sheets/cell';
import { cropRows } from '@shared/domain/sheets/parts/crop';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import type { CheckAnswer, CheckOrder, RowKind } from '../door-protocol';
import { describeSheet } from './describe-sheet';
import { SheetFindings } from './sheet-findings';
import type { Shelf } from './shelf';
import { groupLines, listenInto, type Trial } from './try-import';

/** Fields by which rows recognise one another: when one changes, rows elsewhere may come out differently. */
const tellingFields: ReadonlySet<string> = new Set([
  'name',
  'customerNo',
  'idNumber',
  'creditCode',
  'mobile',
  'secondMobile',
  'birthDate',
]);

/** Rows that were tried on their own; more and a whole trial is as quick. */
const mostRows = 5000;

const plainKinds: ReadonlySet<RowKind> = new Set(['created', 'updated', 'unchanged']);

/**
 * Tries single rows again after cells of some columns were written anew, and puts what comes out into what an earlier
 * trial found. Null when that would not tell the truth: a cell by which customers are recognised was touched, or a row
 * that repeats another or is repeated.
 */
export function tryRows(
  order: CheckOrder,
  sheet: SheetPlan,
  rows: readonly RawRow[],
  columns: readonly number[],
  existing: ExistingCustomers,
  trial: Trial,
  shelf: Shelf,
): CheckAnswer | null {
  const found = trial.findings.get(sheet.index);
  if (found === undefined || rows.length > mostRows || touchesIdentity(sheet, columns)) return null;
  // A heading above the row may give it a value; on its own the row would lose it.
  if (sheet.sectionField !== undefined || !standAlone(found, rows)) return null;
  let made = 0;
  const newer = new SheetFindings(sheet);
  const run = beginImport({
    ...order,
    plan: { ...order.plan, sheets: [sheet] },
    file: order.plan.file,
    existing,
    makeId: () => `trial-${++made}`,
    listener: listenInto(new Map([[sheet.index, newer]])),
  });
  run.takeRows(sheet.index, sheet.part === undefined ? rows : cropRows(sheet.part, rows));
  const { report, sheets: tried } = run.finish();
  const counts = tried[0];
  const were = trial.answer.outcome.sheets.find(({ name }) => name === sheet.name);
  if (counts === undefined || were === undefined) return null;
  newer.finish(groupLines(report).get(sheet.name) ?? new Map());
  // Rows that are no plain customers any more may change what their neighbours are.
  if (!rows.every(({ number }) => plainKinds.has(newer.kindOf(number)))) return null;
  const before = countRows(found, rows);
  found.replaceRows(
    rows.map(({ number }) => number),
    newer,
  );
  const after = countRows(found, rows);
  const own: SheetCounts = {
    ...were,
    created: were.created + after.created - before.created,
    updated: were.updated + after.updated - before.updated,
    unchanged: were.unchanged + after.unchanged - before.unchanged,
    issues: were.issues + after.issues - before.issues,
  };
  const { outcome } = trial.answer;
  const counted = outcome.sheets.map((known) => (known === were ? own : known));
  return {
    outcome: {
      ...outcome,
      sheets: counted,
      created: counted.reduce((sum, { created }) => sum + created, 0),
      updated: counted.reduce((sum, { updated }) => sum + updated, 0),
    },
    sheets: trial.answer.sheets.map((known) =>
      known.index === sheet.index ? describeSheet(shelf, found, own) : known,
    ),
    // What the trial of all rows took is still what it was.
    milliseconds: trial.answer.milliseconds,
  };
}

function touchesIdentity({ columns }: SheetPlan, touched: readonly number[]): boolean {
  return columns.some(
    ({ index, fieldKey }) => fieldKey !== null && touched.includes(index) && tellingFields.has(fieldKey),
  );
}

/** True when the rows neither repeat others nor are repeated, and nothing special was decided about them. */
function standAlone(found: SheetFindings, rows: readonly RawRow[]): boolean {
  const numbers = new Set(rows.map(({ number }) => number));
  for (const number of numbers) {
    if (!plainKinds.has(found.kindOf(number)) || found.decisionOf(number) !== undefined) return false;
  }
  for (const { otherRow } of found.allLines()) {
    if (otherRow !== undefined && numbers.has(otherRow)) return false;
  }
  return true;
}

type Counted = Record<'created' | 'updated' | 'unchanged' | 'issues', number>;

function countRows(found: SheetFindings, rows: readonly RawRow[]): Counted {
  const counted: Counted = { created: 0, updated: 0, unchanged: 0, issues: 0 };
  for (const { number } of rows) {
    const kind = found.kindOf(number);
    if (kind === 'created' || kind === 'updated' || kind === 'unchanged') counted[kind] += 1;
    counted.issues += found.linesOf(number).filter((line) => line.kind === 'issue').length;
  }
  return counted;
}
