import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '@electron/workbook/read/open-workbook';
import { describeFailure } from '@shared/words/reasons';
import { describe, expect, test } from 'vitest';
import {
  buildHugeDimension,
  buildPrototypeNames,
  hostileFiles,
  writeTooBig,
} from '../../helpers/hostile-files';
import { readWholeWorkbook, withFile } from '../../helpers/read-workbook';

/** Megabytes that one file may take on top of what was there; garbage of making it counts as well. */
const mostMB = 512;

describe('each hostile file ends in one sentence, in time and in little memory', () => {
  // The empty sheet is told by the plan, not by the reader.
  test.each(hostileFiles.filter(({ name }) => name !== '一百万空行.xlsx'))(
    '$name',
    { timeout: 60_000 },
    async ({ name, make, sentence }) => {
      const bytes = make();
      await withFile(
        bytes,
        async (path) => {
          const [before, began] = [process.memoryUsage().rss, process.cpuUsage()];
          const read = await readWholeWorkbook(path);
          // Processor time: a busy machine must not decide this.
          expect(process.cpuUsage(began).user).toBeLessThan(10_000_000);
          expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(mostMB);
          if (read.ok) throw new Error('It was read');
          expect(read.details?.file).toBe(name);
          const said = describeFailure(read, 'zh-CN');
          expect(said).toMatch(sentence);
          expect(said).toContain(`“${name}”`);
          expect(said).toContain('客户簿未改动');
          expect(describeFailure(read, 'en')).toContain('The book is unchanged');
        },
        name,
      );
    },
  );

  test('a file beyond the limit is refused by its size alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'branchbook-big-'));
    const path = join(folder, '很大.xlsx');
    try {
      await writeTooBig(path);
      const began = performance.now();
      const opened = await openWorkbook(path);
      expect(performance.now() - began).toBeLessThan(2000);
      expect(opened).toMatchObject({ reason: 'workbook.tooBig', details: { limit: 512, file: '很大.xlsx' } });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('what only looks hostile is read', () => {
  test('a dimension of the whole sheet with three rows', async () => {
    expect(await withFile(buildHugeDimension(), readWholeWorkbook)).toMatchObject({
      ok: true,
      value: { peek: { sheets: [{ filledRows: 3, lastRow: 1_048_576 }] } },
    });
  });

  test('names of prototypes', async () => {
    const read = await withFile(buildPrototypeNames(), readWholeWorkbook);
    expect(read).toMatchObject({ ok: true, value: { peek: { sheets: [{ name: '__proto__' }] } } });
    expect(Object.hasOwn(Object.prototype, '00020009')).toBe(false);
  });
});
