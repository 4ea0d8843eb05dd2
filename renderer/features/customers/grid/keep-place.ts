import type { GridApi } from 'ag-grid-community';

/** Where the grid was scrolled to and which cell had the focus. */
interface GridPlace {
  readonly top: number;
  readonly left: number;
  readonly cell: { readonly row: number; readonly column: string } | null;
}

/** By the store of the cells selected, of which a session has one: the place outlives the page. */
const places = new WeakMap<object, GridPlace>();

function viewportsOf(root: HTMLElement): { readonly rows: Element | null; readonly columns: Element | null } {
  return {
    rows: root.querySelector('.ag-body-viewport, .ag-grid-viewport'),
    columns: root.querySelector('.ag-center-cols-viewport'),
  };
}

/** Puts the grid back where it was left; the answer notes where it is left this time. */
export function keepPlace(api: GridApi, root: HTMLElement, key: object): () => void {
  const before = places.get(key);
  let top = before?.top ?? 0;
  let left = before?.left ?? 0;
  if (before !== undefined) {
    api.addEventListener('firstDataRendered', () => {
      const { rows, columns } = viewportsOf(root);
      if (rows !== null) rows.scrollTop = before.top;
      if (columns !== null) columns.scrollLeft = before.left;
      if (before.cell !== null && api.getColumn(before.cell.column) !== null)
        api.setFocusedCell(before.cell.row, before.cell.column);
    });
  }
  api.addEventListener('bodyScroll', (scrolled) => {
    if (scrolled.direction === 'vertical') top = scrolled.top;
    else left = scrolled.left;
  });
  return () => {
    // A grid that nobody has clicked answers undefined, whatever its types say.
    const cell = api.getFocusedCell() ?? null;
    places.set(key, {
      top,
      left,
      cell: cell === null ? null : { row: cell.rowIndex, column: cell.column.getColId() },
    });
  };
}
