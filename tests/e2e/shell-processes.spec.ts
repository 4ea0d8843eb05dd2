import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ShellBridge } from '@shared/ipc/wire';
import { callShell } from '../helpers/call-shell';
import { expect, test } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';

const ledger = fileURLToPath(new URL('../fixtures/workbooks/存量客户台账-2026年10月.xlsx', import.meta.url));

/** Opens a workbook through a port of its own and looks in; keeps the port as `window.lastPort`. */
function peek(page: Page, token: string): Promise<unknown> {
  return page.evaluate(async (file) => {
    const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
    const id = crypto.randomUUID();
    const arrival = new Promise<MessagePort>((resolve) => {
      window.addEventListener('message', ({ data, ports: [port] }) => {
        if (data?.id === id && port !== undefined) resolve(port);
      });
    });
    await branchbook.openPort('workbook', id);
    const port = await arrival;
    Reflect.set(window, 'lastPort', port);
    const ask = (request: { readonly job: number }) =>
      new Promise<unknown>((resolve) => {
        const hear = ({ data }: MessageEvent) => {
          if (data.job !== request.job) return;
          port.removeEventListener('message', hear);
          resolve(data);
        };
        port.addEventListener('message', hear);
        port.start();
        port.postMessage(request);
      });
    const opening = { type: 'open', job: 1, token: file };
    const peeking = { type: 'peek', job: 2, book: 1 };
    await ask(opening);
    return ask(peeking);
  }, token);
}

async function findWorkbookProcess(app: ElectronApplication): Promise<number | undefined> {
  return app.evaluate(
    ({ app: main }) =>
      main.getAppMetrics().find(({ type, name }) => type === 'Utility' && name === 'workbook')?.pid,
  );
}

test('workbooks are read in a process of their own, which comes back after a crash', async ({ launch }) => {
  const { app, page } = await launch();
  await answerOpenDialog(app, [ledger]);
  const picked = await callShell(page, 'files.pickWorkbooks', {});
  const token = picked.ok ? (picked.value[0]?.token ?? '') : '';
  expect(await findWorkbookProcess(app)).toBeUndefined();
  expect(await peek(page, token)).toMatchObject({ type: 'peeked', peek: { sheets: expect.any(Array) } });

  const pid = await findWorkbookProcess(app);
  expect(pid).toBeGreaterThan(0);
  await page.evaluate(() => {
    const port: MessagePort = Reflect.get(window, 'lastPort');
    const closed = new Promise((resolve) => port.addEventListener('close', () => resolve('closed')));
    Reflect.set(window, 'portClosed', closed);
  });
  process.kill(pid ?? 0, 'SIGKILL');
  expect(await page.evaluate(() => Reflect.get(window, 'portClosed'))).toBe('closed');

  expect(await peek(page, token)).toMatchObject({ type: 'peeked' });
  expect(await findWorkbookProcess(app)).not.toBe(pid);
});

test('the page is told before its window closes, in time to put something on disk', async ({ launch }) => {
  const first = await launch();
  await first.page.evaluate(() => {
    const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
    branchbook.on((event) => {
      if (event !== 'closing') return;
      localStorage.setItem('told', 'closing');
      void branchbook.call('app.readyToClose', {});
    });
  });
  const over = once(first.app.process(), 'exit');
  await first.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  expect(await over).toEqual([0, null]);

  const second = await launch({ bookDir: first.bookDir });
  expect(await second.page.evaluate(() => localStorage.getItem('told'))).toBe('closing');
});

test('a page that crashed does not keep the app from ending', async ({ launch }) => {
  const { app } = await launch();
  const over = once(app.process(), 'exit');
  const pid = await app.evaluate(({ dialog, webContents }) => {
    // The person is asked whether to reopen the window, and chooses to quit.
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    return webContents.getAllWebContents()[0]?.getOSProcessId();
  });
  process.kill(pid ?? 0, 'SIGKILL');
  expect(await over).toEqual([0, null]);
});
