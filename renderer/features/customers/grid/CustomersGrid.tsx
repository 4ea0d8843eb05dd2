import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { createGrid, type GridApi } from 'ag-grid-community';
import { useEffect, useMemo, useRef } from 'react';
import { makeColumnDefs } from './column-defs';
import type { GridHost } from './grid-host';
import { gridModules } from './grid-modules';
import { makeGridOptions } from './grid-options';
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

/**
 * The grid over 100,000 customers. AG Grid's infinite row model is used as a window onto row numbers 0 to n - 1: cells
 * read the record through the host by row number, so a block never needs loading, a new view is a repaint of some 30
 * rows, and the grid keeps no row per customer (the client-side model would filter and lay out 100,000 row nodes on
 * every keystroke). It is made without the React wrapper, which would make every cell a React component.
 */
export function CustomersGrid(props: Props) {
  const { host, lang, columnKeys, fields, nameWidth, widths, count, revision, edits } = props;
  const root = useRef<HTMLDivElement>(null);
  const grid = useRef<GridApi | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const columnDefs = useMemo(
    () => makeColumnDefs(columnKeys, fields, lang, nameWidth, widths),
    [columnKeys, fields, lang, nameWidth, widths],
  );
  const firstDefs = useRef(columnDefs);
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
    return () => {
      grid.current = null;
      made.destroy();
    };
  }, [host]);
  useEffect(() => {
    if (columnDefs !== firstDefs.current) grid.current?.setGridOption('columnDefs', columnDefs);
    firstDefs.current = columnDefs;
  }, [columnDefs]);
  const painted = useRef({ revision, edits });
  useEffect(() => {
    const before = painted.current;
    painted.current = { revision, edits };
    if (grid.current === null || (before.revision === revision && before.edits === edits)) return;
    if (grid.current.getDisplayedRowCount() !== count) grid.current.setRowCount(count, true);
    // After an edit only cells whose text changed are drawn; ticks and marks need every cell looked at.
    grid.current.refreshCells({ force: before.revision !== revision });
    host.paintHeader();
  }, [host, count, revision, edits]);
  return <div ref={root} className="bb-customers-grid" data-testid="customers-grid" />;
}
