import { callShell } from '@renderer/data/bridge';
import { type Failure, type Result, succeed } from '@shared/domain/kernel/result';
import type { Lang } from '@shared/words/define-words';
import { startWords } from '@shared/words/start';
import { useState } from 'react';
import { tell } from '../feedback/feedback-store';
import { useLang, useWords } from '../language/language-context';
import { useFormats } from '../language/use-formats';
import { askPrintWay } from '../print/print-desk';

/** What stands on the sheet. */
export interface RecoveryKeyFacts {
  /** Groups of characters with dashes between them. */
  readonly recoveryKey: string;
  readonly branchName: string;
  readonly person: string;
}

/** Draws the sheet; paper is laid out elsewhere. */
export type DrawRecoverySheet = (
  key: RecoveryKeyFacts & { readonly printedAt: string; readonly lang: Lang },
) => { readonly title: string; readonly html: string };

interface RecoveryPaper {
  readonly busy: boolean;
  readonly failure: Failure | null;
  print(): void;
  save(): void;
}

/** The recovery key on paper: printed, or saved as PDF where the person says. */
export function useRecoveryPaper(key: RecoveryKeyFacts, draw: DrawRecoverySheet): RecoveryPaper {
  const words = useWords(startWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const make = () => draw({ ...key, printedAt: formats.moment(new Date().toISOString()), lang });
  const work = async (job: () => Promise<Result<unknown>>) => {
    setBusy(true);
    setFailure(null);
    const done = await job();
    setBusy(false);
    if (!done.ok) setFailure(done);
  };
  const print = async (): Promise<Result<unknown>> => {
    const how = await askPrintWay({ title: make().title });
    return how === null ? succeed(null) : callShell('paper.print', { ...make(), how });
  };
  const save = async (): Promise<Result<unknown>> => {
    const suggestedName = `${words.keyFileName}-${key.branchName}.pdf`;
    const picked = await callShell('files.pickSave', { kind: 'pdf', suggestedName });
    if (!picked.ok || picked.value === null) return picked;
    const { token } = picked.value;
    const written = await callShell('paper.toPdf', { ...make(), token });
    if (written.ok) {
      const reveal = () => void callShell('files.reveal', { token });
      tell(words.keySaved, { label: words.keyShow, run: reveal });
    }
    return written;
  };
  return {
    busy,
    failure,
    print: () => void work(print),
    save: () => void work(save),
  };
}
