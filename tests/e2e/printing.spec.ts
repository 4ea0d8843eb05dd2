import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { PageSize } from '@shared/ipc/printing';
import { callShell } from '../helpers/call-shell';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages, readPdfSizes } from '../helpers/read-pdf';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';
import { answerPrints, readPrinted, setPrinters } from '../helpers/stub-printers';
import { CardsPage } from './pages/cards.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

const a4: PageSize = { widthMm: 210, heightMm: 297 };

/** A document as the window sends it: pages from `first` on, of `total`, each with enough text to weigh something. */
function makePart(first: number, count: number, total: number, size = a4): string {
  const pages = Array.from({ length: count }, (_, place) => {
    const lines = Array.from({ length: 30 }, (_, line) => `<p>客户 ${first + place}-${line} 金融资产</p>`);
    return `<section class="page">${lines.join('')}<footer>第 ${first + place} 页　共 ${total} 页</footer></section>`;
  });
  const css = `@page { size: ${size.widthMm}mm ${size.heightMm}mm; margin: 0; } body { margin: 0; } p { margin: 0; }
    .page { width: ${size.widthMm}mm; height: ${size.heightMm}mm; overflow: hidden; break-after: page; }
    .page:last-child { break-after: auto; }`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>关系卡</title><style>${css}</style></head><body>${pages.join('')}</body></html>`;
}

async function pickPdf(app: ElectronApplication, page: Page, path: string): Promise<string> {
  await answerSaveDialog(app, path);
  const place = await callShell(page, 'files.pickSave', { kind: 'pdf', suggestedName: '关系卡' });
  if (!place.ok || place.value === null) throw new Error('no place');
  return place.value.token;
}

async function begin(page: Page, to: { readonly token: string }, size: PageSize = a4): Promise<string> {
  const begun = await callShell(page, 'paper.begin', { title: '关系卡', size, to });
  if (!begun.ok) throw new Error(begun.reason);
  return begun.value.job;
}

test('a document sent in parts becomes one PDF with all its pages, and nothing is seen of it before', async ({
  launch,
  makeFolder,
}) => {
  const { app, page } = await launch();
  const folder = await makeFolder();
  const token = await pickPdf(app, page, join(folder, '关系卡.pdf'));
  const job = await begin(page, { token });
  expect(await callShell(page, 'paper.add', { job, html: makePart(1, 3, 7) })).toEqual({
    ok: true,
    value: { pages: 3 },
  });
  // The next is sent before the one under way is laid out; they keep their order.
  const [second, third] = await Promise.all([
    callShell(page, 'paper.add', { job, html: makePart(4, 3, 7) }),
    callShell(page, 'paper.add', { job, html: makePart(7, 1, 7) }),
  ]);
  expect([second, third]).toEqual([
    { ok: true, value: { pages: 6 } },
    { ok: true, value: { pages: 7 } },
  ]);
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual([]);
  const finished = await callShell(page, 'paper.finish', { job });
  expect(finished).toMatchObject({ ok: true, value: { pages: 7, printed: true } });
  expect(await readdir(folder)).toEqual(['关系卡.pdf']);
  const pages = await readPdfPages(join(folder, '关系卡.pdf'));
  expect(pages).toHaveLength(7);
  for (const [index, text] of pages.entries()) {
    expect(text).toContain(`第${index + 1}页共7页`);
    expect(text).toContain(`客户${index + 1}-29金融资产`);
  }
  expect(await callShell(page, 'paper.add', { job, html: makePart(8, 1, 8) })).toEqual({
    ok: false,
    reason: 'paper.unknownJob',
  });
});

test('a job that is cancelled, in the middle of a part too, leaves nothing', async ({
  launch,
  makeFolder,
}) => {
  const { app, page } = await launch();
  const folder = await makeFolder();
  const token = await pickPdf(app, page, join(folder, '关系卡.pdf'));
  const job = await begin(page, { token });
  expect(await callShell(page, 'paper.add', { job, html: makePart(1, 2, 200) })).toMatchObject({ ok: true });
  expect(await readdir(folder)).toHaveLength(1);
  const [added, cancelled] = await Promise.all([
    callShell(page, 'paper.add', { job, html: makePart(3, 150, 200) }),
    callShell(page, 'paper.cancel', { job }),
  ]);
  expect(cancelled).toEqual({ ok: true, value: null });
  expect(added).toMatchObject({ ok: false });
  expect(await callShell(page, 'paper.finish', { job })).toEqual({ ok: false, reason: 'paper.unknownJob' });
  expect(await readdir(folder)).toEqual([]);

  // Quitting is the same as cancelling.
  const other = await begin(page, { token: await pickPdf(app, page, join(folder, '二.pdf')) });
  expect(await callShell(page, 'paper.add', { job: other, html: makePart(1, 1, 2) })).toMatchObject({
    ok: true,
  });
  await app.close();
  expect(await readdir(folder)).toEqual([]);
});

test('a full disk is told and leaves no file; the one that was there before stays', async ({
  launch,
  makeFolder,
}) => {
  const { app, page } = await launch({ fault: 'paper-full-after=60000' });
  const folder = await makeFolder();
  const path = join(folder, '关系卡.pdf');
  await writeFile(path, 'the one before');
  const token = await pickPdf(app, page, path);
  const full = { ok: false, reason: 'files.diskFull', details: { file: '关系卡.pdf' } };
  expect(await callShell(page, 'paper.toPdf', { html: makePart(1, 60, 60), title: '', token })).toEqual(full);
  const job = await begin(page, { token });
  const answers = [
    await callShell(page, 'paper.add', { job, html: makePart(1, 30, 60) }),
    await callShell(page, 'paper.add', { job, html: makePart(31, 30, 60) }),
    await callShell(page, 'paper.finish', { job }),
  ];
  expect(answers.find(({ ok }) => !ok)).toEqual(full);
  expect(await callShell(page, 'paper.finish', { job })).toEqual({ ok: false, reason: 'paper.unknownJob' });
  expect(await readdir(folder)).toEqual(['关系卡.pdf']);
  expect(await readFile(path, 'utf8')).toBe('the one before');
});

test('pages have the size they were laid out in', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  const folder = await makeFolder();
  const sizes: readonly (readonly [PageSize, readonly number[]])[] = [
    [{ widthMm: 210, heightMm: 148 }, [595, 420]],
    [{ widthMm: 148, heightMm: 210 }, [420, 595]],
    [{ widthMm: 215.9, heightMm: 279.4 }, [612, 792]],
    [{ widthMm: 220, heightMm: 110 }, [624, 312]],
    [{ widthMm: 297, heightMm: 210 }, [842, 595]],
  ];
  for (const [size, points] of sizes) {
    const path = join(folder, `${size.widthMm}-${size.heightMm}.pdf`);
    const token = await pickPdf(app, page, path);
    const printed = await callShell(page, 'paper.toPdf', {
      html: makePart(1, 2, 2, size),
      title: '',
      token,
      size,
    });
    expect(printed).toMatchObject({ ok: true, value: { pages: 2 } });
    for (const [width, height] of await readPdfSizes(path)) {
      expect(Math.abs((width ?? 0) - (points[0] ?? 0))).toBeLessThanOrEqual(1);
      expect(Math.abs((height ?? 0) - (points[1] ?? 0))).toBeLessThanOrEqual(1);
    }
  }
});

test('without a printer nothing is printed, and that is said', async ({ launch }) => {
  const { app, page } = await launch();
  const html = makePart(1, 1, 1);
  await setPrinters(app, []);
  expect(await callShell(page, 'paper.printers', {})).toEqual({ ok: true, value: [] });
  const none = { ok: false, reason: 'paper.noPrinter' };
  const silent = { printer: 'Laser', copies: 1, duplex: 'simplex' } as const;
  expect(await callShell(page, 'paper.print', { html, title: '' })).toEqual(none);
  expect(await callShell(page, 'paper.print', { html, title: '', how: silent })).toEqual(none);
  expect(await callShell(page, 'paper.begin', { title: '', to: silent })).toEqual(none);
  await setPrinters(app, ['Inkjet']);
  expect(await callShell(page, 'paper.print', { html, title: '', how: silent })).toEqual({
    ok: false,
    reason: 'paper.printerGone',
  });
  expect(
    await callShell(page, 'paper.print', { html, title: '', how: { ...silent, copies: 0 } }),
  ).toMatchObject({
    reason: 'ipc.arguments',
  });
});

test('the printer chosen gets copies, sides and paper; a long job goes in order, copy after copy', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await setPrinters(app, ['Laser-2F', 'Inkjet']);
  await answerPrints(app);
  const printers = await callShell(page, 'paper.printers', {});
  expect(printers).toMatchObject({ ok: true, value: [{ name: 'Laser-2F' }, { name: 'Inkjet' }] });
  const size: PageSize = { widthMm: 210, heightMm: 148 };
  const how = { printer: 'Laser-2F', copies: 3, duplex: 'shortEdge' } as const;
  expect(
    await callShell(page, 'paper.print', { html: makePart(1, 1, 1, size), title: '关系卡', size, how }),
  ).toEqual({ ok: true, value: { printed: true } });
  expect(await readPrinted(app)).toEqual([
    {
      title: '关系卡',
      options: {
        silent: true,
        deviceName: 'Laser-2F',
        copies: 3,
        collate: true,
        duplexMode: 'shortEdge',
        pageSize: 'A5',
        landscape: true,
        printBackground: true,
        margins: { marginType: 'none' },
      },
    },
  ]);
  expect(await callShell(page, 'paper.print', { html: makePart(1, 1, 1), title: '' })).toMatchObject({
    ok: true,
  });
  expect((await readPrinted(app)).at(-1)?.options).toMatchObject({ silent: false, pageSize: 'A4' });

  const begun = await callShell(page, 'paper.begin', {
    title: '关系卡',
    size: { widthMm: 220, heightMm: 110 },
    to: { ...how, copies: 2 },
  });
  if (!begun.ok) throw new Error(begun.reason);
  const { job } = begun.value;
  expect(await callShell(page, 'paper.add', { job, html: makePart(1, 2, 3) })).toMatchObject({ ok: true });
  expect(await callShell(page, 'paper.add', { job, html: makePart(3, 1, 3) })).toMatchObject({ ok: true });
  expect(await readPrinted(app)).toHaveLength(2);
  expect(await callShell(page, 'paper.finish', { job })).toEqual({
    ok: true,
    value: { pages: 3, bytes: 0, printed: true },
  });
  const jobs = (await readPrinted(app)).slice(2);
  expect(jobs.map(({ options }) => options.copies)).toEqual([1, 1, 1, 1]);
  expect(jobs[0]?.options).toMatchObject({ pageSize: { width: 110_000, height: 220_000 }, landscape: true });

  const { app: refusing, page: other } = await launch();
  await setPrinters(refusing, ['Laser-2F']);
  await answerPrints(refusing, 'Print job failed');
  expect(await callShell(other, 'paper.print', { html: makePart(1, 1, 1), title: '', how })).toEqual({
    ok: false,
    reason: 'paper.notPrinted',
  });
});

test('files of a batch go into the folder chosen and nowhere else, and never over one another', async ({
  launch,
  makeFolder,
}) => {
  const { app, page } = await launch();
  const folder = await makeFolder();
  await answerOpenDialog(app, []);
  expect(await callShell(page, 'files.pickFolder', {})).toEqual({ ok: true, value: null });
  await answerOpenDialog(app, [folder]);
  const picked = await callShell(page, 'files.pickFolder', {});
  if (!picked.ok || picked.value === null) throw new Error('no folder');
  expect(JSON.stringify(picked)).not.toContain(join(folder, '..'));
  await writeFile(join(folder, '王芳.pdf'), 'was there');
  await mkdir(join(folder, 'in'));
  const { token } = picked.value;
  const names: string[] = [];
  for (const name of ['王芳', '王芳', '../../王芳', 'in/王芳', 'con', ' .. ', 'A', 'a.PDF']) {
    const place = await callShell(page, 'files.saveIn', { folder: token, name, kind: 'pdf' });
    if (!place.ok) throw new Error(place.reason);
    names.push(place.value.name);
    const html = makePart(1, 1, 1);
    const written = await callShell(page, 'paper.toPdf', { html, title: '', token: place.value.token });
    expect(written).toMatchObject({ ok: true });
  }
  expect(names).toEqual([
    '王芳 (2).pdf',
    '王芳 (3).pdf',
    '_.._王芳.pdf',
    'in_王芳.pdf',
    '_con.pdf',
    'branchbook.pdf',
    'A.pdf',
    'a (2).pdf',
  ]);
  expect((await readdir(folder)).sort()).toEqual([...names, '王芳.pdf', 'in'].sort());
  expect(await readdir(join(folder, 'in'))).toEqual([]);
  expect(await readFile(join(folder, '王芳.pdf'), 'utf8')).toBe('was there');
  expect(await callShell(page, 'files.saveIn', { folder: 'no-such-token', name: 'x', kind: 'pdf' })).toEqual({
    ok: false,
    reason: 'files.unknownToken',
  });
});

test('a file of layouts is read as text; what cannot be read says so', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  const folder = await makeFolder();
  await answerOpenDialog(app, []);
  expect(await callShell(page, 'files.pickLayout', {})).toEqual({ ok: true, value: null });
  await writeFile(join(folder, '版式.json'), '{"layouts":[]}');
  await answerOpenDialog(app, [join(folder, '版式.json')]);
  expect(await callShell(page, 'files.pickLayout', {})).toEqual({
    ok: true,
    value: { name: '版式.json', text: '{"layouts":[]}' },
  });
  await answerOpenDialog(app, [folder]);
  expect(await callShell(page, 'files.pickLayout', {})).toMatchObject({ reason: 'files.notFile' });
  await answerOpenDialog(app, [join(folder, '没有.json')]);
  expect(await callShell(page, 'files.pickLayout', {})).toEqual({
    ok: false,
    reason: 'files.notFound',
    details: { file: '没有.json' },
  });
});

test('on the screen a missing printer is said plainly, before and after', async ({ launch }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  await new FramePage(page).go('cards');
  await setPrinters(app, []);
  await new CardsPage(page).print().click();
  await expect(page.getByTestId('print-none')).toBeVisible();
  await expect(page.getByTestId('print-go')).toBeDisabled();
  await page.getByTestId('print-system').click();
  await expect(page.getByText('没有可用的打印机。客户簿未改动。请连接打印机，或先存为 PDF。')).toBeVisible();
  expect(problems).toEqual([]);
});
