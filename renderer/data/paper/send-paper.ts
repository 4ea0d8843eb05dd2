import { callShell } from '@renderer/data/bridge';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { PageSize, PrintWay } from '@shared/ipc/printing';

/** The shell refuses titles longer than this. */
const longestTitle = 200;

/** A title as the shell takes it. */
export function tidyTitle(title: string): string {
  return title.slice(0, longestTitle);
}

/** A long document on its way to a printer or into a PDF, made part by part. */
export interface PaperOrder {
  readonly title: string;
  readonly size: PageSize;
  /** The token of a place to save, or the printer. */
  readonly to: { readonly token: string } | PrintWay;
  /**
   * Whole HTML documents of at most `pagesAPart` pages each, page numbers in them already. A failure among them ends
   * the job.
   */
  readonly parts: AsyncIterable<Result<string>>;
  /** Ends the job at once; nothing of it remains. */
  readonly signal: AbortSignal;
}

/** What came of it; `printed: false` means that the person cancelled in the system's dialog. */
export interface PaperSent {
  readonly pages: number;
  readonly bytes: number;
  readonly printed: boolean;
}

/**
 * Sends a document part by part, one part ahead of what is laid out, so that neither side ever holds all of it. The
 * file appears, or the printer gets its first page, only when the last part is through. Answers null when the job was
 * cancelled; fails with the reasons of the paper channels, and with `paper.failed` when there was no page at all. In
 * both cases nothing is left behind.
 */
export async function sendPaper(order: PaperOrder): Promise<Result<PaperSent | null>> {
  const { title, size, to, parts, signal } = order;
  if (signal.aborted) return succeed(null);
  const begun = await callShell('paper.begin', { title: tidyTitle(title), size, to });
  if (!begun.ok) return begun;
  const { job } = begun.value;
  const stop = () => void callShell('paper.cancel', { job });
  signal.addEventListener('abort', stop);
  try {
    if (signal.aborted) stop();
    const added = await addParts(job, parts, signal);
    if (signal.aborted) return succeed(null);
    if (!added.ok || added.value === 0) {
      await callShell('paper.cancel', { job });
      return added.ok ? fail('paper.failed') : added;
    }
    const finished = await callShell('paper.finish', { job });
    return signal.aborted && !finished.ok ? succeed(null) : finished;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function addParts(
  job: string,
  parts: AsyncIterable<Result<string>>,
  signal: AbortSignal,
): Promise<Result<number>> {
  let count = 0;
  let ahead: Promise<Result<{ readonly pages: number }>> | null = null;
  for await (const part of parts) {
    if (signal.aborted) break;
    const before = ahead;
    if (!part.ok) {
      await before;
      return part;
    }
    ahead = callShell('paper.add', { job, html: part.value });
    count += 1;
    const added = before === null ? null : await before;
    if (added !== null && !added.ok) return added;
  }
  const last = ahead === null ? null : await ahead;
  return last !== null && !last.ok ? last : succeed(count);
}
