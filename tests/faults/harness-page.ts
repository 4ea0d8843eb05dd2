import type { Page } from '@playwright/test';
import type { BuiltHarness } from '../data/harness/build-harness';
import { callShell } from '../helpers/call-shell';
import type { RunningApp } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import type { FaultStage } from './start-app';

/** The stage of tests that work through the page of the data tests: the real worker and main process, no screens. */
export interface HarnessStage extends FaultStage {
  readonly harness: BuiltHarness;
}

export type FaultApp = Pick<RunningApp, 'app' | 'page' | 'bookDir' | 'kill9' | 'close'>;

/** Starts the app with the page of the data tests; the book stays closed. */
export function startHarness({ start, harness }: HarnessStage, bookDir: string): Promise<FaultApp> {
  return start({ bookDir, built: harness });
}

/** Tokens of workbooks, picked through the dialog as people do. */
export async function pickFiles(
  { app, page }: Pick<FaultApp, 'app' | 'page'>,
  files: readonly string[],
): Promise<readonly string[]> {
  await answerOpenDialog(app, files);
  const picked = await callShell(page, 'files.pickWorkbooks', {});
  if (!picked.ok) throw new Error(`The workbooks were not picked: ${picked.reason}`);
  return picked.value.map(({ token }) => token);
}

/** Opens the book and answers the report; throws when it does not open. */
export async function openHarness(page: Page) {
  const opened = await page.evaluate(() => window.harness.open());
  if (!opened.ok) throw new Error(`The book does not open: ${opened.reason}`);
  return opened.value;
}
