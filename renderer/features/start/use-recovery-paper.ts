import { tell } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { askPrintWay } from '@renderer/components/print/print-desk';
import { callShell } from '@renderer/data/bridge';
import { toDocumentHtml } from '@renderer/paper/document';
import { buildRecoveryKeySheet } from '@renderer/paper/recovery-key-sheet';
import { type Failure, type Result, succeed } from '@shared/domain/kernel/result';
import { startWords } from '@shared/words/start';
import { useState } from 'react';

interface RecoveryPaper {
  readonly busy: boolean;
  readonly failure: Failure | null;
  print(): void;
  save(): void;
}

/** The recovery key on paper: printed, or saved as PDF where the person says. */
export function useRecoveryPaper(key: {
  readonly recoveryKey: string;
  readonly branchName: string;
  readonly person: string;
}): RecoveryPaper {
  const words = useWords(startWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const make = () => {
    const printedAt = formats.moment(new Date().toISOString());
    const sheet = buildRecoveryKeySheet(
      { recoveryKey: key.recoveryKey },
      { branch: key.branchName, printedBy: key.person, printedAt, lang },
    );
    return { title: sheet.title, html: toDocumentHtml(sheet) };
  };
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
