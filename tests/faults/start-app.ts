import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveLaunch } from '@electron/launch/resolve-launch.mjs';
import { _electron, type ElectronApplication, errors } from '@playwright/test';
import type { LaunchOptions, RunningApp } from '../helpers/launch-app';

/** Starts the app in a book folder, as the fixture of the tests in Electron does. */
export type StartApp = (
  options: LaunchOptions & { readonly bookDir: string },
) => Promise<Omit<RunningApp, 'problems'>>;

/** What a fault test does its work with. */
export interface FaultStage {
  readonly start: StartApp;
  /** Folder for its books and workbooks. */
  readonly folder: string;
  /** Tells how far the run is. */
  readonly say: (line: string) => void;
}

const launchLimitMs = 20_000;
const launchTries = 4;

/** Starts the app outside of a test runner, on the display that is there. */
export const startApp: StartApp = async (options) => {
  const app = await launch(options);
  const child = app.process();
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const page = await app.firstWindow();
  page.setDefaultTimeout(60_000);
  await page.waitForLoadState('load');
  return {
    app,
    page,
    bookDir: options.bookDir,
    close: async () => {
      if (!isOver()) await app.close();
    },
    kill9: async () => {
      if (isOver()) return;
      const over = once(child, 'exit');
      child.kill('SIGKILL');
      await over;
    },
  };
};

/** A new empty folder for the time of `use`. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'branchbook-faults-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 20 });
  }
}

async function launch(options: LaunchOptions & { readonly bookDir: string }): Promise<ElectronApplication> {
  const how = resolveLaunch({ ...options.built, invisible: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch({
        executablePath: how.executablePath,
        args: [...how.args, ...(options.args ?? [])],
        env: {
          ...plainEnvironment(),
          ...how.env,
          BRANCHBOOK_BOOK_DIR: options.bookDir,
          BRANCHBOOK_LANG: options.lang ?? 'zh-CN',
          ...(options.fault === undefined ? {} : { BRANCHBOOK_FAULT: options.fault }),
          ...options.env,
        },
        timeout: launchLimitMs,
      });
    } catch (error) {
      // Now and then Playwright never finishes connecting; it has then ended the process itself.
      if (attempt === launchTries || !(error instanceof errors.TimeoutError)) throw error;
    }
  }
}

function plainEnvironment(): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('BRANCHBOOK_') && name !== 'NODE_OPTIONS') own[name] = value;
  }
  return own;
}
