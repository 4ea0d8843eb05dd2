import type { SheetPeek } from '../cell';
import type { SheetPlan, SheetSection } from '../plan';
import { isBlankCell, showCell } from '../reading/text-of-cell';
import { createRowClassifier } from '../rows/classify-row';
import { readSection, type SectionText } from './read-section';

type Planned = Omit<SheetPlan, 'sections' | 'sectionSuggestion'>;

/**
 * Lists the section rows among the first rows of a sheet, so that they can be offered as a value (管户经理), and the
 * field most of them seem to stand for. A row above the header counts when a label says what it is. Nothing is
 * suggested where every customer looked at has the field already.
 */
export function findSections(
  peek: SheetPeek,
  plan: Planned,
): Pick<SheetPlan, 'sections' | 'sectionSuggestion'> {
  const sections: SheetSection[] = [];
  const votes = new Map<string, number>();
  let read = 0;
  const note = (row: number, text: string, { value, subject }: SectionText): void => {
    if (value === '') return;
    read += 1;
    sections.push({ row, text, value });
    if (subject !== undefined) votes.set(subject, (votes.get(subject) ?? 0) + 1);
  };
  for (const { row, text } of plan.titles) {
    const section = readSection(text);
    if (section.labelled === true) note(row, text, section);
  }
  const classify = createRowClassifier(plan);
  const rows = peek.head.filter(({ number }) => number >= plan.firstDataRow);
  const customers = rows.filter((row) => {
    const kind = classify(row);
    if (kind !== 'row.section') return kind === undefined;
    const text = showCell(row.cells.find((cell) => !isBlankCell(cell)) ?? null);
    note(row.number, text, readSection(text));
    return false;
  });
  if (sections.length === 0) return {};
  const [suggestion, votesFor = 0] = [...votes].sort((left, right) => right[1] - left[1])[0] ?? [];
  const column = plan.columns.find(({ fieldKey }) => fieldKey === suggestion)?.index;
  const isFilled = column !== undefined && customers.every(({ cells }) => !isBlankCell(cells[column]));
  return suggestion === undefined || votesFor * 2 < read || isFilled
    ? { sections }
    : { sections, sectionSuggestion: suggestion };
}
