import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Display, openDisplay } from '@electron/launch/display.mjs';
import { resolveLaunch } from '@electron/launch/resolve-launch.mjs';
import { isNoise } from '@electron/launch/run-app.mjs';
import {
  test as base,
  type ElectronApplication,
  errors,
  type Page,
  type PlaywrightWorkerArgs,
} from '@playwright/test';

export interface LaunchOptions {
  /** The book folder; a new empty one when left out. */
  readonly bookDir?: string;
  /** Chinese when left out; null leaves it to what the book's folder remembers. */
  readonly lang?: 'zh-CN' | 'en' | null;
  /** Faults on demand, as BRANCHBOOK_FAULT takes them: `kill-at=import-part-20`. */
  readonly fault?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Another built app: its main process and the package root that belongs to it. */
  readonly built?: { readonly main: string; readonly appRoot: string };
}

/** The app, started as people start it, in a book folder of its own. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly bookDir: string;
  /** Uncaught errors and console errors of the page so far. */
  readonly problems: readonly string[];
  /** Closes the window as a person would and waits for the end of the process. */
  close(): Promise<void>;
  /** Ends the process as a power cut would. */
  kill9(): Promise<void>;
}

/** What a run from the command line left behind. */
export interface FinishedRun {
  readonly code: number | null;
  readonly stdout: string;
  /** Without Chromium's own noise. */
  readonly stderr: string;
}

type Electron = PlaywrightWorkerArgs['playwright']['_electron'];
type RunOptions = Pick<LaunchOptions, 'env' | 'fault' | 'built'> & { readonly cwd?: string };

interface AppFixtures {
  /** Starts the app; whatever still runs is ended after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** Runs the unattended month with these arguments to its end. */
  readonly runMonthly: (args: readonly string[], options?: RunOptions) => Promise<FinishedRun>;
  /** Starts the unattended month and leaves it running; ended after the test. */
  readonly launchMonthly: (args: readonly string[], options?: RunOptions) => Promise<ElectronApplication>;
  /** Starts the app without looking in, and waits for its end. */
  readonly runToEnd: (args: readonly string[], options?: RunOptions) => Promise<FinishedRun>;
  /** A new empty folder, removed after the test. */
  readonly makeFolder: () => Promise<string>;
}

interface Stage {
  readonly electron: Electron;
  readonly display: Display;
}

export const test = base.extend<AppFixtures, { readonly stage: Stage }>({
  stage: [
    async ({ playwright }, use) => {
      const display = await openDisplay({ invisible: true });
      await use({ electron: playwright._electron, display });
      display.close();
    },
    { scope: 'worker' },
  ],

  makeFolder: async ({ stage: _ }, use) => {
    const folders: string[] = [];
    await use(async () => {
      const folder = await mkdtemp(join(tmpdir(), 'branchbook-test-'));
      folders.push(folder);
      return folder;
    });
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  launch: async ({ stage, makeFolder }, use) => {
    const running: RunningApp[] = [];
    await use(async (options = {}) => {
      const started = await start(stage, options, options.bookDir ?? (await makeFolder()));
      running.push(started);
      return started;
    });
    // A test that cares how the app ends has closed it already; whatever is left must not hold up the rest.
    for (const started of running) await started.kill9();
  },

  launchMonthly: async ({ stage }, use) => {
    const started: ChildProcess[] = [];
    await use(async (args, options = {}) => {
      const app = await startElectron(stage, ['--branchbook-monthly', ...args], options);
      started.push(app.process());
      return app;
    });
    for (const child of started) child.kill('SIGKILL');
  },

  runToEnd: async ({ stage }, use) => {
    await use((args, options = {}) => run(stage, args, options));
  },

  runMonthly: async ({ runToEnd }, use) => {
    await use((args, options) => runToEnd(['--branchbook-monthly', ...args], options));
  },
});

export { expect } from '@playwright/test';

/** A start takes a second; on a busy machine some. */
const launchLimitMs = 15_000;
const launchTries = 3;

/**
 * Starts Electron. About one start in thirty on a busy machine Playwright never finishes connecting to the debugger
 * of a window that is just loading, and it has then ended the process itself: so it starts again.
 */
async function startElectron(
  { electron, display }: Stage,
  args: readonly string[],
  options: RunOptions,
): Promise<ElectronApplication> {
  const launch = resolveLaunch({ ...options.built, invisible: true });
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await electron.launch({
        executablePath: launch.executablePath,
        args: [...launch.args, ...args],
        env: environment(options, display, launch.env),
        timeout: launchLimitMs,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      });
    } catch (error) {
      if (attempt === launchTries || !(error instanceof errors.TimeoutError)) throw error;
    }
  }
}

async function start(stage: Stage, options: LaunchOptions, bookDir: string): Promise<RunningApp> {
  const lang = options.lang === null ? {} : { BRANCHBOOK_LANG: options.lang ?? 'zh-CN' };
  const app = await startElectron(stage, options.args ?? [], {
    ...options,
    env: { ...lang, BRANCHBOOK_BOOK_DIR: bookDir, ...options.env },
  });
  const child = app.process();
  const isOver = () => child.exitCode !== null || child.signalCode !== null;
  const problems: string[] = [];
  const page = await app.firstWindow();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.waitForLoadState('load');
  return {
    app,
    page,
    bookDir,
    problems,
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
}

async function run({ display }: Stage, args: readonly string[], options: RunOptions): Promise<FinishedRun> {
  const launch = resolveLaunch({ invisible: true });
  const child = spawn(launch.executablePath, [...launch.args, ...args], {
    cwd: options.cwd ?? process.cwd(),
    env: environment(options, display, launch.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  const heard = stderr.split('\n').filter((line) => line.trim() !== '' && !isNoise(line));
  return { code, stdout, stderr: heard.join('\n') };
}

/** The tests' own environment, without what would reach into the app by accident. */
function environment(
  { env = {}, fault }: Pick<LaunchOptions, 'env' | 'fault'>,
  display: Display,
  launchEnv: Readonly<Record<string, string>>,
): Record<string, string> {
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !name.startsWith('BRANCHBOOK_') && name !== 'NODE_OPTIONS') own[name] = value;
  }
  return {
    ...own,
    ...display.env,
    ...launchEnv,
    ...(fault === undefined ? {} : { BRANCHBOOK_FAULT: fault }),
    ...env,
  };
}
