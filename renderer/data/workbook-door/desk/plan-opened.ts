import type { BookRecord } from '@shared/domain/records/records';
import type { WorkbookPeek } from '@shared/domain/sheets/cell';
import { listRemembered } from '@shared/domain/sheets/memory/list-remembered';
import type { WorkbookPlan } from '@shared/domain/sheets/plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';

/** What is understood of a workbook, with what the book remembers of sheets of the same shape. */
export function planOpened(
  peek: WorkbookPeek,
  settings: readonly BookRecord[],
): { readonly peek: WorkbookPeek; readonly plan: WorkbookPlan } {
  return { peek, plan: planWorkbook(peek, {}, listRemembered(settings)) };
}
