import { maskInText } from '@shared/domain/fields/mask-text';
import { copyFormula } from '../formula/references';
import { moveFormula, type RowMap, type RowMaps } from '../formula/row-map';
import type { CellSet } from '../formula/stale-results';
import type { RowInsert, RowValues, SheetEdits } from '../order';
import { dropAttribute, getAttribute, setAttribute } from '../xml-edit';
import { type CellXml, inRow, RowCodec, type RowXml, styleOf } from './row-xml';
import { columnStyles } from './sheet-frame';
import { type RowPiece, splitSheet } from './split-sheet';
import { readShared, type SheetSurvey } from './survey-sheet';
import { type DateSystem, makeCell, writeInline } from './value-cell';

/** What is known when a sheet is rewritten. */
export interface SheetTask {
  readonly name: string;
  readonly survey: SheetSurvey;
  readonly edits: SheetEdits;
  readonly map: RowMap;
  /** Of all sheets whose rows move. */
  readonly maps: RowMaps;
  /** Formulas whose stored results are left out. */
  readonly stale: CellSet;
  readonly dates: DateSystem;
  readonly conceal: boolean;
  /** What stands before and behind the rows afterwards. */
  readonly head: string;
  readonly tail: string;
  readonly tally: { cells: number; rowsAdded: number; formulasKept: number };
}

/** The XML of a sheet with everything done to it, in pieces. Rows that nothing happens to pass through as bytes. */
export async function* rewriteSheet(pieces: AsyncIterable<Buffer>, task: SheetTask): AsyncGenerator<Buffer> {
  const writer = new RowRewriter(task);
  for await (const piece of splitSheet(pieces)) {
    if (piece.kind === 'head') yield Buffer.from(task.head);
    else if (piece.kind === 'rows') yield Buffer.concat(piece.rows.flatMap((row) => writer.take(row)));
    else yield Buffer.concat([...writer.finish(), Buffer.from(task.tail)]);
  }
}

class RowRewriter {
  private readonly codec: RowCodec;
  private readonly inserts: readonly RowInsert[];
  private readonly models = new Map<number, RowXml>();
  private readonly newRows: readonly number[];
  private readonly styles: ReadonlyMap<number, number>;
  private readonly formulaMark: string;
  private nextInsert = 0;
  private nextNew = 0;

  constructor(private readonly task: SheetTask) {
    const { survey, edits } = task;
    this.codec = new RowCodec(survey.prefix);
    this.inserts = [...edits.inserts].sort((a, b) => a.before - b.before);
    this.newRows = [...edits.rows.keys()].sort((a, b) => a - b);
    this.styles = columnStyles(survey.head);
    this.formulaMark = `<${survey.prefix}f`;
  }

  /** The next row, and what is to stand before it. */
  take({ number, bytes }: RowPiece): Buffer[] {
    const before = this.advanceTo(number);
    const values = this.task.edits.rows.get(number);
    if (this.newRows[this.nextNew] === number) this.nextNew += 1;
    const isModel = this.task.map.isModel(number);
    const { map, stale, conceal, maps } = this.task;
    const moved = map.move(number) !== number;
    const hasFormulas = maps.size > 0 && bytes.includes(this.formulaMark);
    if (!isModel && !moved && !hasFormulas && !conceal && values === undefined && !stale.meetsRow(number)) {
      return [...before, bytes];
    }
    const row = this.codec.parse(bytes);
    if (isModel) this.models.set(number, row);
    return [...before, this.write(row, number, values)];
  }

  /** What stands below the last row. */
  finish(): Buffer[] {
    return this.advanceTo(Number.POSITIVE_INFINITY);
  }

  /** Rows that are put in above `number`, and edited rows that the sheet does not have. */
  private advanceTo(number: number): Buffer[] {
    const out: Buffer[] = [];
    for (;;) {
      const insert = this.inserts[this.nextInsert];
      const fresh = this.newRows[this.nextNew];
      if (fresh !== undefined && fresh < number && (insert === undefined || fresh < insert.before)) {
        this.nextNew += 1;
        const empty: RowXml = { attributes: ` r="${fresh}"`, cells: [], rest: '' };
        out.push(this.write(empty, fresh, this.task.edits.rows.get(fresh)));
      } else if (insert !== undefined && insert.before <= number) {
        this.nextInsert += 1;
        out.push(...this.insert(insert));
      } else return out;
    }
  }

  private insert(insert: RowInsert): Buffer[] {
    const model = this.models.get(insert.model) ?? { attributes: '', cells: [], rest: '' };
    const modelRow = this.task.map.move(insert.model);
    const first = this.task.map.move(insert.before) - insert.rows.length;
    this.task.tally.rowsAdded += insert.rows.length;
    return insert.rows.map((values, at) => {
      const number = first + at;
      const attributes = setAttribute(dropAttribute(model.attributes, 'hidden'), 'r', String(number));
      const cells = model.cells.map((cell) => this.likeModel(cell, insert.model, number, number - modelRow));
      return Buffer.from(
        this.codec.write({ attributes, cells: this.fill(cells, attributes, number, values, true), rest: '' }),
      );
    });
  }

  /** The look of the model row's cell, and its formula as if copied down. */
  private likeModel(cell: CellXml, modelRow: number, row: number, distance: number): CellXml {
    const { codec, task } = this;
    const blank = makeCell(codec.prefix, row, cell.column, styleOf(cell), null, task.dates);
    const formula = codec.formulaOf(cell);
    if (formula === null || getAttribute(formula.attributes, 't') === 'array') return blank;
    const text = moveFormula(this.textOf(cell, modelRow), { sheet: task.name, row: modelRow }, task.maps);
    return codec.withFormula(blank, { attributes: '', text: copyFormula(text, distance, 0) }, true);
  }

  private write(row: RowXml, number: number, values: RowValues | undefined): Buffer {
    const { map } = this.task;
    const place = map.move(number);
    const cells = row.cells.map((cell) =>
      this.rewriteCell(cell, number, place, values?.has(cell.column) === true),
    );
    const attributes = place === number ? row.attributes : setAttribute(row.attributes, 'r', String(place));
    const filled = values === undefined ? cells : this.fill(cells, row.attributes, place, values);
    return Buffer.from(this.codec.write({ ...row, attributes, cells: filled }));
  }

  private rewriteCell(cell: CellXml, row: number, place: number, edited: boolean): CellXml {
    const { codec, task } = this;
    const moved = place === row ? cell : inRow(cell, place);
    const formula = codec.formulaOf(cell);
    if (formula === null) return task.conceal && !edited ? this.concealed(moved) : moved;
    const stale = task.stale.has(row, cell.column);
    const changed = this.moveFormulaOf(cell, formula.attributes, formula.text, row);
    const kept = task.conceal && !stale ? this.concealed(moved) : moved;
    return stale || changed !== null ? codec.withFormula(kept, changed ?? formula, stale) : kept;
  }

  /** The formula as it reads after rows moved; null when it reads the same. */
  private moveFormulaOf(cell: CellXml, attributes: string, text: string, row: number) {
    const { task } = this;
    if (task.maps.size === 0) return null;
    const kind = getAttribute(attributes, 't');
    const whole = this.textOf(cell, row);
    const moved = moveFormula(whole, { sheet: task.name, row }, task.maps);
    if (kind === 'shared') return this.unshares(attributes) ? { attributes: '', text: moved } : null;
    const block = getAttribute(attributes, 'ref');
    const movedBlock = block === undefined ? undefined : moveBlock(block, task.map);
    if (moved === text && movedBlock === block) return null;
    return {
      attributes: movedBlock === undefined ? attributes : setAttribute(attributes, 'ref', movedBlock),
      text: moved,
    };
  }

  /** A shared formula is written out where rows of its sheet, or rows it looks at, move. */
  private unshares(attributes: string): boolean {
    const { task } = this;
    if (task.map.changes) return true;
    const first = task.survey.shared.get(getAttribute(attributes, 'si') ?? '');
    if (first === undefined) return false;
    return moveFormula(first.text, { sheet: task.name, row: first.row }, task.maps) !== first.text;
  }

  private textOf(cell: CellXml, row: number): string {
    const formula = this.codec.formulaOf(cell);
    if (formula === null || formula.text !== '') return formula?.text ?? '';
    const index = getAttribute(formula.attributes, 'si') ?? '';
    return readShared(this.task.survey.shared.get(index), row, cell.column);
  }

  /** The cells with the new values in their places; `place` is the row they stand in afterwards. */
  private fill(
    cells: readonly CellXml[],
    rowAttributes: string,
    place: number,
    values: RowValues,
    isNew = false,
  ): readonly CellXml[] {
    const { codec, task } = this;
    const filled = new Map(cells.map((cell) => [cell.column, cell]));
    const rowStyle = Number(getAttribute(rowAttributes, 's') ?? 0);
    for (const [column, value] of values) {
      const old = filled.get(column);
      if (old !== undefined && codec.formulaOf(old) !== null) {
        if (!isNew) task.tally.formulasKept += 1;
        continue;
      }
      if (old === undefined && value === null) continue;
      const style = old === undefined ? rowStyle || (this.styles.get(column) ?? 0) : styleOf(old);
      filled.set(column, makeCell(codec.prefix, place, column, style, value, task.dates));
      task.tally.cells += 1;
    }
    return [...filled.values()].sort((a, b) => a.column - b.column);
  }

  /** A cell nobody edits, with phones and ID numbers in it hidden. */
  private concealed(cell: CellXml): CellXml {
    const { codec, task } = this;
    const kind = getAttribute(cell.attributes, 't') ?? 'n';
    const inline = codec.inlineOf(cell);
    if (kind === 'inlineStr' && inline !== null) {
      const hidden = maskInText(inline);
      return hidden === inline ? cell : { ...cell, content: writeInline(codec.prefix, hidden) };
    }
    const value = codec.valueOf(cell);
    if (value === null || (kind !== 'str' && kind !== 'n')) return cell;
    // Numbers of edited sheets were looked at by whoever ordered the edits; elsewhere only a phone looks like one.
    if (kind === 'n' && (task.edits.rows.size > 0 || !/^1[3-9]\d{9}$/.test(value))) return cell;
    const hidden = maskInText(value);
    if (hidden === value) return cell;
    const attributes = setAttribute(cell.attributes, 't', 'inlineStr');
    if (codec.formulaOf(cell) === null) {
      return { ...cell, attributes, content: writeInline(codec.prefix, hidden) };
    }
    return { ...cell, content: (cell.content ?? '').replace(value, () => hidden) };
  }
}

/** `A5:C9` after rows moved. */
function moveBlock(block: string, map: RowMap): string {
  return block.replace(/([A-Za-z]{1,3})(\d{1,7})/g, (_whole, letters: string, row: string) => {
    return `${letters}${map.move(Number(row))}`;
  });
}
