import { maskUnverified } from '@renderer/components/facts/describe-unverified';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord, UnverifiedCell } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import type { CellClassParams, ColDef, ValueFormatterParams } from 'ag-grid-community';
import { NameCell } from '../grouping/name-cell';
import { ComputedCell } from './computed-cell';
import { FieldEditor } from './field-editor';
import { fullTextOf, type GridColumn, gridColumn } from './grid-columns';
import type { GridContext, GridHost } from './grid-host';
import { HeaderCell, SelectAllHeader } from './header-cells';
import { RowNumberCell } from './row-number-cell';
import { TierCell } from './tier-cell';

/** Column id of the row numbers. */
export const rowNumberId = 'rowNumber';

type Cell = CellClassParams<object, string>;

function hostOf(cell: { readonly context: GridContext }): GridHost {
  return cell.context.host;
}

function ask(cell: Cell, test: (host: GridHost, id: string) => boolean): boolean {
  const host = hostOf(cell);
  const record = host.recordAt(cell.rowIndex);
  return record !== undefined && test(host, record.id);
}

const rowClasses = {
  'bb-cell-band': (cell: Cell) => hostOf(cell).bandAt(cell.rowIndex) !== undefined,
  'bb-cell-selected': (cell: Cell) => ask(cell, (host, id) => host.isSelected(id)),
  'bb-cell-open': (cell: Cell) => ask(cell, (host, id) => host.openId() === id),
};

function findUnread(cell: Cell, key: string): UnverifiedCell | undefined {
  return hostOf(cell)
    .recordAt(cell.rowIndex)
    ?.unverified?.find((unread) => unread.field === key);
}

function isBlank(cell: Cell, key: string): boolean {
  return hostOf(cell).recordAt(cell.rowIndex)?.[key] === undefined;
}

/** What a cell shows: the value, or what the sheet said where it was not understood. */
function textOfCell(column: GridColumn, record: CustomerRecord, host: GridHost): string {
  const isShown = host.isShown(record.id, column.key);
  const text = isShown
    ? fullTextOf(column, record, host.lang())
    : column.text(record, host.lang(), host.schemes());
  if (text !== '' || record.unverified === undefined) return text;
  const unread = record.unverified.find((cell) => cell.field === column.key);
  return unread === undefined ? '' : isShown ? unread.text : maskUnverified(unread);
}

/** Room for the header's words (12 px; a Chinese character is twice as wide), the arrow and the funnel. */
function widthOf(column: GridColumn, lang: Lang): number {
  const caption = [...column.caption(lang)].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 12 : 6.6), 0);
  const chip = column.look === 'tier' && lang === 'en' ? 14 : 0;
  return Math.max(column.width + chip, Math.min(200, Math.ceil(caption) + 56));
}

/** A dash where a customer has no amount; the row of a band stays empty there. */
function dashForNone({ value, node, context }: ValueFormatterParams<object, string>): string {
  if (value !== null && value !== undefined && value !== '') return value;
  const { host }: GridContext = context;
  return host.recordAt(node?.rowIndex) === undefined ? '' : '—';
}

function makeColumnDef(
  column: GridColumn,
  lang: Lang,
  width: number,
  isFrozen: boolean,
): ColDef<object, string> {
  const { field } = column;
  return {
    colId: column.key,
    headerName: column.caption(lang),
    headerComponent: HeaderCell,
    headerComponentParams: { fullCaption: column.fullCaption(lang) },
    headerClass: column.look === 'number' ? 'bb-head-number' : '',
    width,
    minWidth: 56,
    // Sorting is the view's work; the grid only shows what the view gives it.
    sortable: column.sortable,
    comparator: () => 0,
    pinned: isFrozen || column.look === 'name' ? 'left' : null,
    lockPinned: true,
    valueGetter: ({ node, context }) => {
      const host: GridHost = context.host;
      const record = host.recordAt(node?.rowIndex);
      if (record === undefined) return host.bandAt(node?.rowIndex)?.textUnder(column.key) ?? '';
      return textOfCell(column, record, host);
    },
    ...(column.look === 'tier' ? { cellRenderer: TierCell } : {}),
    ...(column.look === 'name' ? { cellRenderer: NameCell } : {}),
    ...(column.look === 'number' ? { valueFormatter: dashForNone } : {}),
    ...(field?.formula === undefined ? {} : { cellRenderer: ComputedCell, cellRendererParams: { field } }),
    cellClass: `bb-cell-${column.look}`,
    cellClassRules: {
      ...rowClasses,
      'bb-cell-negative': ({ value }) => column.look === 'number' && (value ?? '').startsWith('-'),
      'bb-cell-in-full': (cell) => ask(cell, (host, id) => host.isShown(id, column.key)),
      'bb-cell-none': ({ value }) => column.look === 'number' && (value ?? '') === '',
      'bb-cell-unverified': (cell) => findUnread(cell, column.key) !== undefined,
      'bb-cell-misread': (cell) => findUnread(cell, column.key)?.source === 'pasted',
      'bb-cell-unread': (cell) => findUnread(cell, column.key) !== undefined && isBlank(cell, column.key),
    },
    editable:
      field !== undefined && field.derived !== true
        ? ({ node, context }) => {
            const { host } = context as GridContext;
            return host.mayEdit() && host.recordAt(node.rowIndex) !== undefined;
          }
        : false,
    ...(field === undefined ? {} : { cellEditor: FieldEditor, cellEditorParams: { field } }),
  };
}

function makeRowNumberDef(): ColDef<object, string> {
  return {
    colId: rowNumberId,
    headerName: '',
    headerComponent: SelectAllHeader,
    width: 66,
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    resizable: false,
    sortable: false,
    suppressMovable: true,
    suppressSizeToFit: true,
    // Changes with the row, so that the grid sees a new value and draws the cell again.
    valueGetter: ({ node, context }) => {
      const host: GridHost = context.host;
      const record = host.recordAt(node?.rowIndex);
      const band = host.bandAt(node?.rowIndex);
      if (band !== undefined) return `${node?.rowIndex ?? ''} ${band.ticked} ${band.label}`;
      return record === undefined ? '' : `${node?.rowIndex ?? ''} ${host.isSelected(record.id)} ${record.id}`;
    },
    cellRenderer: RowNumberCell,
    cellClass: 'bb-cell-rownum',
    cellClassRules: rowClasses,
    editable: false,
  };
}

/**
 * Column definitions for the given keys, row numbers first. Keys that are no field in force are left out. `nameWidth` depends
 * on who is shown (companies have long names); `widths` are those the person dragged, by key; the first
 * `frozen` columns stay in place when scrolling sideways.
 */
export function makeColumnDefs(
  keys: readonly string[],
  fields: readonly Field[],
  lang: Lang,
  nameWidth: number,
  widths: Readonly<Record<string, number>> = {},
  frozen = 1,
): ColDef<object, string>[] {
  const inForce = new Set(fields.map(({ key }) => key));
  const columns = keys
    .map(gridColumn)
    .filter((column) => column !== undefined)
    .filter(({ key, field }) => field === undefined || inForce.has(key));
  const widthFor = (column: GridColumn) =>
    widths[column.key] ?? (column.look === 'name' ? nameWidth : widthOf(column, lang));
  return [
    makeRowNumberDef(),
    ...columns.map((column, place) => makeColumnDef(column, lang, widthFor(column), place < frozen)),
  ];
}
