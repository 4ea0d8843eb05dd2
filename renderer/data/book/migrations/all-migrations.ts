import type { Migration } from './migration';

/** The format in which the first books were written. */
export const baseVersion = 1;

/**
 * Every step since the first format, in order. To change what is stored: add `0002-what-it-does.ts` here with a test
 * that opens `tests/fixtures/books/v1`, and never edit a step that has been released.
 */
export const allMigrations: readonly Migration[] = [];
