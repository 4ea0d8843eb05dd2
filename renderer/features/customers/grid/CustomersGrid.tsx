import { gridDefaults } from '@renderer/components/grid-theme';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import type {
  CellEditRequestEvent,
  CellKeyDownEvent,
  ColumnMovedEvent,
  FullWidthCellKeyDownEvent,
  GridApi,
  GridReadyEvent,
  IDatasource,
  SuppressKeyboardEventParams,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useRef } from 'react';
import { makeColumnDefs, rowNumberId } from './column-defs';
import { gridColumn } from './grid-columns';
import type { GridContext, GridHost } from './grid-host';
import { gridModules } from './grid-modules';
import './customers-grid.css';

interface Props {
  readonly host: GridHost;
  readonly lang: Lang;
  readonly columnKeys: readonly string[];
  /** Width of the name column in px. */
  readonly nameWidth: number;
  /** How many rows the view has. */
  readonly count: number;
  /** Changes whenever what cells show may have changed: view, selection, values, filters, open drawer. */
  readonly revision: unknown;
  readonly label: string;
  readonly onEdit: (record: CustomerRecord, field: Field, text: string) => void;
  readonly onSelectShown: () => void;
  readonly onCloseProfile: () => void;
  /** Column keys in the order the person dragged them to. */
  readonly onArrange: (keys: readonly string[]) => void;
}

/** Rows per block; a block is only a range of row numbers, so that a big one costs nothing. */
const blockRows = 500;

/**
 * The grid over 100,000 customers. AG Grid's infinite row model is used as a window onto row numbers 0 to n - 1: cells
 * read the record through the host by row number, so a block never needs loading, a new view is a repaint of some 30
 * rows, and the grid keeps no row per customer (the client-side model would filter and lay out 100,000 row nodes on
 * every keystroke).
 */
export function CustomersGrid(props: Props) {
  const { host, lang, columnKeys, nameWidth, count, revision } = props;
  const api = useRef<GridApi | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const context = useMemo<GridContext>(() => ({ host }), [host]);
  const columnDefs = useMemo(
    () => makeColumnDefs(columnKeys, lang, nameWidth),
    [columnKeys, lang, nameWidth],
  );
  const datasource = useMemo<IDatasource>(
    () => ({
      getRows: ({ startRow, endRow, successCallback }) => {
        const total = latest.current.count;
        const rows = Math.max(0, Math.min(endRow, total) - startRow);
        successCallback(
          Array.from({ length: rows }, () => ({})),
          total,
        );
      },
    }),
    [],
  );
  const painted = useRef(revision);
  useEffect(() => {
    if (painted.current === revision || api.current === null) return;
    painted.current = revision;
    paint(api.current, count);
  }, [count, revision]);

  const ready = (event: GridReadyEvent) => {
    api.current = event.api;
  };
  const arrange = (event: ColumnMovedEvent) => {
    if (!event.finished || event.source !== 'uiColumnMoved') return;
    const keys = event.api.getAllDisplayedColumns().map((column) => column.getColId());
    latest.current.onArrange(keys.filter((key) => key !== rowNumberId));
  };
  const edit = (event: CellEditRequestEvent<object, string>) => {
    const record = host.recordAt(event.rowIndex);
    const field = gridColumn(event.column.getColId())?.field;
    if (record !== undefined && field !== undefined)
      latest.current.onEdit(record, field, String(event.newValue ?? ''));
  };
  const press = (event: CellKeyDownEvent | FullWidthCellKeyDownEvent) => {
    if (!(event.event instanceof KeyboardEvent) || event.rowIndex === null || !('column' in event)) return;
    if (event.api.getEditingCells().length > 0) return;
    pressInGrid(event.event, event.rowIndex, event.column.getColId(), latest.current);
  };
  return (
    <div className="bb-customers-grid" data-testid="customers-grid">
      <AgGridReact
        {...gridDefaults}
        modules={gridModules}
        rowModelType="infinite"
        datasource={datasource}
        cacheBlockSize={blockRows}
        infiniteInitialRowCount={Math.max(1, count)}
        context={context}
        columnDefs={columnDefs}
        defaultColDef={{ suppressKeyboardEvent: keepOwnKeys, suppressHeaderMenuButton: true }}
        readOnlyEdit
        invalidEditValueMode="block"
        stopEditingWhenCellsLoseFocus
        enterNavigatesVerticallyAfterEdit
        suppressDragLeaveHidesColumns
        suppressAnimationFrame
        rowBuffer={12}
        onGridReady={ready}
        onCellEditRequest={edit}
        onColumnMoved={arrange}
        onCellKeyDown={press}
        onCellClicked={(event) => {
          if (
            event.column.getColId() === 'name' &&
            event.rowIndex !== null &&
            !event.api.getEditingCells().length
          )
            host.openProfile(event.rowIndex);
        }}
      />
    </div>
  );
}

/** Shows the present state of the view: the number of rows, every cell on screen, the marks in the header. */
function paint(grid: GridApi, count: number): void {
  if (grid.getDisplayedRowCount() !== count) grid.setRowCount(count, true);
  grid.refreshCells({ force: true });
  grid.refreshHeader();
}

/** Keys that mean something of our own in a cell that is not being edited. */
function keepOwnKeys({ event, editing, column }: SuppressKeyboardEventParams): boolean {
  if (editing) return false;
  const control = event.ctrlKey || event.metaKey;
  return (
    event.key === ' ' ||
    event.key === 'Delete' ||
    (event.key === 'Enter' && ['name', rowNumberId].includes(column.getColId())) ||
    (control && ['a', 'z', 'y', 'c', 'x'].includes(event.key.toLowerCase()))
  );
}

function pressInGrid(event: KeyboardEvent, rowIndex: number, columnId: string, props: Props): void {
  const { host } = props;
  const control = event.ctrlKey || event.metaKey;
  if (event.key === ' ' && (event.shiftKey || columnId === rowNumberId)) host.toggleRow(rowIndex, false);
  else if (event.key === ' ' || (event.key === 'Enter' && columnId === 'name')) host.openProfile(rowIndex);
  else if (control && event.key.toLowerCase() === 'a') props.onSelectShown();
  else if (event.key === 'Escape') props.onCloseProfile();
  else if (event.key === 'Delete') {
    const record = host.recordAt(rowIndex);
    const field = gridColumn(columnId)?.field;
    if (record !== undefined && field !== undefined && field.key !== 'name') props.onEdit(record, field, '');
  } else return;
  event.preventDefault();
}
