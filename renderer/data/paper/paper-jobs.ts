import { callShell } from '@renderer/data/bridge';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { PrintingEntry } from '@shared/domain/paper/record-printing';
import type { PickedFile } from '@shared/ipc/contract';
import type { PageSize, PrintWay } from '@shared/ipc/printing';
import { whileWorking } from '../locking/long-jobs';
import { tidyTitle } from './send-paper';

/** A document that is ready for the printer: `title` names the print job and the PDF. */
export interface PrintJob {
  readonly title: string;
  /** The whole document, made by `toDocumentHtml`. */
  readonly html: string;
  /** True when phones, ID numbers and the like stand on it in full; the audit trail says so. */
  readonly full?: boolean;
  /** Size of its pages; A4 upright when absent. */
  readonly size?: PageSize;
  /** By which layout it was made, what and who stands on it; absent for what has no layout. */
  readonly printed?: PrintedContent;
}

/** What the audit trail says of a paper beside where it went. */
export type PrintedContent = Pick<PrintingEntry, 'paper' | 'layout' | 'fields' | 'customers'>;

/** A PDF that was written. */
export interface SavedPdf {
  readonly file: PickedFile;
  readonly pages: number;
  readonly job: PrintJob;
}

/**
 * Asks where to save, makes the document, writes the PDF there. The person is asked first, so that a long job is not
 * made in vain. Answers null when the person cancels in the dialog or `makeJob` gives nothing (cancelled on the way).
 * Fails with `paper.failed` or the reason why the file could not be written; then nothing is left behind.
 */
export async function savePdf(
  suggestedName: string,
  makeJob: () => Promise<PrintJob | null>,
): Promise<Result<SavedPdf | null>> {
  const picked = await callShell('files.pickSave', { kind: 'pdf', suggestedName });
  if (!picked.ok) return picked;
  const file = picked.value;
  if (file === null) return succeed(null);
  return whileWorking('print', async () => {
    const job = await makeJob();
    if (job === null) return succeed(null);
    const written = await writePdf(file.token, job);
    return written.ok ? succeed({ file, pages: written.value.pages, job }) : written;
  });
}

/** Writes the PDF to a place that is known already, as the unattended month does. */
export function writePdf(
  token: string,
  job: PrintJob,
): Promise<Result<{ readonly pages: number; readonly bytes: number }>> {
  return callShell('paper.toPdf', { ...contentOf(job), token });
}

/**
 * Prints the document on the printer chosen, or through the system's own dialog. Answers false when the person cancels
 * there. Fails with `paper.noPrinter` or `paper.failed`; then nothing was printed.
 */
export async function printPaper(job: PrintJob, how: PrintWay): Promise<Result<boolean>> {
  const printed = await whileWorking('print', () => callShell('paper.print', { ...contentOf(job), how }));
  return printed.ok ? succeed(printed.value.printed) : printed;
}

function contentOf({ html, title, size }: PrintJob) {
  return { html, title: tidyTitle(title), ...(size === undefined ? {} : { size }) };
}

/** Pages of a document made by `toDocumentHtml`. */
export function countPages({ html }: PrintJob): number {
  return html.split('<section class="page">').length - 1;
}

/** Opens the folder that holds a file that was saved. */
export async function revealFile(file: PickedFile): Promise<Result<null>> {
  if (file.token === '') return fail('files.unknownToken');
  return callShell('files.reveal', { token: file.token });
}
