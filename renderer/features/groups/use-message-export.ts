import { copyTable } from '@renderer/components/clipboard/copy-table';
import { useExportRun } from '@renderer/components/export/use-export-run';
import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { readToday } from '@renderer/data/current-period';
import { recordExport } from '@renderer/data/exports/record-export';
import { describeMessageSheet, type MessageSheet, tableOfMessages } from '@renderer/data/groups/message-rows';
import { useSession } from '@renderer/data/session-context';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import type { ExportEntry } from '@shared/domain/commands/record-export';
import type { CustomerGroup } from '@shared/domain/groups/group';
import { recordMessageList } from '@shared/domain/groups/group-commands';
import { exportsWords } from '@shared/words/exports';
import { groupsWords } from '@shared/words/groups';

/** Ways a message list leaves the book. */
export const messageForms = ['xlsx', 'csv', 'clipboard'] as const;
export type MessageForm = (typeof messageForms)[number];

/** Lets a message list out, written down in the trail and at its group. Answers whether the dialog is done with. */
export function useMessageExport(group: CustomerGroup) {
  const words = useWords(groupsWords);
  const told = useWords(exportsWords);
  const formats = useFormats();
  const session = useSession();
  const { busy, run } = useExportRun();
  const on = readToday();
  const name = words.fileName(group.name.replace(/[\\/:*?"<>|]/g, ' '), on);
  const draft = (entry: ExportEntry) => recordMessageList(session.settings, { id: group.id, on, entry });
  return {
    busy,
    send: async (sheet: MessageSheet, form: MessageForm): Promise<boolean> => {
      const rows = sheet.addressees.length;
      if (form === 'clipboard') {
        if (!copyTable(tableOfMessages(sheet))) {
          tell(words.copyFailed);
          return false;
        }
        const entry = { what: 'group' as const, file: name, rows, full: !sheet.masked };
        const recorded = await recordExport(session, entry, draft);
        if (recorded.ok) tell(words.copied(formats.count(rows)));
        else tellFailure(recorded);
        return true;
      }
      await run({
        what: 'group',
        suggestedName: name,
        ending: form,
        full: !sheet.masked,
        total: rows,
        draft,
        write: async (token, watch) => {
          const written = await writeWorkbookFile(token, describeMessageSheet(sheet), {
            ...watch,
            form: { format: form === 'csv' ? 'csvUtf8' : 'xlsx' },
          });
          return written.ok ? { ok: true, value: { rows } } : written;
        },
        describe: (file) => told.exportedLines(file, formats.count(rows)),
      });
      return true;
    },
  };
}
