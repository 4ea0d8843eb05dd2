import type { ChangeDraft } from '../changes/draft';
import { fail, type Result, succeed } from '../kernel/result';
import { solePartition } from '../records/records';
import type { SettingsView } from '../tiers/scheme-commands';
import { defaultMatrices } from './default-matrices';
import { axisNames, type ValueMatrix, valueMatrixSchema } from './value-matrix';

export type MatrixFailure = 'matrix.invalid' | 'matrix.noField' | 'matrix.twice' | 'matrix.unknownField';

/** Id of the settings record that holds a matrix under its key `matrix`. */
export function matrixRecordId(matrixId: string): string {
  return `valueMatrix:${matrixId}`;
}

/** All matrices in force, in the order of the screen: as the branch keeps them, else as they come. */
export function readMatrices(view: SettingsView): readonly ValueMatrix[] {
  return defaultMatrices.map((matrix) => {
    const stored = valueMatrixSchema.safeParse(view.get(matrixRecordId(matrix.id))?.matrix);
    return stored.success ? stored.data : matrix;
  });
}

/**
 * Checks a matrix: each axis has a field that counts, no field counts twice on an axis, and `isKnown` knows every
 * field. `details.axis` names the axis, `field` the field.
 */
export function validateMatrix(
  candidate: unknown,
  isKnown: (field: string) => boolean,
): Result<ValueMatrix, MatrixFailure> {
  const parsed = valueMatrixSchema.safeParse(candidate);
  if (!parsed.success) return fail('matrix.invalid');
  for (const axis of axisNames) {
    const { terms } = parsed.data[axis];
    const details = { axis };
    if (!terms.some(({ weight }) => weight > 0)) return fail('matrix.noField', { details });
    const seen = new Set<string>();
    for (const { field } of terms) {
      if (seen.has(field)) return fail('matrix.twice', { field, details });
      if (!isKnown(field)) return fail('matrix.unknownField', { field, details });
      seen.add(field);
    }
  }
  return succeed(parsed.data);
}

/** Command: replaces a matrix by an edited one, as its next version. Fails with the reasons of `validateMatrix`. */
export function editMatrix(
  view: SettingsView,
  candidate: ValueMatrix,
  isKnown: (field: string) => boolean,
): Result<ChangeDraft, MatrixFailure> {
  const valid = validateMatrix(candidate, isKnown);
  if (!valid.ok) return valid;
  const id = matrixRecordId(valid.value.id);
  const current = readMatrices(view).find((matrix) => matrix.id === valid.value.id);
  const matrix: ValueMatrix = { ...valid.value, version: (current?.version ?? 0) + 1 };
  const existing = view.get(id);
  return succeed({
    command: 'editMatrix',
    label: { kind: 'schemeEdited', scheme: `价值矩阵：${matrix.zh}` },
    touched: [
      {
        collection: 'settings',
        partition: solePartition,
        id,
        before: existing === undefined ? null : { matrix: existing.matrix ?? null },
        after: existing === undefined ? { id, matrix } : { matrix },
      },
    ],
  });
}
