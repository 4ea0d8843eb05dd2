import { allMigrations, baseVersion } from '@renderer/data/book/migrations/all-migrations';
import type { Migration } from '@renderer/data/book/migrations/migration';
import {
  formatVersion,
  newestVersion,
  upgradePatch,
  upgradeRecord,
} from '@renderer/data/book/migrations/run-migrations';
import { expect, test } from 'vitest';

/** Renames `zh` to `name`, then splits off a unit. */
const steps: readonly Migration[] = [
  {
    version: 2,
    record: (collection, { zh, ...rest }) =>
      collection === 'customers' ? { ...rest, name: zh } : { zh, ...rest },
    patch: (collection, patch) => {
      if (collection !== 'customers' || !('zh' in patch)) return patch;
      const { zh, ...rest } = patch;
      return { ...rest, name: zh };
    },
  },
  {
    version: 3,
    record: (_, content) => ({ ...content, unit: 'fen' }),
    patch: (_, patch) => patch,
  },
];

test('steps are numbered without gaps from the base', () => {
  expect(allMigrations.map((step) => step.version)).toEqual(
    allMigrations.map((_, index) => baseVersion + 1 + index),
  );
  expect(formatVersion).toBe(baseVersion + allMigrations.length);
  expect(newestVersion(steps)).toBe(3);
});

test('a record runs through every step behind its version and no other', () => {
  expect(upgradeRecord(1, 'customers', { zh: '赵思远' }, steps)).toEqual({ name: '赵思远', unit: 'fen' });
  expect(upgradeRecord(2, 'customers', { name: '赵思远' }, steps)).toEqual({ name: '赵思远', unit: 'fen' });
  expect(upgradeRecord(3, 'customers', { zh: '赵思远' }, steps)).toEqual({ zh: '赵思远' });
  expect(upgradeRecord(1, 'settings', { zh: 1 }, steps)).toEqual({ zh: 1, unit: 'fen' });
});

test('a side of an old change keeps that a field was absent', () => {
  expect(upgradePatch(1, 'customers', { zh: null, aum: 3 }, steps)).toEqual({ name: null, aum: 3 });
  expect(upgradePatch(1, 'customers', { aum: 3 }, steps)).toEqual({ aum: 3 });
});
