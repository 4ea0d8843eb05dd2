import { applyPatch, recordFrom } from '@shared/domain/changes/patch';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { BookRecord } from '@shared/domain/records/records';
import { defaultMatrices, individualMatrix } from '@shared/domain/value-matrix/default-matrices';
import { editMatrix, readMatrices, validateMatrix } from '@shared/domain/value-matrix/matrix-commands';
import { isMeasurable } from '@shared/domain/value-matrix/read-measure';
import { describeFailure } from '@shared/words/reasons';
import { describe, expect, it } from 'vitest';

const isKnown = (key: string) => {
  const field = fieldByKey(key);
  return field !== undefined && isMeasurable(field);
};
const view = (records: readonly BookRecord[]) => ({
  get: (id: string) => records.find((each) => each.id === id),
});

describe('a matrix', () => {
  it.each(defaultMatrices)('$id as it comes is valid', (matrix) => {
    expect(validateMatrix(matrix, isKnown)).toEqual({ ok: true, value: matrix });
  });

  it.each([
    ['matrix.invalid', { ...individualMatrix, current: { terms: [], cut: 101 } }],
    ['matrix.invalid', { ...individualMatrix, current: { terms: [{ field: 'aum', weight: -1 }], cut: 50 } }],
    ['matrix.noField', { ...individualMatrix, potential: { terms: [], cut: 50 } }],
    ['matrix.noField', { ...individualMatrix, potential: { terms: [{ field: 'aum', weight: 0 }], cut: 50 } }],
    [
      'matrix.twice',
      {
        ...individualMatrix,
        current: {
          terms: [
            { field: 'aum', weight: 1 },
            { field: 'aum', weight: 2 },
          ],
          cut: 50,
        },
      },
    ],
    [
      'matrix.unknownField',
      { ...individualMatrix, current: { terms: [{ field: 'name', weight: 1 }], cut: 50 } },
    ],
  ])('is refused with %s', (reason, matrix) => {
    const refused = validateMatrix(matrix, isKnown);
    expect(refused).toMatchObject({ ok: false, reason });
    if (!refused.ok) expect(describeFailure(refused, 'zh-CN')).toContain('未保存');
  });

  it('is edited as the next version, which undo takes back', () => {
    const edited = { ...individualMatrix, current: { ...individualMatrix.current, cut: 80 } };
    const first = editMatrix(view([]), edited, isKnown);
    if (!first.ok) throw new Error(first.reason);
    const [touched] = first.value.touched;
    expect(touched?.before).toBeNull();
    const stored = recordFrom(touched?.id ?? '', touched?.after ?? {});
    expect(readMatrices(view([stored]))[0]).toEqual({ ...edited, version: 2 });
    const second = editMatrix(view([stored]), individualMatrix, isKnown);
    if (!second.ok) throw new Error(second.reason);
    const again = applyPatch(stored, second.value.touched[0]?.after ?? {});
    expect(readMatrices(view([again]))[0]).toEqual({ ...individualMatrix, version: 3 });
    const undone = applyPatch(again, second.value.touched[0]?.before ?? {});
    expect(readMatrices(view([undone]))[0]).toEqual({ ...edited, version: 2 });
  });

  it('that cannot be read any more is as it came', () => {
    expect(readMatrices(view([{ id: 'valueMatrix:individual', matrix: 'spoilt' }]))).toEqual(defaultMatrices);
  });
});
