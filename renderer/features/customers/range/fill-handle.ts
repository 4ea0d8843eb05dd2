import { watchDrag } from './drag';
import { headerHeight, rowHeight } from './grid-measures';
import type { RangeDesk } from './range-desk';
import { isInside, type RangeRect } from './range-model';
import { placeAt, viewportOf } from './range-mouse';

/** How near to the corner of the last cell the handle is taken hold of, in px. */
const reach = 8;

/** The handle at the corner of the range: dragging fills up or down, a double click fills to the end of the neighbour. */
export function listenToHandle(desk: RangeDesk, signal: AbortSignal): void {
  const options = { capture: true, signal } as const;
  desk.root.addEventListener(
    'mousedown',
    (event) => {
      const rect = event.button === 0 && isOnHandle(event) && !desk.isEditing() ? desk.rect() : undefined;
      if (rect === undefined) return;
      event.preventDefault();
      dragHandle(desk, event, rect);
    },
    options,
  );
  desk.root.addEventListener(
    'dblclick',
    (event) => {
      const rect = isOnHandle(event) && !desk.isEditing() ? desk.rect() : undefined;
      if (rect === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const bottom = findEndOfNeighbour(desk, rect);
      if (bottom > rect.bottom) desk.events.onFillTo({ ...rect, top: rect.bottom + 1, bottom });
    },
    options,
  );
}

function isOnHandle({ target, clientX, clientY }: MouseEvent): boolean {
  if (!(target instanceof Element)) return false;
  const cell = target.closest<HTMLElement>('.ag-cell[data-range~="corner"]');
  if (cell === null) return false;
  const box = cell.getBoundingClientRect();
  return box.right - clientX <= reach && box.bottom - clientY <= reach;
}

function dragHandle(desk: RangeDesk, start: MouseEvent, rect: RangeRect): void {
  let target: RangeRect | undefined;
  watchDrag({
    viewport: viewportOf(desk),
    header: headerHeight,
    step: rowHeight,
    start,
    over: (x, y) => {
      const place = placeAt(x, y);
      if (place === undefined) return;
      target = targetOf(rect, place.row);
      desk.markFilling(target);
    },
    end: () => {
      desk.markFilling(undefined);
      if (target !== undefined) desk.events.onFillTo(target);
    },
  });
}

function targetOf(rect: RangeRect, row: number): RangeRect | undefined {
  if (isInside(rect, row, rect.left)) return undefined;
  return row > rect.bottom
    ? { ...rect, top: rect.bottom + 1, bottom: row }
    : { ...rect, top: row, bottom: rect.top - 1 };
}

/** The last row to which the column on the left is filled without a gap, else the one on the right. */
function findEndOfNeighbour(desk: RangeDesk, rect: RangeRect): number {
  const columns = desk.columns();
  const rows = desk.rows();
  for (const key of [columns[rect.left - 1], columns[rect.right + 1]]) {
    if (key === undefined) continue;
    let row = rect.bottom;
    while (row + 1 < rows && desk.isFilled(row + 1, key)) row += 1;
    if (row > rect.bottom) return row;
  }
  return rect.bottom;
}
