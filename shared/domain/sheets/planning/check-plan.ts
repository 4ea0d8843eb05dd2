import { fail, type Result, succeed } from '../../kernel/result';
import type { IgnoredReason, WorkbookPlan } from '../plan';

/** Which reason says most about a workbook without any usable sheet. */
const telling: readonly IgnoredReason[] = [
  'sheet.noHeader',
  'sheet.evaluationForm',
  'sheet.codeTable',
  'sheet.hidden',
  'sheet.empty',
];

/**
 * Refuses a plan without a single sheet to import, with the reason that says most about the file and the file's name
 * in `details.file`.
 */
export function checkPlan(plan: WorkbookPlan): Result<WorkbookPlan, IgnoredReason> {
  if (plan.sheets.length > 0) return succeed(plan);
  const reasons = new Set(plan.ignored.map(({ reason }) => reason));
  const reason = telling.find((candidate) => reasons.has(candidate)) ?? 'sheet.empty';
  return fail(reason, { details: { file: plan.file } });
}
