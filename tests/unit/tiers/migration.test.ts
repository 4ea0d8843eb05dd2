import { cellOf, listCell, migrate, netMoves, tiersAt } from '@renderer/data/tiers/migration';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { toFen } from '@shared/domain/kernel/money';
import type { CustomerRecord } from '@shared/domain/records/records';
import { assignTier } from '@shared/domain/tiers/assign-tier';
import { retailScheme } from '@shared/domain/tiers/default-schemes';
import { settleMonth } from '@shared/domain/tiers/settle-month';
import { type TierMonth, tierMonthId } from '@shared/domain/tiers/tier-month';
import type { TierMove } from '@shared/domain/tiers/tier-move';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makePerson } from './samples';

const firstMonth: Month = '2026-07';

interface Story {
  readonly months: readonly TierMonth[];
  readonly moves: readonly (readonly TierMove[])[];
  /** Tier of each customer after each month. */
  readonly tiers: readonly ReadonlyMap<string, string | null>[];
  readonly records: readonly CustomerRecord[];
}

/** Settles month after month; `amounts[month][customer]` in 万元, null: no figures. */
function settleStory(amounts: readonly (readonly (number | null)[])[]): Story {
  let records: readonly CustomerRecord[] = (amounts[0] ?? []).map((_, at) => makePerson(`c${at}`));
  const months: TierMonth[] = [];
  const moves: (readonly TierMove[])[] = [];
  const tiers: ReadonlyMap<string, string | null>[] = [];
  for (const [place, row] of amounts.entries()) {
    const period = addMonths(firstMonth, place);
    const outcome = settleMonth(
      { scheme: retailScheme, period, isFirst: place === 0 },
      records.map((record, at) => {
        const wan = row[at] ?? null;
        return { record, amount: wan === null ? undefined : toFen(wan, 'wan') };
      }),
    );
    records = records.map((record) => {
      const standing = outcome.standings.get(record.id);
      return standing === undefined || standing === null
        ? record
        : { ...record, standings: { retail: standing } };
    });
    const { standings: _, moves: made, ...sums } = outcome;
    months.push({
      id: tierMonthId('retail', period),
      scheme: 'retail',
      period,
      rules: retailScheme,
      at: '',
      by: '',
      ...sums,
    });
    moves.push(made);
    tiers.push(new Map(records.map((record) => [record.id, assignTier(retailScheme, record)?.key ?? null])));
  }
  return { months, moves, tiers, records };
}

function migrateStory(story: Story, from: number, to: number, amounts?: readonly (number | null)[]) {
  const before = story.months[from];
  if (before === undefined) throw new Error('no such month');
  const made = migrate({
    before,
    months: story.months.slice(from + 1, to + 1),
    moves: story.moves.slice(from + 1, to + 1).flat(),
    amountAt: (id) => (amounts === undefined ? undefined : toFen(amounts[Number(id.slice(1))] ?? 0, 'wan')),
  });
  if (made === undefined) throw new Error('nothing to migrate');
  return made;
}

describe('moves between two settled months', () => {
  // July: 白金, 金, 普通, 金. August: up to 钻石, watched, up to 金. September: the second month below.
  const story = settleStory([
    [150, 50, 5, 30, null],
    [400, 5, 30, 30, null],
    [400, 5, 30, 30, 500],
    [400, 5, 0.5, 30, 500],
  ]);

  it('are told by the later of neighbouring months', () => {
    const moved = migrateStory(story, 0, 1);
    expect(moved).toMatchObject({ from: '2026-07', to: '2026-08', up: 2, down: 0, stayed: 2, left: 0 });
    expect(cellOf(moved, 'platinum', 'diamond')).toMatchObject({ count: 1, assets: toFen(400, 'wan') });
    expect(cellOf(moved, 'gold', 'gold')).toMatchObject({ count: 2, assets: toFen(35, 'wan') });
    expect(cellOf(moved, 'gold', 'platinum').count).toBe(0);
  });

  it('add up over several months', () => {
    const moved = migrateStory(story, 0, 3);
    expect(moved).toMatchObject({ up: 2, down: 1, arrived: 1, stayed: 1 });
    expect(cellOf(moved, null, 'diamond').count).toBe(1);
    expect(cellOf(moved, 'gold', 'ordinary').count).toBe(1);
    const september = tiersAt(retailScheme, story.moves[3] ?? []);
    const names = (from: string | null, to: string) =>
      listCell(migrateStory(story, 0, 2), { from, to }, story.records, september).map(({ id }) => id);
    expect(names('gold', 'gold')).toEqual(['c1', 'c3']);
    expect(names('ordinary', 'gold')).toEqual(['c2']);
    expect(names(null, 'diamond')).toEqual(['c4']);
  });

  it('leave out who went and came back', () => {
    const move = (from: string, to: string): TierMove => ({
      id: 'm',
      customerId: 'a',
      scheme: 'retail',
      from,
      to,
      reason: 'up',
      effective: '2026-08',
      version: 1,
    });
    expect(netMoves([move('gold', 'platinum'), move('platinum', 'gold')]).size).toBe(0);
  });

  it('agree with where everybody stood in both months, and with the bands of the last, whatever happens', () => {
    const wan = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((customers) =>
          fc.array(fc.array(wan, { minLength: customers, maxLength: customers }), {
            minLength: 2,
            maxLength: 7,
          }),
        ),
        fc.nat(),
        fc.nat(),
        (amounts, a, b) => {
          const made = settleStory(amounts);
          const from = a % (amounts.length - 1);
          const to = from + 1 + (b % (amounts.length - 1 - from));
          const moved = migrateStory(made, from, to, amounts[to]);
          const then = made.tiers[from];
          const now = made.tiers[to];
          const tierAt = tiersAt(retailScheme, made.moves.slice(to + 1).flat());
          let counted = 0;
          for (const cell of moved.cells) {
            const expected = made.records.filter(
              ({ id }) => (then?.get(id) ?? null) === cell.from && (now?.get(id) ?? null) === cell.to,
            );
            expect(cell.count).toBe(expected.length);
            expect(listCell(moved, cell, made.records, tierAt)).toEqual(expected);
            counted += cell.count;
          }
          const placed = made.records.filter(({ id }) => then?.get(id) !== null || now?.get(id) !== null);
          expect(counted).toBe(placed.length);
          for (const band of made.months[to]?.bands ?? []) {
            const into = moved.cells.filter((cell) => cell.to === band.tier);
            expect(into.reduce((sum, { count }) => sum + count, 0)).toBe(band.count);
            expect(into.reduce((sum, { assets }) => sum + assets, 0)).toBe(band.assets);
          }
          expect(moved.up + moved.down + moved.stayed + moved.arrived + moved.left).toBe(counted);
        },
      ),
      { numRuns: 200 },
    );
  });
});
