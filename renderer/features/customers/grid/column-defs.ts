import type { Lang } from '@shared/words/define-words';
import type { CellClassParams, ColDef } from 'ag-grid-community';
import { FieldEditor } from './field-editor';
import { type GridColumn, gridColumn, unverifiedColumnKey } from './grid-columns';
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
  'bb-cell-selected': (cell: Cell) => ask(cell, (host, id) => host.isSelected(id)),
  'bb-cell-open': (cell: Cell) => ask(cell, (host, id) => host.openId() === id),
};

function makeColumnDef(column: GridColumn, lang: Lang): ColDef<object, string> {
  const { field } = column;
  return {
    colId: column.key,
    headerName: column.caption(lang),
    headerComponent: HeaderCell,
    headerComponentParams: { fullCaption: column.fullCaption(lang) },
    headerClass: column.look === 'number' ? 'bb-head-number' : '',
    width: column.width,
    minWidth: 56,
    // Sorting is the view's work; the grid only shows what the view gives it.
    sortable: column.sortable,
    comparator: () => 0,
    pinned: column.look === 'name' ? 'left' : null,
    lockPinned: true,
    valueGetter: ({ node, context }) => {
      const host: GridHost = context.host;
      const record = host.recordAt(node?.rowIndex);
      return record === undefined ? '' : column.text(record, host.lang(), host.schemes());
    },
    ...(column.look === 'tier' ? { cellRenderer: TierCell } : {}),
    ...(column.look === 'number' ? { valueFormatter: ({ value }) => value || '—' } : {}),
    cellClass: `bb-cell-${column.look}`,
    cellClassRules: {
      ...rowClasses,
      'bb-cell-negative': ({ value }) => column.look === 'number' && (value ?? '').startsWith('-'),
      'bb-cell-none': ({ value }) => column.look === 'number' && (value ?? '') === '',
      'bb-cell-unverified': (cell) =>
        hostOf(cell)
          .recordAt(cell.rowIndex)
          ?.unverified?.some((unread) => unread.field === column.key) ?? false,
    },
    editable: field !== undefined && field.derived !== true,
    ...(field === undefined ? {} : { cellEditor: FieldEditor, cellEditorParams: { field } }),
  };
}

function makeRowNumberDef(): ColDef<object, string> {
  return {
    colId: rowNumberId,
    headerName: '',
    headerComponent: SelectAllHeader,
    width: 58,
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
      return record === undefined ? '' : `${node?.rowIndex ?? ''} ${host.isSelected(record.id)} ${record.id}`;
    },
    cellRenderer: RowNumberCell,
    cellClass: 'bb-cell-rownum',
    cellClassRules: rowClasses,
    editable: false,
  };
}

/** Column definitions for the given keys, row numbers first. Unknown keys are left out. */
export function makeColumnDefs(keys: readonly string[], lang: Lang): ColDef<object, string>[] {
  const columns = keys.map(gridColumn).filter((column) => column !== undefined);
  return [makeRowNumberDef(), ...columns.map((column) => makeColumnDef(column, lang))];
}

/** True for columns that a filter can be set on. */
export function isFilterable(key: string): boolean {
  return key !== unverifiedColumnKey && gridColumn(key) !== undefined;
}
