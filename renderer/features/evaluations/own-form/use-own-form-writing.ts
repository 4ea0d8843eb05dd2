import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { callShell } from '@renderer/data/bridge';
import { keepOwnForm } from '@renderer/data/evaluations/own-form/kept-own-form';
import type { OpenOwnForm } from '@renderer/data/evaluations/own-form/open-own-form';
import {
  type OwnFormWatch,
  writeOwnFormsApart,
  writeOwnFormsTogether,
} from '@renderer/data/evaluations/own-form/write-own-forms';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import { recordExport } from '@renderer/data/exports/record-export';
import { useSession } from '@renderer/data/session-context';
import { composeForm } from '@shared/domain/evaluations/compose-form';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { Month } from '@shared/domain/kernel/calendar';
import { ownFormWords } from '@shared/words/own-form';
import { useRef, useState } from 'react';

export type OwnFormFiles = 'together' | 'apart';

export interface OwnFormOrder {
  readonly own: OpenOwnForm;
  readonly period: Month;
  readonly forms: readonly EvaluationForm[];
  readonly files: OwnFormFiles;
}

export interface OwnFormWriting {
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** Asks where to save, writes, notes it in the audit trail, tells the outcome; true when all was written. */
  run(order: OwnFormOrder): Promise<boolean>;
  cancel(): void;
}

/** Fills the branch's own workbook with forms of a month. */
export function useOwnFormWriting(): OwnFormWriting {
  const session = useSession();
  const words = useWords(ownFormWords);
  const formats = useFormats();
  const { lang } = useLang();
  const [progress, setProgress] = useState<OwnFormWriting['progress']>(null);
  const abort = useRef<AbortController | null>(null);

  const compose = (forms: readonly EvaluationForm[]) => {
    const templateOf = templateFinderOf(session.settings);
    return forms.flatMap((form) => {
      const template = templateOf(form);
      return template === undefined ? [] : [composeForm(form, template, lang)];
    });
  };
  const record = async (file: string, rows: number) => {
    const recorded = await recordExport(session, { what: 'evaluations', file, rows, full: false });
    if (!recorded.ok) tellFailure(recorded);
  };
  const reveal = (token: string) => ({
    label: words.showFile,
    run: () => {
      void callShell('files.reveal', { token }).then((shown) => {
        if (!shown.ok) tellFailure(shown);
      });
    },
  });

  const writeTogether = async ({ own, period, forms }: OwnFormOrder, watch: OwnFormWatch) => {
    const suggestedName = `${words.fileTogether(period)}.xlsx`;
    const picked = await callShell('files.pickSave', { kind: 'xlsx', suggestedName });
    if (!picked.ok) tellFailure(picked);
    if (!picked.ok || picked.value === null) return false;
    const { name, token } = picked.value;
    setProgress({ done: 0, total: forms.length });
    const written = await writeOwnFormsTogether(own, compose(forms), token, watch);
    if (!written.ok) {
      if (written.reason !== 'workbook.cancelled') tellFailure(written);
      return false;
    }
    tell(words.done(name, formats.count(forms.length)), reveal(token));
    await record(name, forms.length);
    return true;
  };
  const writeApart = async ({ own, forms }: OwnFormOrder, watch: OwnFormWatch) => {
    const picked = await callShell('files.pickFolder', {});
    if (!picked.ok) tellFailure(picked);
    if (!picked.ok || picked.value === null) return false;
    const { name, token } = picked.value;
    setProgress({ done: 0, total: forms.length });
    const { files, stopped } = await writeOwnFormsApart(
      own,
      compose(forms),
      token,
      (form) => words.fileApart(form.customerName, form.number),
      watch,
    );
    if (stopped !== undefined && stopped.reason !== 'workbook.cancelled') tellFailure(stopped);
    const count = formats.count(files.length);
    const last = files.at(-1);
    if (last !== undefined) {
      tell(stopped === undefined ? words.doneApart(name, count) : words.stopped(count), reveal(last.token));
      await record(name, files.length);
    }
    return stopped === undefined;
  };
  return {
    progress,
    run: async (order) => {
      const controller = new AbortController();
      abort.current = controller;
      const total = order.forms.length;
      const watch: OwnFormWatch = {
        signal: controller.signal,
        onProgress: (done) => setProgress({ done, total }),
      };
      const done = await (order.files === 'together' ? writeTogether : writeApart)(order, watch);
      setProgress(null);
      if (!done) return false;
      const kept = await keepOwnForm(session, order.own);
      if (!kept.ok) tellFailure(kept);
      return true;
    },
    cancel: () => abort.current?.abort(),
  };
}
