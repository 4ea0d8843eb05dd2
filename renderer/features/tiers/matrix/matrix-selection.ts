import type { PlaneArea } from '@renderer/components/charts/MatrixChart';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { MatrixPlaces } from '@shared/domain/value-matrix/score-matrix';
import { type Quadrant, quadrants } from '@shared/domain/value-matrix/value-matrix';

/** Which customers of the matrix are looked at. */
export type MatrixSelection =
  | { readonly by: 'quadrant'; readonly quadrant: Quadrant }
  | { readonly by: 'area'; readonly area: PlaneArea }
  | { readonly by: 'missing' };

/** The customers of a selection, in the order of the book. The edges of an area belong to it. */
export function listSelected(
  places: MatrixPlaces,
  records: readonly CustomerRecord[],
  selection: MatrixSelection,
): readonly CustomerRecord[] {
  const taken: CustomerRecord[] = [];
  const take = (position: number | undefined) => {
    const record = position === undefined ? undefined : records[position];
    if (record !== undefined) taken.push(record);
  };
  if (selection.by === 'missing') {
    for (const position of places.missing) take(position);
    return taken;
  }
  const test =
    selection.by === 'quadrant'
      ? isQuadrant(places, quadrants.indexOf(selection.quadrant))
      : isInside(places, selection.area);
  for (let at = 0; at < places.positions.length; at += 1) if (test(at)) take(places.positions[at]);
  return taken;
}

function isQuadrant(places: MatrixPlaces, wanted: number): (at: number) => boolean {
  return (at) => places.quadrant[at] === wanted;
}

function isInside({ current, potential }: MatrixPlaces, { x, y }: PlaneArea): (at: number) => boolean {
  return (at) => {
    const across = current[at] ?? -1;
    const up = potential[at] ?? -1;
    return across >= x[0] && across <= x[1] && up >= y[0] && up <= y[1];
  };
}
