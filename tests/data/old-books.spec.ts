import { readdirSync, readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './launch-harness';

const books = fileURLToPath(new URL('../fixtures/books', import.meta.url));

interface Expected {
  readonly password: string;
  readonly recoveryKey: string;
  readonly customers: number;
  readonly digest: string;
  readonly scores: Readonly<Record<string, readonly number[]>>;
  readonly state: unknown;
}

for (const version of readdirSync(books)) {
  test(`a book of ${version} opens with everything in it`, async ({ launchHarness, makeFolder }) => {
    const expected = JSON.parse(readFileSync(join(books, version, 'expected.json'), 'utf8')) as Expected;
    const bookDir = await makeFolder();
    await cp(join(books, version), bookDir, { recursive: true });
    const running = await launchHarness({ bookDir });
    const found = await running.page.evaluate(async ({ recoveryKey, scores }) => {
      const { harness } = window;
      const report = await harness.open({ recoveryKey });
      if (!report.ok) return { report };
      const seen: Record<string, unknown> = {};
      for (const period of Object.keys(scores)) {
        const records = await harness.evaluations(period);
        seen[period] = records.ok ? records.value.map((record) => record.score) : records.reason;
      }
      const digest = await harness.digest();
      const state = harness.state();
      const customers = harness.customers().length;
      let steps = 0;
      while ((await harness.undo()).ok) steps += 1;
      return { report, digest, customers, seen, state, steps, left: harness.customers().length };
    }, expected);
    expect(found).toMatchObject({
      report: { ok: true, value: { rebuilt: 'missing', lostChanges: 0 } },
      customers: expected.customers,
      digest: expected.digest,
      seen: expected.scores,
      state: expected.state,
      left: 0,
    });
    expect(found.steps).toBeGreaterThan(3);
  });
}
