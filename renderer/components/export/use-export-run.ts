import type { BookSession } from '@renderer/data/book-session';
import { callShell } from '@renderer/data/bridge';
import { recordExport } from '@renderer/data/exports/record-export';
import { whileWorking } from '@renderer/data/locking/long-jobs';
import { useSession } from '@renderer/data/session-context';
import { whenSessionEnds } from '@renderer/data/session-end';
import type { ExportKind } from '@shared/domain/changes/change';
import type { ChangeDraft } from '@shared/domain/changes/draft';
import type { ExportEntry } from '@shared/domain/commands/record-export';
import type { Result } from '@shared/domain/kernel/result';
import type { PickedFile, SaveKind } from '@shared/ipc/contract';
import { exportsWords } from '@shared/words/exports';
import { useRef, useState } from 'react';
import { tell, tellFailure } from '../feedback/feedback-store';
import { useWords } from '../language/language-context';
import { beginJob } from './export-jobs';

/** What the writing of a file hears and tells. */
export interface ExportWatch {
  readonly signal: AbortSignal;
  /** Rows written so far. */
  readonly onProgress: (done: number) => void;
}

/** An export that was chosen. */
export interface ExportOrder<W extends { readonly rows: number }> {
  readonly what: ExportKind;
  /** Without its ending. */
  readonly suggestedName: string;
  readonly ending: SaveKind;
  readonly full: boolean;
  /** Rows, for progress; null when nobody knows. */
  readonly total: number | null;
  /** Writes the file behind the token; answers how many rows it has. Cancelled it fails with `workbook.cancelled`. */
  readonly write: (token: string, watch: ExportWatch) => Promise<Result<W>>;
  /** A command of its own that writes the export down and notes more than the trail. */
  readonly draft?: (entry: ExportEntry) => ChangeDraft;
  /** What to say when it is done. */
  readonly describe: (file: string, written: W) => string;
}

export interface ExportRun {
  /** True from the save dialog to the end. */
  readonly busy: boolean;
  /** Asks where to save, writes, writes it down in the audit trail and tells the outcome. One at a time. */
  run<W extends { readonly rows: number }>(order: ExportOrder<W>): Promise<void>;
}

/** The way of every file out of the book. */
export function useExportRun(): ExportRun {
  const session = useSession();
  const words = useWords(exportsWords);
  const [busy, setBusy] = useState(false);
  const isRunning = useRef(false);
  return {
    busy,
    run: async (order) => {
      if (isRunning.current) return;
      isRunning.current = true;
      setBusy(true);
      try {
        await runExport(session, order, words.showFile);
      } finally {
        isRunning.current = false;
        setBusy(false);
      }
    },
  };
}

async function runExport<W extends { readonly rows: number }>(
  session: BookSession,
  order: ExportOrder<W>,
  showFile: string,
): Promise<void> {
  const { ending } = order;
  const picked = await callShell('files.pickSave', {
    kind: ending,
    suggestedName: `${order.suggestedName}.${ending}`,
  });
  if (!picked.ok) return tellFailure(picked);
  if (picked.value === null) return;
  const file = picked.value;
  await whileWorking('export', () => writeAndTell(session, order, file, showFile));
}

async function writeAndTell<W extends { readonly rows: number }>(
  session: BookSession,
  order: ExportOrder<W>,
  file: PickedFile,
  showFile: string,
): Promise<void> {
  const { what, full } = order;
  const written = await writeWatched(session, order, file);
  if (!written.ok) {
    if (written.reason !== 'workbook.cancelled') tellFailure(written);
    return;
  }
  const entry = { what, file: file.name, rows: written.value.rows, full };
  const recorded = await recordExport(session, entry, order.draft);
  tell(order.describe(file.name, written.value), {
    label: showFile,
    run: () => {
      void callShell('files.reveal', { token: file.token }).then((shown) => {
        if (!shown.ok) tellFailure(shown);
      });
    },
  });
  if (!recorded.ok) tellFailure(recorded);
}

async function writeWatched<W extends { readonly rows: number }>(
  session: BookSession,
  order: ExportOrder<W>,
  file: PickedFile,
): Promise<Result<W>> {
  const abort = new AbortController();
  // A locked book leaves nothing half written behind.
  whenSessionEnds(session, () => abort.abort());
  const job = beginJob({ file: file.name, total: order.total, cancel: () => abort.abort() });
  try {
    return await order.write(file.token, { signal: abort.signal, onProgress: job.report });
  } finally {
    job.end();
  }
}
