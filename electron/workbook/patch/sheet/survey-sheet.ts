import { copyFormula, listReferences, type Reference } from '../formula/references';
import { getAttribute } from '../xml-edit';
import { RowCodec } from './row-xml';
import { splitSheet } from './split-sheet';

/** A cell with a formula. */
export interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly references: readonly Reference[];
  /** It looks at more than its references tell: names, tables, INDIRECT, today's date. */
  readonly opaque: boolean;
}

/** A formula written once for many cells. */
export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What must be known of a sheet before any row of it is rewritten. */
export interface SheetSurvey {
  readonly prefix: string;
  /** What stands before and behind its rows. */
  readonly head: string;
  readonly tail: string;
  readonly formulas: readonly FormulaCell[];
  /** By their `si`. */
  readonly shared: ReadonlyMap<string, SharedFormula>;
}

/** Hears of a cell that refers to a shared text. */
export type SharedTextListener = (row: number, column: number, index: number) => void;

/** Goes through a sheet once. `onSharedText`: only asked where somebody wants to know. Throws `WorkbookFault`. */
export async function surveySheet(
  pieces: AsyncIterable<Buffer>,
  onSharedText?: SharedTextListener,
): Promise<SheetSurvey> {
  let head = '';
  let tail = '';
  let codec = new RowCodec('');
  const formulas: FormulaCell[] = [];
  const shared = new Map<string, SharedFormula>();
  for await (const piece of splitSheet(pieces)) {
    if (piece.kind === 'head') {
      head = piece.text;
      codec = new RowCodec(piece.prefix);
    } else if (piece.kind === 'tail') {
      tail = piece.text;
    } else {
      const mark = `<${codec.prefix}f`;
      for (const row of piece.rows) {
        if (onSharedText === undefined && !row.bytes.includes(mark)) continue;
        surveyRow(codec, row.number, row.bytes, formulas, shared, onSharedText);
      }
    }
  }
  return { prefix: codec.prefix, head, tail, formulas, shared };
}

function surveyRow(
  codec: RowCodec,
  row: number,
  bytes: Buffer,
  formulas: FormulaCell[],
  shared: Map<string, SharedFormula>,
  onSharedText: SharedTextListener | undefined,
): void {
  for (const cell of codec.parse(bytes).cells) {
    const { column } = cell;
    const formula = codec.formulaOf(cell);
    if (formula !== null) {
      const text = resolveShared(formula.attributes, formula.text, row, column, shared);
      formulas.push({ row, column, ...listReferences(text) });
    }
    if (onSharedText !== undefined && getAttribute(cell.attributes, 't') === 's') {
      onSharedText(row, column, Number(codec.valueOf(cell)));
    }
  }
}

/** The text of a formula; the first cell of a shared one is remembered for those that follow. */
function resolveShared(
  attributes: string,
  text: string,
  row: number,
  column: number,
  shared: Map<string, SharedFormula>,
): string {
  const index = getAttribute(attributes, 't') === 'shared' ? getAttribute(attributes, 'si') : undefined;
  if (index === undefined) return text;
  if (text !== '') {
    if (!shared.has(index)) shared.set(index, { text, row, column });
    return text;
  }
  return readShared(shared.get(index), row, column);
}

/** A shared formula as it reads in one of its cells. */
export function readShared(first: SharedFormula | undefined, row: number, column: number): string {
  return first === undefined ? '' : copyFormula(first.text, row - first.row, column - first.column);
}
