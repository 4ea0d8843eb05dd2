import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { Result } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import { resolveLaunch } from '../../electron/launch/resolve-launch.mjs';
import { callShell } from '../helpers/call-shell';
import { answerOpenDialog } from '../helpers/stub-dialogs';

/** The real app under measurement. */
export interface BenchApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** `performance.now()` of this process just before the app's process was started. */
  readonly begun: number;
  close(): Promise<void>;
}

/** Starts the built app, or another one such as the harness of the data tests, on the display that is there. */
export async function startApp(
  bookDir: string,
  built?: { readonly main: string; readonly appRoot: string },
): Promise<BenchApp> {
  const launch = resolveLaunch({ ...built, invisible: true });
  const begun = performance.now();
  const app = await _electron.launch({
    executablePath: launch.executablePath,
    args: launch.args,
    env: { ...plainEnvironment(), ...launch.env, BRANCHBOOK_BOOK_DIR: bookDir, BRANCHBOOK_LANG: 'zh-CN' },
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(180_000);
  return { app, page, begun, close: () => app.close() };
}

/** A new empty folder for the time of `use`. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'branchbook-bench-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Picks a file through the dialog as the app does, and answers its token. */
export async function pickFile({ app, page }: BenchApp, file: string): Promise<string> {
  await answerOpenDialog(app, [file]);
  const picked: Result<readonly PickedFile[]> = await callShell(page, 'files.pickWorkbooks', {});
  const token = picked.ok ? picked.value[0]?.token : undefined;
  if (token === undefined) throw new Error(`The file was not picked: ${file}`);
  return token;
}

/** Peak resident memory by process in MB. */
export async function readPeaks({ page }: BenchApp): Promise<Readonly<Record<string, number>>> {
  const memory = await callShell(page, 'app.memory', {});
  if (!memory.ok) throw new Error(memory.reason);
  const peaks: Record<string, number> = {};
  for (const { kind, peakMB } of memory.value.processes) peaks[kind] = Math.max(peaks[kind] ?? 0, peakMB);
  return peaks;
}

function plainEnvironment(): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('BRANCHBOOK_') && name !== 'NODE_OPTIONS') own[name] = value;
  }
  return own;
}
