import { useExportRun } from '@renderer/components/export/use-export-run';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { callShell, openPort } from '@renderer/data/bridge';
import { latestDataDay, readToday } from '@renderer/data/current-period';
import { exportOwnLayout, type OwnLayoutDone } from '@renderer/data/own-layout/export-own-layout';
import type { PickedOriginal } from '@renderer/data/own-layout/open-original';
import { useSession } from '@renderer/data/session-context';
import { connectWorkbooks } from '@renderer/data/workbook/workbook-client';
import { fail } from '@shared/domain/kernel/result';
import type { SaveKind } from '@shared/ipc/contract';
import { exportsWords } from '@shared/words/exports';
import type { LedgerChoice } from './LedgerDialog';

/** Endings that a ledger keeps; anything else goes out as what its content is. */
const keptEndings: readonly SaveKind[] = ['xlsx', 'xlsm', 'csv', 'txt'];

/** Name without its ending, and the ending the file goes out with. */
function splitName(file: string, kind: 'xlsx' | 'text' | 'other'): readonly [stem: string, ending: SaveKind] {
  const [, stem = file, ending = ''] = /^(.*)\.([^.]+)$/.exec(file) ?? [];
  const kept = keptEndings.find((known) => known === ending.toLowerCase());
  const isText = kept === 'csv' || kept === 'txt';
  if (kept !== undefined && isText === (kind === 'text')) return [stem, kept];
  return [stem, kind === 'text' ? 'csv' : 'xlsx'];
}

/** Writes a ledger back as it was, with today's data, where the person says. */
export function useLedgerExport(): (choice: LedgerChoice) => Promise<void> {
  const session = useSession();
  const words = useWords(exportsWords);
  const formats = useFormats();
  const { run } = useExportRun();

  const describe = (file: string, { rows, changedCells, appended, gone }: OwnLayoutDone): string => {
    const [told, cells, added] = [rows, changedCells, appended].map(formats.count);
    const done = words.ownDone(file, told ?? '', cells ?? '', added ?? '');
    return gone === 0 ? done : `${done}${words.ownMissing(formats.count(gone))}`;
  };

  return async ({ ledger: { layout, rows, isKept }, append, full, password }) => {
    let original: PickedOriginal | undefined;
    if (!isKept) {
      const picked = await callShell('files.pickWorkbooks', {});
      if (!picked.ok) return tellFailure(picked);
      const [first] = picked.value;
      if (first === undefined) return;
      original = { token: first.token };
    }
    const [stem, ending] = splitName(layout.file, layout.kind);
    const asOf = latestDataDay(session.imports.all());
    await run({
      what: 'ownLayout',
      suggestedName: `${stem}-${readToday()}`,
      ending,
      full,
      total: rows,
      write: async (token, { signal, onProgress }) => {
        const port = await openPort('workbook').catch(() => null);
        if (port === null) return fail('workbook.processGone');
        const client = connectWorkbooks(port);
        try {
          return await exportOwnLayout(
            client,
            session,
            layout,
            token,
            {
              full,
              newCustomers: append ? 'append' : 'omit',
              today: readToday(),
              ...(password === undefined ? {} : { password }),
              ...(asOf === undefined ? {} : { asOf }),
              ...(original === undefined ? {} : { original }),
            },
            ({ done }) => onProgress(done),
            signal,
          );
        } finally {
          client.close();
        }
      },
      describe,
    });
  };
}
