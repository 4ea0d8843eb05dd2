import { defaultLimits } from '@electron/workbook/read/limits';
import { openWorkbook } from '@electron/workbook/read/open-workbook';
import { describeFailure, isKnownReason } from '@shared/words/reasons';

/** How the reading of a mutant ended: `rows`, or the reason it was refused with. */
export interface Outcome {
  readonly ending: string;
  readonly rows: number;
  readonly milliseconds: number;
}

/** Milliseconds after which a hostile file must have been dealt with. */
export const longest = 10_000;

/**
 * Reads bytes as a workbook: first look and all rows. Throws when the reader throws, takes too long, or answers with a
 * reason nobody has words for.
 */
export async function tryMutant(name: string, bytes: Buffer, password?: string): Promise<Outcome> {
  const began = performance.now();
  const { ending, rows } = await readAll(name, bytes, password);
  const milliseconds = performance.now() - began;
  if (milliseconds > longest) throw new Error(`It took ${Math.round(milliseconds)} ms`);
  return { ending, rows, milliseconds };
}

async function readAll(
  name: string,
  bytes: Buffer,
  password: string | undefined,
): Promise<{ readonly ending: string; readonly rows: number }> {
  const opened = await openWorkbook({ name, bytes }, defaultLimits, password);
  if (!opened.ok) return { ending: checkReason(opened), rows: 0 };
  let rows = 0;
  try {
    const peek = await opened.value.peek();
    if (!peek.ok) return { ending: checkReason(peek), rows };
    for (const sheet of peek.value.sheets) {
      for await (const batch of opened.value.readRows(sheet.index, { batchRows: 512 })) {
        if (!batch.ok) return { ending: checkReason(batch), rows };
        rows += batch.value.length;
      }
    }
    return { ending: 'rows', rows };
  } finally {
    opened.value.close();
  }
}

function checkReason(failure: Parameters<typeof describeFailure>[0]): string {
  const { reason, details } = failure;
  if (!isKnownReason(reason)) throw new Error(`Nobody has words for ${reason}`);
  if (typeof details?.file !== 'string') throw new Error(`${reason} does not name the file`);
  if (!describeFailure(failure, 'zh-CN').includes('客户簿未改动')) {
    throw new Error(`${reason} does not say that the book is unchanged`);
  }
  return reason;
}
