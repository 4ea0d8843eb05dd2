import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { BookRecord } from '@shared/domain/records/records';
import type { WorkbookPeek } from '@shared/domain/sheets/cell';
import { listRemembered } from '@shared/domain/sheets/memory/list-remembered';
import type { GivenMapping, WorkbookPlan } from '@shared/domain/sheets/plan';
import { checkPlan } from '@shared/domain/sheets/planning/check-plan';
import { planWorkbook } from '@shared/domain/sheets/planning/plan-workbook';
import type { PickedFile } from '@shared/ipc/contract';
import { openPort } from '../bridge';
import { nameFile } from '../imports/import-record';
import { connectWorkbooks, type WorkbookClient } from '../workbook/workbook-client';

/** A workbook that was looked through, and what is to be taken from it. */
export interface PlannedWorkbook {
  readonly file: PickedFile;
  readonly plan: WorkbookPlan;
  readonly sha256: string;
  readonly peek: WorkbookPeek;
}

/**
 * Looks through every workbook before anything is written, so that an unusable one stops the run with the book
 * untouched. Fails with the first file's reason (`workbook.*`, `sheet.*`) and its name.
 */
export async function planWorkbooks(
  files: readonly PickedFile[],
  mapping: GivenMapping,
): Promise<Result<readonly PlannedWorkbook[]>> {
  if (files.length === 0) return succeed([]);
  let port: MessagePort;
  try {
    port = await openPort('workbook');
  } catch {
    return fail('workbook.processGone', { details: { file: files[0]?.name ?? '' } });
  }
  const client = connectWorkbooks(port);
  try {
    const planned: PlannedWorkbook[] = [];
    for (const file of files) {
      const plan = await planOne(client, file, mapping);
      if (!plan.ok) return nameFile(plan, file.name);
      planned.push(plan.value);
    }
    return succeed(planned);
  } finally {
    client.close();
  }
}

/**
 * The same workbooks with what the open book remembers of sheets of their shapes, and with the fields the branch has
 * of its own; a given mapping still wins. What the first look took stays usable.
 */
export function recallWorkbooks(
  workbooks: readonly PlannedWorkbook[],
  mapping: GivenMapping,
  settings: Iterable<BookRecord>,
): Result<readonly PlannedWorkbook[]> {
  const memory = listRemembered(settings);
  const recalled: PlannedWorkbook[] = [];
  for (const workbook of workbooks) {
    const plan = checkPlan(planWorkbook(workbook.peek, mapping, memory));
    if (!plan.ok) return nameFile(plan, workbook.file.name);
    recalled.push({ ...workbook, plan: plan.value });
  }
  return succeed(recalled);
}

async function planOne(
  client: WorkbookClient,
  file: PickedFile,
  mapping: GivenMapping,
): Promise<Result<PlannedWorkbook>> {
  const opened = await client.openWorkbook(file.token);
  if (!opened.ok) return opened;
  const peeked = await opened.value.peek();
  opened.value.close();
  if (!peeked.ok) return peeked;
  const plan = checkPlan(planWorkbook(peeked.value, mapping));
  return plan.ok
    ? succeed({ file, plan: plan.value, sha256: peeked.value.sha256, peek: peeked.value })
    : plan;
}
