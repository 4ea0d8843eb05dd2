import { type Failure, fail } from '@shared/domain/kernel/result';
import type { IgnoredReason, WorkbookPlan } from '@shared/domain/sheets/plan';

/** Most telling first: a sheet without a header says more than a hidden one beside it. */
const order: readonly IgnoredReason[] = [
  'sheet.noHeader',
  'sheet.evaluationForm',
  'sheet.codeTable',
  'sheet.hidden',
  'sheet.empty',
];

/** Why a workbook has nothing to import, or null when it has. */
export function failureOfPlan(plan: WorkbookPlan): Failure | null {
  if (plan.sheets.length > 0) return null;
  const reasons = new Set(plan.ignored.map(({ reason }) => reason));
  const reason = order.find((candidate) => reasons.has(candidate)) ?? 'sheet.empty';
  return fail(reason, { details: { file: plan.file } });
}
