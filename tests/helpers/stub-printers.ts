import type { ElectronApplication } from '@playwright/test';

/** What the system was asked to print: the options of one `webContents.print`, and the pages it was asked for. */
export interface PrintedJob {
  readonly options: Readonly<Record<string, unknown>>;
  readonly title: string;
}

/** The system has these printers, and no others. */
export async function setPrinters(app: ElectronApplication, names: readonly string[]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, printers) => {
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      webContents.getPrintersAsync = async () =>
        printers.map((name) => ({ name, displayName: name, description: '', options: {} }));
    }
  }, names);
}

/** Every page window from now on answers a print at once: done, or this reason. Jobs are kept for `readPrinted`. */
export async function answerPrints(app: ElectronApplication, refusal?: string): Promise<void> {
  await app.evaluate(({ app: electron }, reason) => {
    const jobs: PrintedJob[] = [];
    Object.assign(globalThis, { printedJobs: jobs });
    electron.on('browser-window-created', (_, window) => {
      window.webContents.print = (options, answer) => {
        jobs.push({ options: { ...options }, title: window.webContents.getTitle() });
        answer?.(reason === undefined, reason ?? '');
      };
    });
  }, refusal);
}

/** The jobs since `answerPrints`. */
export function readPrinted(app: ElectronApplication): Promise<readonly PrintedJob[]> {
  return app.evaluate(() => (globalThis as unknown as { readonly printedJobs: PrintedJob[] }).printedJobs);
}
