import { useExportRun } from '@renderer/components/export/use-export-run';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import { amountOf, groupOf } from '@shared/domain/audit/audit-group';
import { fail } from '@shared/domain/kernel/result';
import type { WorkbookDeclaration, WriteRow } from '@shared/ipc/workbook-declaration';
import { auditPageWords } from '@shared/words/audit-page';
import type { AuditEntries } from './use-audit-entries';
import { useEventWords } from './use-event-words';

const rowsPerRead = 2000;

/** Exports the entries of the list as a workbook; the export is an entry itself. */
export function useAuditExport(entries: AuditEntries): { readonly busy: boolean; run(): void } {
  const words = useWords(auditPageWords);
  const formats = useFormats();
  const describe = useEventWords();
  const { busy, run } = useExportRun();
  const declaration: WorkbookDeclaration = {
    sheets: [
      {
        name: words.sheet,
        autoFilter: true,
        columns: [
          { header: words.number, key: 'no', type: 'integer', width: 9 },
          { header: words.when, key: 'at', type: 'date', width: 20, numFmt: 'yyyy-mm-dd hh:mm:ss' },
          { header: words.who, key: 'person', type: 'text', width: 12 },
          { header: words.kind, key: 'kind', type: 'text', width: 14 },
          { header: words.what, key: 'what', type: 'text', width: 70 },
          { header: words.howMany, key: 'count', type: 'integer', width: 10 },
          { header: words.machine, key: 'machine', type: 'text', width: 18 },
        ],
      },
    ],
  };
  return {
    busy,
    run: () => {
      const total = entries.found?.matches ?? 0;
      void run({
        what: 'audit',
        suggestedName: words.fileName(localTime(new Date().toISOString()).slice(0, 10)),
        ending: 'xlsx',
        full: false,
        total,
        write: async (token, watch) => {
          const rows: WriteRow[] = [];
          while (rows.length < total) {
            if (watch.signal.aborted) return fail('workbook.cancelled');
            const read = await entries.read(rows.length, rowsPerRead);
            if (read.length === 0) break;
            for (const { no, at, person, machine, event } of read) {
              const kind = words[groupOf(event)];
              rows.push([no, localTime(at), person, kind, describe(event), amountOf(event), machine]);
            }
          }
          return writeWorkbookFile(token, { declaration, rows: [rows] }, watch);
        },
        describe: (file, { rows }) => words.exportedRows(file, formats.count(rows)),
      });
    },
  };
}

/** An ISO time as this PC's clock shows it, for a cell: `2026-11-22T09:05:00`. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const pad = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}:${pad(at.getSeconds())}`;
}
