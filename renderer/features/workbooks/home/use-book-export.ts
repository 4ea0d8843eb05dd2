import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { Progress } from '@renderer/data/book-session';
import { callShell, openPort } from '@renderer/data/bridge';
import { readToday } from '@renderer/data/current-period';
import { layOutBook } from '@renderer/data/exports/customer-sheets';
import { exportCustomers } from '@renderer/data/exports/export-customers';
import { useCustomers, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { connectWorkbooks } from '@renderer/data/workbook/workbook-client';
import { fail } from '@shared/domain/kernel/result';
import { customersWords } from '@shared/words/customers';
import { useState } from 'react';

export interface BookExport {
  /** Null while nothing is being written. */
  readonly progress: Progress | null;
  start(): Promise<void>;
  cancel(): void;
}

/** Exports the whole book to a workbook that the person chooses. */
export function useBookExport(): BookExport {
  const { lang } = useLang();
  const words = useWords(customersWords);
  const formats = useFormats();
  const customers = useCustomers();
  const settings = useSettings();
  const [running, setRunning] = useState<{
    readonly progress: Progress;
    readonly abort: AbortController;
  } | null>(null);

  const write = async (token: string, abort: AbortController) => {
    const port = await openPort('workbook').catch(() => null);
    if (port === null) return fail('workbook.processGone');
    const client = connectWorkbooks(port);
    const sheets = await layOutBook(customers.all(), lang, schemesOf(settings));
    const written = await exportCustomers(client, token, sheets, {
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
    start: async () => {
      if (running !== null) return;
      const suggestedName = `${words.fileBook(readToday())}.xlsx`;
      const picked = await callShell('files.pickSave', { kind: 'xlsx', suggestedName });
      if (!picked.ok) tellFailure(picked);
      if (!picked.ok || picked.value === null) return;
      const { token, name } = picked.value;
      const abort = new AbortController();
      setRunning({ progress: { stage: 'writing', done: 0, total: customers.all().length }, abort });
      const written = await write(token, abort);
      setRunning(null);
      if (written.ok) {
        tell(words.exported(name, formats.count(written.value)), {
          label: words.showFile,
          run: () => void callShell('files.reveal', { token }),
        });
      } else if (written.reason !== 'workbook.cancelled') tellFailure(written);
    },
  };
}
