import { workInSlices, yieldToWindow } from '@renderer/data/slices';
import type { Field } from '@shared/domain/fields/field';
import type { CustomerRecord } from '@shared/domain/records/records';
import { type MatrixPlaces, MatrixScorer } from '@shared/domain/value-matrix/score-matrix';
import type { ValueMatrix } from '@shared/domain/value-matrix/value-matrix';

const placesByRecords = new WeakMap<readonly CustomerRecord[], Map<string, MatrixPlaces>>();

/** The fields in force are part of it: computed ones may be asked. */
function keyOf(matrix: ValueMatrix): string {
  return JSON.stringify([matrix.kinds, matrix.current, matrix.potential]);
}

/** Few matrices are in use at a time; a person trying weights makes many. */
const keptMatrices = 4;

/** Where the customers stand, when that is known already. */
export function knownPlaces(
  records: readonly CustomerRecord[],
  matrix: ValueMatrix,
  fields: readonly Field[],
): MatrixPlaces | undefined {
  const isComputed = [...matrix.current.terms, ...matrix.potential.terms].some(
    ({ field }) => fields.find(({ key }) => key === field)?.derived === true,
  );
  return isComputed ? undefined : placesByRecords.get(records)?.get(keyOf(matrix));
}

/** Places the customers in slices that the window does not notice; null when it went stale on the way. */
export async function loadPlaces(
  records: readonly CustomerRecord[],
  matrix: ValueMatrix,
  isStale: () => boolean,
): Promise<MatrixPlaces | null> {
  const scorer = new MatrixScorer(matrix, records);
  if (!(await workInSlices(records.length, (position) => scorer.read(position), isStale))) return null;
  await yieldToWindow();
  scorer.rank();
  await yieldToWindow();
  if (!(await workInSlices(records.length, (position) => scorer.place(position), isStale))) return null;
  const places = scorer.finish();
  const kept = placesByRecords.get(records) ?? new Map<string, MatrixPlaces>();
  placesByRecords.set(records, kept.set(keyOf(matrix), places));
  const oldest = kept.keys().next();
  if (kept.size > keptMatrices && oldest.done !== true) kept.delete(oldest.value);
  return places;
}
