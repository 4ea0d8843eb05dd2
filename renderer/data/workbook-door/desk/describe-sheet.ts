import type { ReportLine, SheetCounts } from '@shared/domain/imports/outcome';
import type { CheckedSheet, SkippedRow } from '../door-protocol';
import { isProblem, type SheetFindings } from './sheet-findings';
import type { Shelf } from './shelf';

/** Problems listed one by one for a sheet. */
const listedProblems = 300;

/** What the window is told about a sheet after a trial. */
export function describeSheet(
  shelf: Shelf,
  found: SheetFindings,
  counts: SheetCounts | undefined,
): CheckedSheet {
  const { plan } = found;
  const { problems, duplicates, alike } = found.count();
  const listed: ReportLine[] = [];
  const skipped: SkippedRow[] = [];
  for (const line of found.allLines()) {
    if (isProblem(line.kind) && found.isTroubled(line.row)) listed.push(line);
    else if (line.kind === 'skipped') skipped.push({ row: line.row, reason: line.reason, text: line.text });
  }
  const byRow = (left: { row: number }, right: { row: number }) => left.row - right.row;
  return {
    index: plan.index,
    alike,
    totals: {
      all: counts?.read ?? 0,
      problems,
      changes: counts?.updated ?? 0,
      created: counts?.created ?? 0,
      duplicates,
    },
    notShown: shelf.notShown,
    repaired: found.repairs.count,
    problems: listed.sort(byRow).slice(0, listedProblems),
    skipped: skipped.sort(byRow).slice(0, listedProblems),
  };
}
