import type { Lang } from '../../words/define-words';
import { describeBasis, describeParts } from './describe-basis';
import type { EvaluationForm, EvaluationLine, RevisedForm, SignedDate } from './form';
import { listChangedCells, type RevisedCell } from './form-revision';
import type { EvaluationTemplate } from './template';

/** One cell before and after, as it reads. */
export interface RevisionChange {
  readonly indicator: string;
  readonly cell: RevisedCell;
  /** Empty text for an empty cell. */
  readonly before: string;
  readonly after: string;
}

/** One 修改: why an approved form was opened again and what it came to. */
export interface RevisionEntry {
  readonly mark: string;
  readonly reason: string;
  readonly reopened: SignedDate;
  /** The approval that the reopening took off. */
  readonly approvedBefore: SignedDate;
  /** The approval that ended the revision; null while it is open. */
  readonly approvedAfter: SignedDate | null;
  readonly scoreBefore: number | null;
  readonly scoreAfter: number | null;
  readonly changes: readonly RevisionChange[];
}

function readCell(line: EvaluationLine | undefined, cell: RevisedCell, lang: Lang): string {
  if (line === undefined) return '';
  if (cell === 'score') return line.score === null ? '' : String(line.score);
  if (cell === 'remark') return line.remark;
  return line.source === 'mixed' ? describeParts(line, lang) : describeBasis(line.basis, lang);
}

/** The revisions of a form, the latest first, each with the cells that it changed. */
export function listRevisionChanges(
  form: EvaluationForm,
  template: EvaluationTemplate | undefined,
  lang: Lang,
): readonly RevisionEntry[] {
  const names = new Map(
    template?.indicators.map((indicator) => [indicator.key, lang === 'en' ? indicator.en : indicator.zh]),
  );
  const revised = form.revised ?? [];
  const entries = revised.map((entry: RevisedForm, index): RevisionEntry => {
    const next = revised[index + 1] ?? form;
    return {
      mark: entry.mark,
      reason: entry.reason,
      reopened: entry.reopened,
      approvedBefore: entry.approved,
      approvedAfter: next.approved,
      scoreBefore: entry.finalScore ?? null,
      scoreAfter: next.finalScore ?? null,
      changes: listChangedCells(entry.lines, next.lines).map(({ key, cell, before, after }) => ({
        indicator: names.get(key) ?? key,
        cell,
        before: readCell(before, cell, lang),
        after: readCell(after, cell, lang),
      })),
    };
  });
  return entries.reverse();
}
