import type { SkippedRow } from '@renderer/data/workbook-door/door-protocol';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { readSection } from '@shared/domain/sheets/sections/read-section';

export interface Headings {
  /** One of them, to show what would be taken. */
  readonly example: { readonly text: string; readonly value: string } | undefined;
  /** The field they seem to stand for. */
  readonly suggestion: string | undefined;
}

/** Section rows of a sheet: those among the first rows, or else those that the check met further below. */
export function findHeadings(plan: SheetPlan, skipped: readonly SkippedRow[]): Headings {
  const [first] = plan.sections ?? [];
  if (first !== undefined) return { example: first, suggestion: plan.sectionSuggestion };
  const read = skipped
    .filter(({ reason }) => reason === 'row.section')
    .map(({ text }) => ({ text, ...readSection(text) }))
    .filter(({ value }) => value !== '');
  const subjects = new Set(read.map(({ subject }) => subject));
  const [only] = subjects;
  const [example] = read;
  return { example, suggestion: subjects.size === 1 ? only : undefined };
}
