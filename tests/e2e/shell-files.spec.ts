import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Result } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import type { ShellBridge } from '@shared/ipc/wire';
import { callShell } from '../helpers/call-shell';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';

const unknownToken = 'no-such-token';

/** Writes text through a token, with bytes made in the page. */
function writeText(page: Page, token: string, text: string): Promise<Result<unknown>> {
  return page.evaluate(
    ([place, content]) => {
      const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
      return branchbook.call('files.write', { token: place, bytes: new TextEncoder().encode(content) });
    },
    [token, text] as const,
  );
}

test('picked files are known by tokens that allow only what they are for', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  const folder = await makeFolder();
  const ledger = join(folder, '台账.xlsx');
  await writeFile(ledger, 'ledger');

  await answerOpenDialog(app, []);
  expect(await callShell(page, 'files.pickWorkbooks', {})).toEqual({ ok: true, value: [] });
  await answerOpenDialog(app, [ledger]);
  const picked = await callShell(page, 'files.pickWorkbooks', {});
  expect(picked).toMatchObject({ ok: true, value: [{ name: '台账.xlsx', size: 6 }] });
  expect(JSON.stringify(picked)).not.toContain(folder);
  if (!picked.ok) return;
  expect(await writeText(page, picked.value[0]?.token ?? '', 'spoiled')).toEqual({
    ok: false,
    reason: 'files.unknownToken',
  });
  expect(await readFile(ledger, 'utf8')).toBe('ledger');
  await answerOpenDialog(app, [join(folder, 'gone.xlsx')]);
  expect(await callShell(page, 'files.pickWorkbooks', {})).toEqual({
    ok: false,
    reason: 'files.notFound',
    details: { file: 'gone.xlsx' },
  });
  expect(await callShell(page, 'files.sampleWorkbook', {})).toMatchObject({
    ok: true,
    value: { name: '存量客户台账-2026年10月.xlsx' },
  });
});

test('saving writes the whole file where the person chose, or nothing', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  const folder = await makeFolder();
  const order = { kind: 'json', suggestedName: 'summary' } as const;

  await answerSaveDialog(app, null);
  expect(await callShell(page, 'files.pickSave', order)).toEqual({ ok: true, value: null });
  await answerSaveDialog(app, join(folder, 'summary'));
  const place = await callShell(page, 'files.pickSave', order);
  if (!place.ok || place.value === null) throw new Error('no place');
  expect(place.value.name).toBe('summary.json');
  expect(await writeText(page, place.value.token, '{"customers":561}')).toEqual({ ok: true, value: null });
  expect(await readFile(join(folder, 'summary.json'), 'utf8')).toBe('{"customers":561}');

  await mkdir(join(folder, 'taken.json'));
  await answerSaveDialog(app, join(folder, 'taken.json'));
  const taken = await callShell(page, 'files.pickSave', order);
  if (!taken.ok || taken.value === null) throw new Error('no place');
  expect(await writeText(page, taken.value.token, 'text')).toMatchObject({
    ok: false,
    details: { file: 'taken.json' },
  });
  expect(await writeText(page, unknownToken, 'text')).toEqual({ ok: false, reason: 'files.unknownToken' });
  expect((await readdir(folder)).sort()).toEqual(['summary.json', 'taken.json']);
});

test('dropped files become tokens; made-up ones and folders do not', async ({ launch, makeFolder }) => {
  const { page } = await launch();
  const ledger = join(await makeFolder(), '台账.xlsx');
  await writeFile(ledger, 'ledger');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.body.append(input);
  });
  await page.setInputFiles('#dropped', ledger);
  const answers = await page.evaluate(async () => {
    const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
    const real = document.querySelector<HTMLInputElement>('#dropped')?.files?.[0];
    const madeUp = new File(['text'], '/etc/passwd');
    return [
      await branchbook.registerDroppedFiles(real === undefined ? [] : [real]),
      await branchbook.registerDroppedFiles([madeUp]),
      await branchbook.registerDroppedFiles([{ path: '/etc/passwd' }]),
    ];
  });
  expect(answers[0]).toMatchObject({
    ok: true,
    value: [{ name: '台账.xlsx', size: 6 } satisfies Partial<PickedFile>],
  });
  expect(answers[1]).toEqual({ ok: false, reason: 'files.notFile' });
  expect(answers[2]).toEqual({ ok: false, reason: 'files.notFile' });
});

test('paper is laid out without script or network and written as a PDF', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  const folder = await makeFolder();
  await answerSaveDialog(app, join(folder, '关系卡.pdf'));
  const place = await callShell(page, 'files.pickSave', { kind: 'pdf', suggestedName: '关系卡' });
  if (!place.ok || place.value === null) throw new Error('no place');
  const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>关系卡</title>
    <style>@page { size: A4; margin: 0 } body { margin: 0 } section + section { break-before: page }</style>
    <section>客户关系卡 赵思远 金融资产 户名 <b id="x">第 1 页</b>
    <img src="http://127.0.0.1:9/x.png"><img src="app://branchbook/index.html"></section>
    <section>第 2 页</section><script>document.getElementById('x').textContent = '脚本'</script>`;
  const printed = await callShell(page, 'paper.toPdf', { html, title: '关系卡', token: place.value.token });
  const pages = await readPdfPages(join(folder, '关系卡.pdf'));
  expect(pages[0]).toContain('客户关系卡赵思远金融资产户名第1页');
  expect(pages[1]).toContain('第2页');
  expect(pages.join('')).not.toContain('脚本');
  expect(pages).toHaveLength(2);
  expect(printed).toMatchObject({ ok: true, value: { pages: 2 } });
  expect(await callShell(page, 'paper.toPdf', { html, title: '', token: unknownToken })).toEqual({
    ok: false,
    reason: 'files.unknownToken',
  });
  expect(app.windows()).toHaveLength(1);
});

test('the book port reaches the files of the book, and only well-formed requests', async ({ launch }) => {
  const { page } = await launch();
  const replies = await page.evaluate(async () => {
    const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
    const id = crypto.randomUUID();
    const arrival = new Promise<MessagePort>((resolve) => {
      window.addEventListener('message', ({ data, ports: [port] }) => {
        if (data?.id === id && port !== undefined) resolve(port);
      });
    });
    const opened = await branchbook.openPort('book', id);
    const port = await arrival;
    const reply = new Promise<unknown>((resolve) => {
      port.onmessage = ({ data }) => resolve(data);
    });
    port.postMessage({ id: 1, method: 'book.describe', argument: {} });
    const strange = await branchbook.openPort(JSON.parse('"disk"'), crypto.randomUUID());
    return { opened, reply: await reply, strange };
  });
  expect(replies.opened).toEqual({ ok: true, value: null });
  expect(replies.reply).toMatchObject({ id: 1, result: { ok: true, value: { bookId: null } } });
  expect(replies.strange).toEqual({ ok: false, reason: 'ipc.arguments' });
});

test('memory is told for the main process and the window', async ({ launch }) => {
  const { page } = await launch();
  const memory = await callShell(page, 'app.memory', {});
  if (!memory.ok) throw new Error(memory.reason);
  const kinds = memory.value.processes.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['main', 'window']));
  for (const { peakMB } of memory.value.processes) expect(peakMB).toBeGreaterThan(10);
});

test('the log keeps where and what kind, never what an error said', async ({ launch }) => {
  const { page, bookDir } = await launch();
  await callShell(page, 'app.logError', {
    where: 'grid:edit',
    what: 'TypeError: 赵思远 13800138000 is not a number\n    at commit (app://branchbook/assets/app-1.js:12:7)',
  });
  const log = await readFile(join(bookDir, 'profile', 'logs', 'errors.log'), 'utf8');
  expect(JSON.parse(log)).toMatchObject({
    where: 'page:grid:edit',
    trace: ['TypeError', 'commit app-1.js:12:7'],
  });
  expect(log).not.toMatch(/赵|138/);
});
