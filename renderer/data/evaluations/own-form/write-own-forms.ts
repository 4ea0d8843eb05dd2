import { callShell } from '@renderer/data/bridge';
import { yieldToWindow } from '@renderer/data/slices';
import type { OpenedWorkbook } from '@renderer/data/workbook/workbook-client';
import type { ComposedForm } from '@shared/domain/evaluations/compose-form';
import { fillOwnForm } from '@shared/domain/evaluations/own-form/fill-own-form';
import type { OwnFormPlan } from '@shared/domain/evaluations/own-form/own-form';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import type { OpenOwnForm } from './open-own-form';

/** How a long writing is followed and given up. */
export interface OwnFormWatch {
  readonly signal: AbortSignal;
  /** Forms written so far. */
  readonly onProgress: (done: number) => void;
}

type Patching = Extract<Awaited<ReturnType<OpenedWorkbook['patch']>>, { readonly ok: true }>['value'];

/** Puts one form into a sheet of a copy being made. */
async function fillSheet(
  patching: Patching,
  plan: OwnFormPlan,
  sheet: number,
  form: ComposedForm,
): Promise<Result<null>> {
  const { rows, added } = fillOwnForm(plan, form);
  const sent = await patching.edit(sheet, rows);
  if (!sent.ok || added.length === 0) return sent;
  return patching.insert(sheet, { before: plan.lastItem + 1, model: plan.lastItem }, added);
}

/** Makes a copy with edits; nothing appears at the place when it fails or is given up. */
async function writeCopy(
  workbook: OpenedWorkbook,
  token: string,
  fill: (patching: Patching) => Promise<Result<null>>,
): Promise<Result<null>> {
  const begun = await workbook.patch(token);
  if (!begun.ok) return begun;
  const filled = await fill(begun.value);
  if (!filled.ok) {
    await begun.value.cancel();
    return filled;
  }
  const finished = await begun.value.finish();
  return finished.ok ? succeed(null) : finished;
}

/**
 * All forms into one workbook behind a write token, a sheet each with the customer's name; other sheets of the
 * branch's workbook stay. Cancelled (`workbook.cancelled`) or failed nothing is left behind. Reasons: `workbook.*`,
 * `files.*`, `layout.format`.
 */
export async function writeOwnFormsTogether(
  own: OpenOwnForm,
  forms: readonly ComposedForm[],
  token: string,
  { signal, onProgress }: OwnFormWatch,
): Promise<Result<null>> {
  const names = forms.map(({ customerName }) => customerName);
  const repeated = await own.workbook.repeatSheet(own.plan.sheet, names);
  if (!repeated.ok) return repeated;
  try {
    return await writeCopy(repeated.value, token, async (patching) => {
      for (const [at, form] of forms.entries()) {
        if (signal.aborted) return fail('workbook.cancelled');
        // The first form takes the sheet itself; the copies stand behind the last sheet of the workbook.
        const sheet = at === 0 ? own.plan.sheet : own.sheets + at - 1;
        const filled = await fillSheet(patching, own.plan, sheet, form);
        if (!filled.ok) return filled;
        onProgress(at + 1);
        await yieldToWindow();
      }
      return succeed(null);
    });
  } finally {
    repeated.value.close();
  }
}

/** What became of forms written one by one. */
export interface WrittenOneByOne {
  /** Complete files, in the order of the forms. */
  readonly files: readonly PickedFile[];
  /** Why the rest was not written; absent when all were. */
  readonly stopped?: Extract<Result<never>, { readonly ok: false }>;
}

/** Each form into a file of its own in a picked folder. Files appear only when complete; those written before stay. */
export async function writeOwnFormsApart(
  own: OpenOwnForm,
  forms: readonly ComposedForm[],
  folder: string,
  nameOf: (form: ComposedForm) => string,
  { signal, onProgress }: OwnFormWatch,
): Promise<WrittenOneByOne> {
  const files: PickedFile[] = [];
  for (const form of forms) {
    if (signal.aborted) return { files, stopped: fail('workbook.cancelled') };
    const place = await callShell('files.saveIn', { folder, name: nameOf(form), kind: 'xlsx' });
    if (!place.ok) return { files, stopped: place };
    const written = await writeCopy(own.workbook, place.value.token, (patching) =>
      fillSheet(patching, own.plan, own.plan.sheet, form),
    );
    if (!written.ok) return { files, stopped: written };
    files.push(place.value);
    onProgress(files.length);
    await yieldToWindow();
  }
  return { files };
}
