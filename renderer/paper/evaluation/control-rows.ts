import type { ComposedForm } from '@shared/domain/evaluations/compose-form';
import type { SignedDate } from '@shared/domain/evaluations/form';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { evaluationWords } from '@shared/words/evaluations';

/** Three labels with their values. */
export type ControlRow = readonly (readonly [label: string, value: string])[];

function renderSigned(signed: SignedDate | null): string {
  return signed === null ? '' : `${signed.date} ${signed.person}`.trim();
}

/** The foot of a controlled document (branch-practice section 6): names, signatures with dates, revision. */
export function listControlRows(form: ComposedForm, lang: Lang): readonly ControlRow[] {
  const words = wordsIn(evaluationWords, lang);
  const { document, revision } = form;
  return [
    [
      [words.documentTitle, document.title],
      [words.control, document.control],
      [words.documentNumber, document.number],
    ],
    [
      [words.executing, document.executing],
      [words.supervising, document.supervising],
      [words.verifying, document.verifying],
    ],
    [
      [words.prepared, renderSigned(form.prepared)],
      [words.reviewed, renderSigned(form.reviewed)],
      [words.approved, renderSigned(form.approved)],
    ],
    [
      [words.revisionMark, revision?.mark ?? ''],
      [words.revisionPlaces, revision === null ? '' : String(revision.places)],
      [words.revisionDate, revision?.date ?? ''],
    ],
  ];
}
