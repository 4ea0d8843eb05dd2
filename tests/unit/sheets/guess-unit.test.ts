import type { RawCell } from '@shared/domain/sheets/cell';
import { guessUnit } from '@shared/domain/sheets/planning/guess-unit';
import { describe, expect, it } from 'vitest';

describe('the unit of a column that names none', () => {
  it.each<[string, readonly RawCell[], 'wan' | undefined]>([
    ['half the cells say 万 and the bare ones are small', ['50万', '约100万', 20, '20'], 'wan'],
    ['1w as people type it', ['1w', '2w', 3], 'wan'],
    ['blank cells do not count', ['50万', null, '', null], 'wan'],
    ['few say 万', ['50万', 20, 30, 40], undefined],
    ['a bare number too large for 万', ['50万', '100万', 200_000], undefined],
    ['nobody says 万', [20, 30], undefined],
    ['no cells', [], undefined],
  ])('%s', (_, cells, unit) => {
    expect(guessUnit(cells)).toBe(unit);
  });
});
