import { gridDefaults } from '@renderer/components/grid-theme';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import type {
  CellKeyDownEvent,
  FullWidthCellKeyDownEvent,
  GridOptions,
  SuppressKeyboardEventParams,
  SuppressMouseEventHandlingParams,
} from 'ag-grid-community';
import { rowNumberId } from './column-defs';
import { gridColumn } from './grid-columns';
import type { GridContext, GridHost } from './grid-host';

/** What the grid tells the page. */
export interface GridEvents {
  /** How many rows the view has now. */
  readonly count: () => number;
  readonly edit: (record: CustomerRecord, field: Field, text: string) => void;
  readonly closeProfile: () => void;
  readonly arrange: (keys: readonly string[]) => void;
  readonly resize: (widths: Readonly<Record<string, number>>) => void;
}

/** Rows per block; a block is only a range of row numbers, so that a big one costs little. */
const blockRows = 500;

/** A double click here, or Enter, is about the customer and not about a cell. */
const pageColumns: readonly string[] = ['name', rowNumberId];

const letterKeysOfThePage: ReadonlySet<string> = new Set(['z', 'y', 'c', 'x', 'v', 'f']);

/** The grid's behaviour: rows by number, editing as in a sheet, and the page's own keys. */
export function makeGridOptions(host: GridHost, events: GridEvents): GridOptions<object> {
  const context: GridContext = { host };
  return {
    ...gridDefaults,
    context,
    rowModelType: 'infinite',
    cacheBlockSize: blockRows,
    infiniteInitialRowCount: Math.max(1, events.count()),
    datasource: {
      getRows: ({ startRow, endRow, successCallback }) => {
        const total = events.count();
        const rows = Math.max(0, Math.min(endRow, total) - startRow);
        successCallback(
          Array.from({ length: rows }, () => ({})),
          total,
        );
      },
    },
    defaultColDef: {
      suppressKeyboardEvent: isOwnKey,
      suppressHeaderMenuButton: true,
      // Pressing the mouse selects cells, see range/range-mouse.ts; clicks and double clicks are the grid's.
      cellRendererParams: {
        suppressMouseEventHandling: ({ event }: SuppressMouseEventHandlingParams) =>
          event.type === 'pointerdown' || event.type === 'mousedown',
      },
    },
    readOnlyEdit: true,
    invalidEditValueMode: 'block',
    stopEditingWhenCellsLoseFocus: true,
    enterNavigatesVerticallyAfterEdit: true,
    suppressDragLeaveHidesColumns: true,
    // Rows are drawn with the scroll, not a frame later: no blank rows while scrolling.
    suppressAnimationFrame: true,
    suppressNoRowsOverlay: true,
    rowBuffer: 4,
    onCellEditRequest: ({ rowIndex, column, newValue }) => {
      const record = host.recordAt(rowIndex);
      const field = gridColumn(column.getColId())?.field;
      if (record !== undefined && field !== undefined) events.edit(record, field, String(newValue ?? ''));
    },
    onCellKeyDown: (event) => press(event, host, events),
    onCellClicked: ({ api, column, rowIndex }) => {
      if (column.getColId() === 'name' && rowIndex !== null && api.getEditingCells().length === 0)
        host.openProfile(rowIndex);
    },
    onCellDoubleClicked: ({ column, rowIndex }) => {
      if (rowIndex !== null && pageColumns.includes(column.getColId())) host.openPage(rowIndex);
    },
    onColumnResized: ({ finished, source, columns }) => {
      if (!finished || !source.startsWith('uiColumn') || columns === null) return;
      events.resize(
        Object.fromEntries(columns.map((column) => [column.getColId(), column.getActualWidth()])),
      );
    },
    onColumnMoved: ({ api, finished, source }) => {
      if (!finished || source !== 'uiColumnMoved') return;
      const keys = api.getAllDisplayedColumns().map((column) => column.getColId());
      events.arrange(keys.filter((key) => key !== rowNumberId));
    },
  };
}

/** Keys that mean something of the page's own in a cell that is not being edited. */
function isOwnKey({ event, editing, column }: SuppressKeyboardEventParams): boolean {
  if (editing) return false;
  const control = event.ctrlKey || event.metaKey;
  return (
    event.key === ' ' ||
    (event.key === 'Enter' && (control || pageColumns.includes(column.getColId()))) ||
    (control && event.shiftKey && event.key.toLowerCase() === 'u') ||
    (control && letterKeysOfThePage.has(event.key.toLowerCase()))
  );
}

function press(cell: CellKeyDownEvent | FullWidthCellKeyDownEvent, host: GridHost, events: GridEvents): void {
  const { event, rowIndex } = cell;
  if (!(event instanceof KeyboardEvent) || rowIndex === null || !('column' in cell)) return;
  if (cell.api.getEditingCells().length > 0) return;
  const columnId = cell.column.getColId();
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) host.openPage(rowIndex);
  else if (event.key === ' ' && (event.shiftKey || columnId === rowNumberId)) host.toggleRow(rowIndex, false);
  else if (event.key === ' ' || (event.key === 'Enter' && columnId === 'name')) host.openProfile(rowIndex);
  else if (event.key === 'Escape') events.closeProfile();
  else return;
  event.preventDefault();
}
