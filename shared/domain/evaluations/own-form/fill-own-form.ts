import { maskInText } from '../../fields/mask-text';
import type { Advice } from '../../records/records';
import type { ComposedForm, ComposedLine } from '../compose-form';
import type { SignedDate } from '../form';
import type { OwnFormCell, OwnFormColumn, OwnFormPlace, OwnFormPlan } from './own-form';
import { adviceBox } from './own-form-words';

/** A value for a cell; null makes it blank. */
export type OwnFormValue = string | number | null;

/** Values of a row by 0-based column. */
export type OwnFormRow = readonly (readonly [column: number, value: OwnFormValue])[];

/** What a form puts into the sheet. */
export interface OwnFormEdits {
  readonly rows: readonly { readonly row: number; readonly cells: OwnFormRow }[];
  /** Rows for the indicators that the sheet has no room for, to be put in below `lastItem`, each like it. */
  readonly added: readonly OwnFormRow[];
}

const adviceWords: Readonly<Record<Advice, string>> = { improve: '改进', maintain: '维持', end: '终止' };

const documentPlaces: ReadonlySet<OwnFormPlace> = new Set<OwnFormPlace>([
  'title',
  'control',
  'documentNumber',
  'executing',
  'supervising',
  'verifying',
]);

/** The cell with the boxes, one of them ticked; where it has no boxes the words that hold get a tick. */
function tickAdvice(text: string, advice: Advice | null): string {
  const chosen = advice === null ? undefined : adviceWords[advice];
  if (text.search(adviceBox) < 0) {
    return chosen === undefined ? text : text.replace(`${chosen}关系`, `☑${chosen}关系`);
  }
  return text.replaceAll(adviceBox, (box, offset: number) => {
    const holds = chosen !== undefined && text.startsWith(chosen, offset + box.length);
    return holds ? '☑' : '□';
  });
}

function sign(signed: SignedDate | null): string {
  return signed === null ? '' : `${signed.date} ${signed.person}`.trim();
}

/** Phones and ID numbers that somebody wrote into a text are hidden: the file leaves the PC. */
function tell(text: string): OwnFormValue {
  return text === '' ? null : maskInText(text);
}

function readValue(form: ComposedForm, cell: OwnFormCell): string {
  const { document, revision } = form;
  switch (cell.place) {
    case 'customerName':
      return form.customerName;
    case 'number':
      return form.number;
    case 'finalScore':
      return form.finalScore === null ? '' : String(form.finalScore);
    case 'advice':
      return tickAdvice(cell.text ?? '', form.advice);
    case 'documentNumber':
      return document.number;
    case 'title':
    case 'control':
    case 'executing':
    case 'supervising':
    case 'verifying':
      return document[cell.place];
    case 'prepared':
    case 'reviewed':
    case 'approved':
      return sign(form[cell.place]);
    case 'revisionMark':
      return revision?.mark ?? '';
    case 'revisionPlaces':
      return revision === null ? '' : String(revision.places);
    case 'revisionDate':
      return revision?.date ?? '';
  }
}

/** A value that has its cell to itself: a score is a number there. */
function tellAlone({ place }: OwnFormCell, value: string): OwnFormValue {
  if (value === '') return null;
  return place === 'finalScore' || place === 'revisionPlaces' ? Number(value) : value;
}

/** One row of the table; null empties a row that no indicator needs. */
function fillLine(plan: OwnFormPlan, line: ComposedLine | null, place: number): OwnFormRow {
  const values: Readonly<Record<OwnFormColumn, OwnFormValue>> =
    line === null
      ? { sequence: null, indicator: null, weight: null, score: null, grade: null, basis: null, remark: null }
      : {
          sequence: place,
          indicator: line.name,
          weight: line.weight,
          score: line.score,
          grade: tell(line.grade),
          basis: tell(line.basis),
          remark: tell(line.remark),
        };
  return Object.entries(plan.columns).map(
    ([column, index]) => [index, values[column as OwnFormColumn]] as const,
  );
}

/**
 * The values of a form for a sheet of the branch's own: as many rows as it has indicators, surplus rows are emptied.
 * The customer's name stands in full; phones and ID numbers inside texts are hidden.
 */
export function fillOwnForm(plan: OwnFormPlan, form: ComposedForm): OwnFormEdits {
  const rows = new Map<number, (readonly [number, OwnFormValue])[]>();
  const put = (row: number, cells: OwnFormRow) => rows.set(row, [...(rows.get(row) ?? []), ...cells]);
  const room = plan.lastItem - plan.firstItem + 1;
  for (let at = 0; at < room; at += 1) {
    put(plan.firstItem + at, fillLine(plan, form.lines[at] ?? null, at + 1));
  }
  const { weight, score, grade } = plan.columns;
  if (plan.total !== null) {
    const totals = [
      [weight, form.totalWeight],
      [score, form.total],
      [grade, form.totalGrade === '' ? null : form.totalGrade],
    ] as const;
    put(
      plan.total,
      totals.flatMap(([column, value]) => (column === undefined ? [] : [[column, value] as const])),
    );
  }
  for (const cell of plan.cells) {
    const value = readValue(form, cell);
    // What the branch printed into its own sheet stays where our document says nothing.
    if (value === '' && documentPlaces.has(cell.place)) continue;
    put(cell.row, [[cell.column, cell.before === '' ? tellAlone(cell, value) : `${cell.before}${value}`]]);
  }
  return {
    rows: [...rows].map(([row, cells]) => ({ row, cells })),
    added: form.lines.slice(room).map((line, at) => fillLine(plan, line, room + at + 1)),
  };
}
