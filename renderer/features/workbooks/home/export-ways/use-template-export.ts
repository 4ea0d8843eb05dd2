import { useExportRun } from '@renderer/components/export/use-export-run';
import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { tellFile } from '@renderer/components/print/use-paper-job';
import { callShell, openPort } from '@renderer/data/bridge';
import { currentPeriod, readToday } from '@renderer/data/current-period';
import { describeSampleTemplate } from '@renderer/data/exports/sample-template';
import { fillTemplate } from '@renderer/data/own-layout/fill-template';
import { useSession } from '@renderer/data/session-context';
import { connectWorkbooks } from '@renderer/data/workbook/workbook-client';
import { writeWorkbookFile } from '@renderer/data/workbook-files/write-file';
import { fail } from '@shared/domain/kernel/result';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import type { CustomerRecord } from '@shared/domain/records/records';
import { exportsWords } from '@shared/words/exports';
import type { PickedTemplate } from './TemplateDialog';

/** Whom a template is filled with, and how. */
export interface TemplateOrder {
  readonly customers: readonly CustomerRecord[];
  readonly full: boolean;
  readonly password?: string;
}

export interface TemplateExport {
  /** Fills the template with the customers where the person says. */
  fill(template: PickedTemplate, order: TemplateOrder): Promise<void>;
  /** Saves a template to begin with; it holds no customer, so the trail has nothing to say. */
  saveSample(): Promise<void>;
}

/** What can be done with templates. */
export function useTemplateExport(): TemplateExport {
  const session = useSession();
  const words = useWords(exportsWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { run } = useExportRun();
  return {
    fill: (template, { customers, full, password }) =>
      run({
        what: 'template',
        suggestedName: `${template.file.replace(/\.[^.]+$/, '')}-${readToday()}`,
        ending: template.file.toLowerCase().endsWith('.xlsm') ? 'xlsm' : 'xlsx',
        full,
        total: customers.length,
        write: async (token, { signal, onProgress }) => {
          const port = await openPort('workbook').catch(() => null);
          if (port === null) return fail('workbook.processGone');
          const client = connectWorkbooks(port);
          const options = {
            customers,
            branch: readBranch(session.settings.get(branchRecordId)).name,
            today: readToday(),
            period: currentPeriod(session.imports.all()),
            full,
            ...(password === undefined ? {} : { password }),
          };
          const report = ({ done }: { readonly done: number }) => onProgress(done);
          try {
            return await fillTemplate(client, template.token, token, options, report, signal);
          } finally {
            client.close();
          }
        },
        describe: (file) => words.templateDone(file, formats.count(customers.length)),
      }),
    saveSample: async () => {
      const suggestedName = `${words.sampleName}.xlsx`;
      const picked = await callShell('files.pickSave', { kind: 'xlsx', suggestedName });
      if (!picked.ok) return tellFailure(picked);
      const file = picked.value;
      if (file === null) return;
      const written = await writeWorkbookFile(file.token, describeSampleTemplate(lang));
      if (written.ok) tellFile(words.sampleSaved(file.name), words.showFile, file);
      else tellFailure(written);
    },
  };
}
