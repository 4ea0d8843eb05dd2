import { beginJob } from '@renderer/components/export/export-jobs';
import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { askPrintWay } from '@renderer/components/print/print-desk';
import { tellFile } from '@renderer/components/print/use-paper-job';
import { callShell } from '@renderer/data/bridge';
import { whileWorking } from '@renderer/data/locking/long-jobs';
import type { PlannedFile } from '@renderer/data/paper/plan-files';
import { type PaperSent, sendPaper } from '@renderer/data/paper/send-paper';
import { useSession } from '@renderer/data/session-context';
import { whenSessionEnds } from '@renderer/data/session-end';
import type { Result } from '@shared/domain/kernel/result';
import type { PickedFolder, PrintWay } from '@shared/ipc/printing';
import { cardsPageWords } from '@shared/words/cards-page';
import { useState } from 'react';
import type { StudioSetting } from '../paper/studio-setting';
import type { Preview, Wanted } from '../paper/use-preview';
import { sizeOfJob } from './job-size';
import { beginTally, makeParts, type Tally } from './make-parts';
import { recordPapers } from './record-papers';
import { splitBySize } from './split-by-size';
import { tellFiles } from './tell-files';
import { writeFiles } from './write-files';

export interface StudioJob {
  /** Names the job and, without its ending, the file. */
  readonly title: string;
  /** How many, in words. */
  readonly amount: string;
  readonly setting: StudioSetting;
  readonly wanted: Wanted;
  /** What is on the desk. */
  readonly ready?: Preview | undefined;
}

export interface StudioJobs {
  /** What is going on; one at a time. */
  readonly stage: 'saving' | 'printing' | null;
  /** Asks for the printer, then prints. */
  print(job: StudioJob): Promise<void>;
  /** Asks where to save, then writes one PDF. */
  saveOne(job: StudioJob): Promise<void>;
  /** Writes several PDFs into a folder. */
  saveFiles(job: StudioJob, files: readonly PlannedFile[], folder: PickedFolder): Promise<void>;
}

/** Printing and saving from the studio: in parts, with progress, written down in the audit trail. */
export function useStudioJobs(): StudioJobs {
  const session = useSession();
  const words = useWords(cardsPageWords);
  const formats = useFormats();
  const [stage, setStage] = useState<StudioJobs['stage']>(null);

  /** Shows the job while it runs, with the way to give it up. A lock waits for it, a closed window gives it up. */
  const watch = async <T>(
    said: { readonly title: string; readonly cancelNote: string },
    total: number,
    work: (signal: AbortSignal, report: (done: number) => void) => Promise<T>,
  ): Promise<T> => {
    const abort = new AbortController();
    whenSessionEnds(session, () => abort.abort());
    const shown = beginJob({ file: said.title, total, said, cancel: () => abort.abort() });
    try {
      return await whileWorking('print', () => work(abort.signal, (done) => shown.report(Math.floor(done))));
    } finally {
      shown.end();
    }
  };
  const send = (job: StudioJob, to: { readonly token: string } | PrintWay, tally: Tally) => {
    const { title, setting, wanted, ready } = job;
    const isFile = 'token' in to;
    const said = isFile
      ? { title: words.writing(title), cancelNote: words.writingNote }
      : { title: words.printing(title), cancelNote: words.printingNote };
    return watch(said, wanted.blank > 0 ? wanted.blank : wanted.customers.length, (signal, onProgress) => {
      const isStale = () => signal.aborted;
      const parts = makeParts(session, { setting, wanted, ready, isStale, onProgress }, tally);
      return sendPaper({ title, size: sizeOfJob(setting), to, parts, signal });
    });
  };
  /** Tells what went wrong or was cancelled; true when the paper is out. */
  const isOut = (sent: Result<PaperSent | null>, tally: Tally, cancelled: string): boolean => {
    const isNobody = tally.papers.every(({ pages }) => pages === 0);
    if (!sent.ok && isNobody && tally.unlabelled > 0) tell(words.noLabels);
    else if (!sent.ok && isNobody && tally.leftOut > 0) tell(words.allGone);
    else if (!sent.ok) tellFailure(sent);
    else if (sent.value === null) tell(cancelled);
    else return sent.value.printed;
    return false;
  };
  const withLeftOut = (text: string, { leftOut, unlabelled }: Tally) =>
    [
      text,
      leftOut === 0 ? '' : words.leftOut(formats.count(leftOut)),
      unlabelled === 0 ? '' : words.unlabelled(formats.count(unlabelled)),
    ]
      .filter((part) => part !== '')
      .join(words.sentenceGap);
  const record = async (tally: Tally, to: 'printer' | 'pdf', file: string, setting: StudioSetting) => {
    const recorded = await whileWorking('print', () => recordPapers(session, tally, { to, file }, setting));
    if (!recorded.ok) tellFailure(recorded);
  };
  const alone = async (next: NonNullable<StudioJobs['stage']>, work: () => Promise<void>) => {
    if (stage !== null) return;
    setStage(next);
    try {
      await work();
    } finally {
      setStage(null);
    }
  };

  return {
    stage,
    print: (job) =>
      alone('printing', async () => {
        const way = await askPrintWay({ title: job.title, amount: job.amount });
        if (way === null) return;
        let pages = 0;
        const sum = beginTally();
        for (const part of splitBySize(job)) {
          const tally = beginTally();
          const sent = await send(part, way, tally);
          if (!isOut(sent, tally, words.cancelledPrint) || !sent.ok || sent.value === null) return;
          pages += sent.value.pages;
          sum.leftOut += tally.leftOut;
          sum.unlabelled += tally.unlabelled;
          await record(tally, 'printer', job.title, job.setting);
        }
        tell(withLeftOut(words.printed(formats.count(pages)), sum));
      }),
    saveOne: (job) =>
      alone('saving', async () => {
        const suggestedName = `${job.title}.pdf`;
        const picked = await callShell('files.pickSave', { kind: 'pdf', suggestedName });
        if (!picked.ok) return tellFailure(picked);
        if (picked.value === null) return;
        const file = picked.value;
        const tally = beginTally();
        const sent = await send(job, { token: file.token }, tally);
        if (!isOut(sent, tally, words.cancelledNone) || !sent.ok || sent.value === null) return;
        const text = words.saved(file.name, formats.count(sent.value.pages));
        tellFile(withLeftOut(text, tally), words.showFile, file);
        await record(tally, 'pdf', file.name, job.setting);
      }),
    saveFiles: (job, files, folder) =>
      alone('saving', async () => {
        const said = { title: words.writing(folder.name), cancelNote: words.writingNote };
        const written = await watch(said, job.wanted.customers.length, (signal, onProgress) =>
          writeFiles(session, { files, folder, setting: job.setting, signal, onProgress }),
        );
        tellFiles({ written, planned: files.length, folder, words, formats, withLeftOut });
        if (written.files > 0) await record(written.tally, 'pdf', folder.name, job.setting);
      }),
  };
}
