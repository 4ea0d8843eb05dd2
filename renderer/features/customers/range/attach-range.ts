import type { GridApi } from 'ag-grid-community';
import { rowNumberId } from '../grid/column-defs';
import type { GridHost } from '../grid/grid-host';
import { listenToEye } from './cell-eye';
import { RangeDesk, type RangeEvents } from './range-desk';
import { listenToKeys } from './range-keys';
import { listenToMouse, placeOf } from './range-mouse';
import type { RangeStore } from './range-store';
import { listenToTyping } from './typing-spot';

/** Makes the cells of a grid selectable as in a sheet. Returns the desk of the range and the way to stop. */
export function attachRange(
  api: GridApi,
  root: HTMLElement,
  host: GridHost,
  store: RangeStore,
  events: RangeEvents,
): { readonly desk: RangeDesk; readonly detach: () => void } {
  const desk = new RangeDesk(api, root, host, store, events);
  const stops = [
    listenToMouse(desk),
    listenToKeys(desk),
    listenToTyping(desk),
    listenToClipboard(desk),
    listenToEye(desk),
  ];
  const follow = () => {
    const active = api.getFocusedCell();
    const column = active?.column.getColId();
    if (active !== null && column !== undefined && column !== rowNumberId)
      desk.follow({ row: active.rowIndex, column });
  };
  api.addEventListener('cellFocused', follow);
  // Rows that come into view while scrolling, and columns, are marked as they are drawn.
  const watcher = new MutationObserver((records) => {
    const rows = new Set<HTMLElement>();
    let heads = false;
    for (const { addedNodes } of records)
      for (const node of addedNodes) {
        if (!(node instanceof HTMLElement)) continue;
        heads ||= node.classList.contains('ag-header-cell');
        const drawn = node.classList.contains('ag-cell') || node.classList.contains('ag-row');
        const row = drawn ? node.closest<HTMLElement>('.ag-row[row-index]') : null;
        if (row !== null) rows.add(row);
      }
    if (heads) desk.paint();
    else if (rows.size > 0) desk.paintDrawn(rows);
  });
  watcher.observe(root, { childList: true, subtree: true });
  return {
    desk,
    detach: () => {
      watcher.disconnect();
      for (const stop of stops) stop();
    },
  };
}

/** Copy, cut and paste reach the cells while one of them has the focus and none is being edited. */
function listenToClipboard(desk: RangeDesk): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const concerns = (event: Event): boolean => placeOf(event.target) !== undefined && !desk.isEditing();
  for (const name of ['copy', 'cut'] as const)
    desk.root.addEventListener(
      name,
      (event) => {
        if (concerns(event)) desk.events.onCopy(event, name === 'cut');
      },
      { signal },
    );
  desk.root.addEventListener(
    'paste',
    (event) => {
      if (concerns(event)) desk.events.onPaste(event);
    },
    { signal },
  );
  return () => stop.abort();
}
