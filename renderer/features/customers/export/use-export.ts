import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { Progress } from '@renderer/data/book-session';
import { callShell, openPort } from '@renderer/data/bridge';
import { readToday } from '@renderer/data/current-period';
import { type CustomerSheet, layOutBook, sheetAsShown } from '@renderer/data/exports/customer-sheets';
import { exportCustomers } from '@renderer/data/exports/export-customers';
import { connectWorkbooks } from '@renderer/data/workbook/workbook-client';
import { fail } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { customersWords } from '@shared/words/customers';
import { useState } from 'react';

/** What goes out. */
export type ExportOrder =
  | {
      readonly what: 'rows';
      readonly records: readonly CustomerRecord[];
      readonly columnKeys: readonly string[];
    }
  | { readonly what: 'book'; readonly records: readonly CustomerRecord[] };

export interface Exporting {
  /** Null while nothing is being written. */
  readonly progress: Progress | null;
  start(order: ExportOrder): Promise<void>;
  cancel(): void;
}

/** Exports customers to a workbook that the person chooses; tells the outcome at the foot of the window. */
export function useExport(schemes: readonly TierScheme[]): Exporting {
  const { lang } = useLang();
  const words = useWords(customersWords);
  const formats = useFormats();
  const [running, setRunning] = useState<{
    readonly progress: Progress;
    readonly abort: AbortController;
  } | null>(null);

  const makeSheets = async (order: ExportOrder): Promise<readonly CustomerSheet[]> =>
    order.what === 'book'
      ? layOutBook(order.records, lang, schemes)
      : [sheetAsShown(order.records, order.columnKeys, lang, schemes)];

  const write = async (order: ExportOrder, token: string, abort: AbortController) => {
    const port = await openPort('workbook').catch(() => null);
    if (port === null) return fail('workbook.stopped');
    const client = connectWorkbooks(port);
    const written = await exportCustomers(client, token, await makeSheets(order), {
      title: words.title,
      signal: abort.signal,
      onProgress: (progress) => setRunning({ progress, abort }),
    });
    client.close();
    return written;
  };

  return {
    progress: running?.progress ?? null,
    cancel: () => running?.abort.abort(),
    start: async (order) => {
      if (running !== null) return;
      const today = readToday();
      const picked = await callShell('files.pickSave', {
        kind: 'xlsx',
        suggestedName: `${order.what === 'book' ? words.fileBook(today) : words.fileShown(today)}.xlsx`,
      });
      if (!picked.ok) tellFailure(picked);
      if (!picked.ok || picked.value === null) return;
      const { token, name } = picked.value;
      const abort = new AbortController();
      setRunning({ progress: { stage: 'writing', done: 0, total: order.records.length }, abort });
      const written = await write(order, token, abort);
      setRunning(null);
      if (written.ok)
        tell(words.exported(name, formats.count(written.value)), {
          label: words.showFile,
          run: () => void callShell('files.reveal', { token }),
        });
      else if (written.reason !== 'workbook.cancelled') tellFailure(written);
    },
  };
}
