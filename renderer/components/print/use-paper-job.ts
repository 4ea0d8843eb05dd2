import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { recordExport } from '@renderer/data/exports/record-export';
import { whileWorking } from '@renderer/data/locking/long-jobs';
import { countPages, type PrintJob, printPaper, revealFile, savePdf } from '@renderer/data/paper/paper-jobs';
import { printingsOf } from '@renderer/data/paper/printings';
import { useSession } from '@renderer/data/session-context';
import type { PickedFile } from '@shared/ipc/contract';
import { printWords } from '@shared/words/print';
import { useState } from 'react';
import { askPrintWay } from './print-desk';

/** Makes the document of a job; null when it was cancelled on the way. */
export type MakeJob = () => Promise<PrintJob | null>;

export interface PaperJob {
  /** What is going on, or null. */
  readonly stage: 'saving' | 'printing' | null;
  /** Asks where to save and writes the PDF there; tells the outcome. */
  save(suggestedName: string, make: MakeJob): Promise<void>;
  /** Asks for the printer in the print panel, makes the document and prints it; tells the outcome. `title` names it. */
  print(make: MakeJob, title: string): Promise<void>;
}

/** Tells that a file was written, with the way to it. */
export function tellFile(text: string, showFile: string, file: PickedFile): void {
  tell(text, {
    label: showFile,
    run: () => {
      void revealFile(file).then((shown) => {
        if (!shown.ok) tellFailure(shown);
      });
    },
  });
}

/** Printing and saving as PDF with the words that go with them; one job at a time, each entered in the audit trail. */
export function usePaperJob(): PaperJob {
  const words = useWords(printWords);
  const formats = useFormats();
  const session = useSession();
  const [stage, setStage] = useState<PaperJob['stage']>(null);
  const record = async (job: PrintJob, to: 'printer' | 'pdf', file: string, pages: number) => {
    const full = job.full === true;
    const { printed } = job;
    const recorded = await whileWorking('print', () =>
      printed === undefined
        ? recordExport(session, { what: 'paper', file, rows: pages, full })
        : printingsOf(session).record({ ...printed, to, file, pages, full }),
    );
    if (!recorded.ok) tellFailure(recorded);
  };
  return {
    stage,
    save: async (suggestedName, make) => {
      if (stage !== null) return;
      setStage('saving');
      const saved = await savePdf(suggestedName, make);
      setStage(null);
      if (!saved.ok) tellFailure(saved);
      else if (saved.value !== null) {
        const { file, pages, job } = saved.value;
        tellFile(words.saved(file.name, formats.count(pages)), words.showFile, file);
        await record(job, 'pdf', file.name, pages);
      }
    },
    print: async (make, title) => {
      if (stage !== null) return;
      setStage('printing');
      const way = await askPrintWay({ title });
      const job = way === null ? null : await make();
      const printed = way === null || job === null ? null : await printPaper(job, way);
      setStage(null);
      if (job === null || printed === null) return;
      if (!printed.ok) tellFailure(printed);
      else if (printed.value) {
        tell(words.printed);
        await record(job, 'printer', job.title, countPages(job));
      }
    },
  };
}
