import type { SheetPeek, WorkbookPeek } from '@shared/domain/sheets/cell';
import type { IgnoredSheet, SheetPlan, WorkbookPlan } from '@shared/domain/sheets/plan';
import { isDoubtful, namesCustomers } from '../workbook-door/sheet-choices';

/** A sheet of notes may have no header; one with more rows than this may be the ledger, told wrongly. */
const longestNotes = 30;

/**
 * True when a workbook can be taken without a question: every sheet of it was imported in this shape before, no column
 * is a guess, and nothing that looks like a ledger would be left out.
 */
export function isSettled(plan: WorkbookPlan, peek: WorkbookPeek): boolean {
  const peekOf = (index: number) => peek.sheets.find((sheet) => sheet.index === index);
  return (
    plan.sheets.length > 0 &&
    plan.sheets.every((sheet) => isKnown(sheet, peekOf(sheet.index))) &&
    plan.ignored.every((sheet) => isRightlyLeftOut(sheet, peekOf(sheet.index)))
  );
}

function isKnown(sheet: SheetPlan, peek: SheetPeek | undefined): boolean {
  const asksAboutRows = (peek?.hiddenRows ?? 0) > 0 && sheet.hiddenRows === undefined;
  return (
    namesCustomers(sheet) &&
    !asksAboutRows &&
    sheet.columns.some(({ matched }) => matched === 'remembered') &&
    !sheet.columns.some(isDoubtful)
  );
}

function isRightlyLeftOut({ reason }: IgnoredSheet, peek: SheetPeek | undefined): boolean {
  return reason !== 'sheet.noHeader' || (peek?.filledRows ?? 0) <= longestNotes;
}
