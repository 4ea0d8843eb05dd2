import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { type Column, createGrid, type GridApi } from 'ag-grid-community';
import { useEffect, useMemo, useRef } from 'react';
import { attachRange } from '../range/attach-range';
import { flashChanges } from '../range/flash-changes';
import type { RangeDesk } from '../range/range-desk';
import type { RangeStore } from '../range/range-store';
import type { RangeOrders } from '../range/use-range-orders';
import { makeColumnDefs } from './column-defs';
import type { GridHost } from './grid-host';
import { gridModules } from './grid-modules';
import { makeGridOptions } from './grid-options';
import { keepPlace } from './keep-place';
import './customers-grid.css';

interface Props {
  readonly host: GridHost;
  readonly lang: Lang;
  readonly columnKeys: readonly string[];
  /** The fields in force: columns are defined anew when the branch's own change. */
  readonly fields: readonly Field[];
  /** Width of the name column in px. */
  readonly nameWidth: number;
  /** Widths the person dragged, in px by column key. */
  readonly widths: Readonly<Record<string, number>>;
  /** How many of the first columns stay in place when scrolling sideways. */
  readonly frozen: number;
  /** The cells selected, and what is done with them. */
  readonly range: RangeStore;
  readonly orders: RangeOrders;
  /** Ids of customers that an undo or redo has just changed. */
  readonly changed: readonly string[];
  /** The rows shown; a new object when others are shown. */
  readonly rows: object;
  /** How many rows the view has. */
  readonly count: number;
  /** Changes with everything that any cell or header may show: view, selection, filters, open drawer. */
  readonly revision: unknown;
  /** Changes with the values of some customers. */
  readonly edits: number;
  readonly onEdit: (record: CustomerRecord, field: Field, text: string) => void;
  readonly onCloseProfile: () => void;
  /** Column keys in the order the person dragged them to. */
  readonly onArrange: (keys: readonly string[]) => void;
  /** Widths after the person dragged one, in px by column key. */
  readonly onResize: (widths: Readonly<Record<string, number>>) => void;
}

/** The columns whose cells are drawn by a component. */
function listDrawnColumns(api: GridApi): Column[] {
  return api.getAllDisplayedColumns().filter((column) => column.getColDef().cellRenderer !== undefined);
}

/**
 * The grid over 100,000 customers. AG Grid's infinite row model is used as a window onto row numbers 0 to n - 1: cells
 * read the record through the host by row number, so a block never needs loading, a new view is a repaint of some 30
 * rows, and the grid keeps no row per customer (the client-side model would filter and lay out 100,000 row nodes on
 * every keystroke). It is made without the React wrapper, which would make every cell a React component.
 */
export function CustomersGrid(props: Props) {
  const { host, lang, columnKeys, fields, nameWidth, widths, frozen, count, revision, edits } = props;
  const { range, orders, changed, rows } = props;
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<GridApi | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const columnDefs = useMemo(
    () => makeColumnDefs(columnKeys, fields, lang, nameWidth, widths, frozen),
    [columnKeys, fields, lang, nameWidth, widths, frozen],
  );
  const firstDefs = useRef(columnDefs);
  const desk = useRef<RangeDesk | null>(null);
  const { events, takeDesk } = orders;
  useEffect(() => {
    if (root.current === null) return;
    const made = createGrid(
      root.current,
      {
        ...makeGridOptions(host, {
          count: () => latest.current.count,
          edit: (record, field, text) => latest.current.onEdit(record, field, text),
          closeProfile: () => latest.current.onCloseProfile(),
          arrange: (keys) => latest.current.onArrange(keys),
          resize: (wider) => latest.current.onResize(wider),
        }),
        columnDefs: firstDefs.current,
      },
      { modules: gridModules },
    );
    grid.current = made;
    const attached = attachRange(made, root.current, host, range, events);
    desk.current = attached.desk;
    takeDesk(attached.desk);
    const leave = keepPlace(made, root.current, range);
    return () => {
      leave();
      grid.current = null;
      desk.current = null;
      takeDesk(null);
      attached.detach();
      made.destroy();
    };
  }, [host, range, events, takeDesk]);
  useEffect(() => {
    if (columnDefs !== firstDefs.current) grid.current?.setGridOption('columnDefs', columnDefs);
    firstDefs.current = columnDefs;
  }, [columnDefs]);
  const painted = useRef({ revision, edits, rows, changed });
  useEffect(() => {
    const before = painted.current;
    painted.current = { revision, edits, rows, changed };
    if (grid.current === null || (before.revision === revision && before.edits === edits)) return;
    const light = before.changed === changed ? undefined : flashChanges(desk.current, changed);
    // Classes are looked at in every cell, and cells that show their text alone are written where it changed. Those of
    // a component may show more than their value.
    grid.current.refreshCells();
    if (before.revision !== revision)
      grid.current.refreshCells({ force: true, columns: listDrawnColumns(grid.current) });
    light?.();
    // After the cells: the grid measures itself here, which lays the window out, and it need be laid out only once.
    if (grid.current.getDisplayedRowCount() !== count) grid.current.setRowCount(count, true);
    host.paintHeader();
    if (before.rows !== rows) desk.current?.settle();
    else desk.current?.renew();
  }, [host, count, revision, edits, rows, changed]);
  return <div ref={root} className="bb-customers-grid" data-testid="customers-grid" />;
}
