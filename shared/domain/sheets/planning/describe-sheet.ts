import { fieldByKey } from '../../fields/catalogue';
import type { RawCell, SheetPeek } from '../cell';
import { recallColumns, recallKind, recallStage, recallUnit } from '../memory/recall';
import type { RememberedMapping } from '../memory/remembered-mapping';
import { type ColumnPlan, letterOf, type SheetPlan, type TitleRow } from '../plan';
import { findSections } from '../sections/find-sections';
import { findAsOf } from './find-dates';
import type { GivenColumns } from './find-given-header';
import { addMuteColumns, type HeaderBand } from './find-header';
import { findSaidUnit, guessBareUnit, guessUnit } from './guess-unit';
import type { HeadGrid } from './head-grid';
import { matchColumns } from './match-columns';
import { findKind, findStage, kindInName } from './sheet-nature';

/** What is known of a sheet besides its own cells. */
export interface Hints {
  readonly file: string;
  readonly given?: GivenColumns;
  /** What the person decided when a sheet of the same shape was imported before. */
  readonly remembered?: RememberedMapping;
}

/** The plan of a sheet whose table was found. A given column wins over a remembered one, and that over every guess. */
export function describeSheet(peek: SheetPeek, grid: HeadGrid, found: HeaderBand, hints: Hints): SheetPlan {
  const { file, remembered } = hints;
  const headless = found.firstDataRow !== undefined;
  const band = headless ? found : addMuteColumns(grid, found);
  const firstDataRow = found.firstDataRow ?? (band.rows.at(-1) ?? 0) + 1;
  const titles = readTitles(grid, band.rows[0] ?? firstDataRow);
  const columns = planColumns(band, titles, hints);
  const keys = new Set(columns.map((column) => column.fieldKey));
  const asOf = findAsOf(
    titles.map(({ text }) => text),
    peek.name,
    file,
  );
  const kind = findKind(nameOfTable(peek, titles), columns);
  const stage = findStage(peek.name, file, keys);
  const plan: SheetPlan = {
    name: peek.name,
    index: peek.index,
    titles,
    headerRows: band.rows,
    firstDataRow,
    columns,
    kind: remembered === undefined ? kind : recallKind(remembered, peek.name, kind),
    stage: remembered === undefined ? stage : recallStage(remembered, peek.name, stage),
    filledRows: peek.filledRows,
    ...(asOf === undefined ? {} : { asOf }),
    ...(peek.part === undefined ? {} : { part: peek.part }),
    ...(headless ? { headless } : {}),
    ...(remembered === undefined ? {} : remembered.choices),
  };
  return { ...plan, ...findSections(peek, plan) };
}

/** Of several tables in a sheet, the title of each may say which customers it holds (二、公司客户). */
function nameOfTable({ name, part }: SheetPeek, titles: readonly TitleRow[]): string {
  if (part === undefined) return name;
  return titles.map(({ text }) => text).findLast((text) => kindInName(text) !== undefined) ?? name;
}

function readTitles(grid: HeadGrid, firstHeaderRow: number): TitleRow[] {
  const titles: TitleRow[] = [];
  for (const row of grid.rows) {
    if (row >= firstHeaderRow) break;
    const texts = new Set<string>();
    for (let column = 0; column < grid.width; column += 1) {
      const text = grid.textAt(row, column);
      if (text !== '') texts.add(text);
    }
    for (const text of texts) titles.push({ row, text });
  }
  return titles;
}

function planColumns(band: HeaderBand, titles: readonly TitleRow[], hints: Hints): ColumnPlan[] {
  const known = hints.remembered === undefined ? [] : recallColumns(hints.remembered, band.columns);
  const matches = matchColumns(
    band.columns,
    hints.given,
    known.map((column) => column?.fieldKey),
  );
  const isHeadless = band.firstDataRow !== undefined;
  return band.columns.map((column, at) => {
    const match = matches[at] ?? { fieldKey: null };
    const field = match.fieldKey === null ? undefined : fieldByKey(match.fieldKey);
    const unit = field?.type === 'money' ? findUnit(column.parts, titles, column.samples, isHeadless) : {};
    const recalled = match.matched === 'remembered' ? known[at] : undefined;
    return {
      index: column.index,
      letter: letterOf(column.index),
      header: column.parts.at(-1) ?? '',
      path: column.parts.join('/'),
      ...match,
      ...(recalled === undefined ? unit : recallUnit(recalled, unit)),
      ...(column.mute === 'blank' ? { unnamed: true } : {}),
    };
  });
}

/** What header or sheet say, then what the cells look like, then 元. */
function findUnit(
  parts: readonly string[],
  titles: readonly TitleRow[],
  samples: readonly RawCell[],
  isHeadless: boolean,
): Pick<ColumnPlan, 'unit' | 'unitFrom'> {
  const said = findSaidUnit(parts, titles);
  if (said.unit !== undefined) return said;
  const guessed = guessUnit(samples) ?? (isHeadless ? guessBareUnit(samples) : undefined);
  return guessed === undefined ? { unit: 'yuan', unitFrom: 'default' } : { unit: guessed, unitFrom: 'cells' };
}
