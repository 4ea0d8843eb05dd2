import { continueValues } from '@renderer/features/customers/range/fill/plan-fill';
import type { Field } from '@shared/domain/fields/field';
import type { FieldValue } from '@shared/domain/records/records';
import { describe, expect, it } from 'vitest';

type Row = [
  string,
  Field['type'],
  readonly (FieldValue | null)[],
  number,
  readonly (FieldValue | null)[],
  boolean?,
];

describe('filling goes on', () => {
  it.each<Row>([
    ['one number is repeated', 'money', [100], 3, [100, 100, 100]],
    ['numbers in even steps go on', 'money', [10_000_000, 20_000_000], 2, [30_000_000, 40_000_000]],
    ['downwards too', 'number', [5, 3], 3, [1, -1, -3]],
    ['upwards from the first', 'number', [5, 7], 2, [3, 1], true],
    ['tenths leave no crumbs', 'rate', [0.1, 0.2], 2, [0.3, 0.4]],
    ['uneven numbers are repeated in their order', 'number', [1, 2, 4], 4, [1, 2, 4, 1]],
    ['with a gap there is no series', 'number', [1, null], 3, [1, null, 1]],
    ['a day is repeated', 'date', ['2026-01-05'], 2, ['2026-01-05', '2026-01-05']],
    ['days go on', 'date', ['2026-02-27', '2026-02-28'], 2, ['2026-03-01', '2026-03-02']],
    ['weeks go on', 'date', ['2026-01-05', '2026-01-12'], 1, ['2026-01-19']],
    ['months go on', 'date', ['2026-01-15', '2026-02-15'], 2, ['2026-03-15', '2026-04-15']],
    [
      'months end where they end',
      'date',
      ['2026-03-31', '2026-05-31'],
      3,
      ['2026-07-31', '2026-09-30', '2026-11-30'],
    ],
    ['years go on', 'date', ['2024-06-01', '2025-06-01'], 1, ['2026-06-01']],
    ['the same day stays', 'date', ['2026-01-05', '2026-01-05'], 1, ['2026-01-05']],
    ['texts are repeated in their order', 'text', ['甲', '乙'], 3, ['甲', '乙', '甲']],
    ['phones are no series', 'phone', ['13800000001', '13800000002'], 2, ['13800000001', '13800000002']],
    ['customer numbers are no series', 'customerNo', ['00001', '00002'], 1, ['00001']],
  ])('%s', (_, type, source, count, expected, backwards) => {
    expect(continueValues({ type }, source, count, backwards)).toEqual(expected);
  });
});
