import { fieldsOf } from '@shared/domain/fields/catalogue';
import type { LayoutBlock, LayoutCell, PaperLayout } from '@shared/domain/paper/layout';
import { sayNamed } from '@shared/domain/paper/layout';
import type { CustomerKind } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import type { CustomerValues } from './customer-values';
import { type BlockMeasures, gridOfFields } from './measures';
import type { PaperRow, RowCell, RowGrid, TextRow } from './row';
import { listSourceRows, numberValues, type SourceRow } from './source-rows';

type BlockOf<K extends LayoutBlock['kind']> = Extract<LayoutBlock, { kind: K }>;

/** With more own fields than this a card prints only those that are filled; else it would be mostly empty cells. */
const printedEmpty = 12;

/** The blocks of a layout that are for this kind of customer. */
export function blocksFor(layout: PaperLayout, kind: CustomerKind): readonly LayoutBlock[] {
  return layout.blocks.filter(({ kinds }) => kinds.includes(kind));
}

/** All rows of a customer's paper from top to bottom. */
export function listRows(
  layout: PaperLayout,
  kind: CustomerKind,
  values: CustomerValues,
  measures: BlockMeasures,
): readonly PaperRow[] {
  const blocks = blocksFor(layout, kind);
  const written = blocks.filter((block) => block.kind === 'write').length;
  return blocks.flatMap((block) => listBlockRows(block, kind, values, measures, written === 1));
}

function listBlockRows(
  block: LayoutBlock,
  kind: CustomerKind,
  values: CustomerValues,
  measures: BlockMeasures,
  isOnlyRoom: boolean,
): readonly PaperRow[] {
  const title = block.title === null ? '' : values.say(block.title);
  switch (block.kind) {
    case 'fields':
      return [...bandOf(title), ...layCells(block.cells, block.columns, values, measures, saysUnit(title))];
    case 'ownFields': {
      const cells = listOwnCells(values, kind);
      return cells.length === 0 ? [] : [...bandOf(title), ...layCells(cells, 2, values, measures)];
    }
    case 'table':
      return [...bandOf(title), ...layTable(block, values, measures)];
    case 'write': {
      // Where there is but one place to write into, it says so; where there are many, it is plain.
      const hint = isOnlyRoom && !block.ruled ? wordsIn(paperWords, measures.lang).byHand : '';
      return [{ kind: 'room', label: title, heightMm: block.heightMm, isRuled: block.ruled, hint }];
    }
    case 'chart':
      return [{ kind: 'chart', label: title, months: values.facts.months.slice(-block.months) }];
    case 'choices': {
      const choices = block.choices.map((choice) => sayNamed(choice, measures.lang));
      return [{ kind: 'choices', label: title, choices }];
    }
    case 'text':
      return layParagraph(block, title, values, measures);
    case 'sign':
      return [{ kind: 'sign', labels: block.labels.map((label) => sayNamed(label, measures.lang)) }];
  }
}

/** True of a title or label that names the unit of the amounts under it: they stand without it then. */
function saysUnit(text: string): boolean {
  return text.includes('万');
}

function bandOf(title: string): readonly PaperRow[] {
  return title === '' ? [] : [{ kind: 'band', text: title }];
}

/** The branch's own fields: short ones side by side, long texts across. */
export function listOwnCells(values: CustomerValues, kind: CustomerKind): readonly LayoutCell[] {
  const own = fieldsOf(kind).filter(({ section }) => section === 'own');
  const printed = own.length <= printedEmpty ? own : own.filter(({ key }) => values.value(key) !== '');
  const cells = printed.map(({ key, type }) => ({
    values: [key],
    label: null,
    wide: type === 'longText',
    strong: false,
  }));
  return [...cells.filter((cell) => !cell.wide), ...cells.filter((cell) => cell.wide)];
}

/** Labelled cells in rows; the last of a row that is not full takes what is left of it. */
function layCells(
  cells: readonly LayoutCell[],
  columns: number,
  values: CustomerValues,
  measures: BlockMeasures,
  hasUnit = false,
): readonly TextRow[] {
  const grid = gridOfFields(columns, measures);
  const rows: TextRow[] = [];
  let row: LayoutCell[] = [];
  const close = () => {
    if (row.length > 0) rows.push({ kind: 'texts', grid, cells: fillRow(row, columns, values, hasUnit) });
    row = [];
  };
  for (const cell of cells) {
    if (cell.wide) close();
    row.push(cell);
    if (cell.wide || row.length === columns) close();
  }
  close();
  return rows;
}

function fillRow(
  row: readonly LayoutCell[],
  columns: number,
  values: CustomerValues,
  hasUnit: boolean,
): readonly RowCell[] {
  return row.flatMap((cell, place): readonly RowCell[] => {
    const isLast = place === row.length - 1;
    const span = isLast ? 2 * (columns - place) - 1 : 1;
    const label = values.label(cell);
    const text = values.joined(cell, !hasUnit && !saysUnit(label));
    const strong = cell.strong ? values.leading(cell) : 0;
    return [
      { text: label, span: 1, isLabel: true },
      { text, span, ...(strong > 0 ? { strong } : {}) },
    ];
  });
}

function gridOfTable(block: BlockOf<'table'>): RowGrid {
  const whole = block.columns.reduce((sum, { percent }) => sum + percent, 0);
  const percents = block.columns.map(({ percent }) => (percent / whole) * 100);
  return { key: `table-${percents.map((share) => share.toFixed(1)).join('-')}`, percents };
}

function layTable(
  block: BlockOf<'table'>,
  values: CustomerValues,
  measures: BlockMeasures,
): readonly TextRow[] {
  const headed = block.headed !== false;
  // Two columns without headings look like labelled cells and stand under them.
  const asCells = !headed && block.columns.length === 2 && (block.columns[0]?.percent ?? 100) <= 25;
  const grid = asCells ? gridOfFields(2, measures) : gridOfTable(block);
  const spanOf = (place: number) => (asCells && place === 1 ? 3 : 1);
  const heading: TextRow = {
    kind: 'texts',
    grid,
    cells: block.columns.map(({ label }, place) => ({
      text: sayNamed(label, measures.lang),
      span: spanOf(place),
      isLabel: true,
    })),
  };
  const words = wordsIn(paperWords, measures.lang);
  const row = (source: SourceRow | null, spare?: number): TextRow => ({
    kind: 'texts',
    grid,
    cells: block.columns.map(({ value = '' }, place): RowCell => {
      const isHint = source === null && value === 'on';
      return {
        text: isHint ? words.emptyDate : (source?.[value] ?? ''),
        span: spanOf(place),
        ...(!headed && place === 0 ? { isLabel: true } : {}),
        ...(numberValues.has(value) ? { isNumber: true } : {}),
        ...(isHint ? { isHint: true } : {}),
      };
    }),
    ...(headed ? { heading } : {}),
    ...(spare === undefined ? {} : { spare }),
  });
  const filled = listSourceRows(block, values).map((source) => row(source));
  const kept = block.fits === true ? Math.min(2, block.blank) : block.blank;
  const blank = Array.from({ length: block.blank }, (_, at) => row(null, at < kept ? undefined : at - kept));
  // A table has at least its headings and a row to write into.
  const rows = [...filled, ...blank];
  return headed && rows.length === 0 ? [heading] : rows;
}

/** A titled paragraph is ruled like the rest; others stand free. */
function layParagraph(
  block: BlockOf<'text'>,
  title: string,
  values: CustomerValues,
  measures: BlockMeasures,
): readonly PaperRow[] {
  const text = values.tell(block.text);
  if (title !== '') {
    const grid = gridOfFields(2, measures);
    return [...bandOf(title), { kind: 'texts', grid, cells: [{ text, span: 4 }] }];
  }
  // To half points, as there are classes for.
  const points =
    block.points === undefined
      ? measures.points
      : Math.max(5, Math.round(block.points * measures.shrunk * 2) / 2);
  return text === '' ? [] : [{ kind: 'paragraph', text, align: block.align ?? 'left', points }];
}
