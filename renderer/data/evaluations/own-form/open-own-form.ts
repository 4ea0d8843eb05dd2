import { readTemplate } from '@renderer/data/own-layout/fill-template';
import type { OpenedWorkbook, WorkbookClient } from '@renderer/data/workbook/workbook-client';
import type { OwnFormPlan } from '@shared/domain/evaluations/own-form/own-form';
import { recogniseOwnForm } from '@shared/domain/evaluations/own-form/recognise-own-form';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { KeptOwnForm } from './kept-own-form';

/** A workbook of the branch's own with the form that was found in it. */
export interface OpenOwnForm {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly workbook: OpenedWorkbook;
  readonly plan: OwnFormPlan;
  /** Sheets of the workbook. */
  readonly sheets: number;
}

/**
 * Opens a workbook that a person picked (its read token) or that the book keeps, and finds the form in it. Reasons:
 * `ownForm.*`, `template.format`, `workbook.*`. Close the workbook when it is done with.
 */
export async function openOwnForm(
  client: WorkbookClient,
  from: string | KeptOwnForm,
): Promise<Result<OpenOwnForm>> {
  const opened =
    typeof from === 'string'
      ? await client.openWorkbook(from)
      : await client.openBytes(from.file, from.bytes);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const found = await findForm(workbook);
  if (!found.ok) workbook.close();
  return found;
}

async function findForm(workbook: OpenedWorkbook): Promise<Result<OpenOwnForm>> {
  const read = await readTemplate(workbook);
  if (!read.ok) return read;
  const { file, sheets } = read.value;
  const plan = recogniseOwnForm(file, sheets);
  if (!plan.ok) return plan;
  const original = await workbook.readBytes(Number.MAX_SAFE_INTEGER);
  if (!original.ok) return original;
  return succeed({ file, bytes: original.value.bytes, workbook, plan: plan.value, sheets: sheets.length });
}
