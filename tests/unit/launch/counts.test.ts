import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlaywrightCounts, readVitestCounts } from '@electron/launch/test-counts.mjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'branchbook-counts-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeReport(report: unknown): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

describe('counts of a test run', () => {
  it('takes what vitest counted', () => {
    const file = writeReport({
      numPassedTests: 7,
      numFailedTests: 2,
      testResults: [{ status: 'failed', assertionResults: [{}, {}] }],
    });
    expect(readVitestCounts(file, 1)).toEqual({ passed: 7, failed: 2 });
  });

  it('counts a test file that could not be loaded as one failure', () => {
    const file = writeReport({
      numPassedTests: 7,
      numFailedTests: 0,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{}] },
      ],
    });
    expect(readVitestCounts(file, 1)).toEqual({ passed: 7, failed: 1 });
  });

  it('does not call a test passed that needed a second try', () => {
    const file = writeReport({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } });
    expect(readPlaywrightCounts(file, 1)).toEqual({ passed: 3, failed: 2 });
  });

  it('never reports success for a run that failed without naming a test', () => {
    expect(
      readPlaywrightCounts(writeReport({ stats: { expected: 3, unexpected: 0, flaky: 0 } }), 1).failed,
    ).toBe(1);
    expect(readVitestCounts(join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1 });
  });
});
