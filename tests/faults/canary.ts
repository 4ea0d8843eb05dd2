import { once } from 'node:events';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { CardsPage } from '../e2e/pages/cards.page';
import { CustomersPage } from '../e2e/pages/customers.page';
import { EvaluationsPage } from '../e2e/pages/evaluations.page';
import { FindPage } from '../e2e/pages/find.page';
import { FramePage } from '../e2e/pages/frame.page';
import { GridPage } from '../e2e/pages/grid.page';
import { PalettePage } from '../e2e/pages/palette.page';
import { StartPage } from '../e2e/pages/start.page';
import { WorkbooksPage } from '../e2e/pages/workbooks.page';
import { makeIdNumber } from '../helpers/id-number';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { writeSheets } from '../helpers/write-sheets';
import type { PromiseResult } from './promise';
import { type Canary, scanFolders, writeAllEncodings } from './scan-folder';
import type { FaultStage } from './start-app';

/** Everybody here is invented. Names of rare characters, so that they stand nowhere by accident. */
const typed = {
  name: '雒钰玑珩',
  mobile: '13907316482',
  idNumber: makeIdNumber('530102', '19710829', 747),
  remark: '寒潭渡鹤影第七三九号备注',
  formRemark: '评估备注麒麟竭四一六',
  unsaved: '半途而止澹台烛龙',
  sought: '查无此人亓官獬豸',
  filtered: '筛选貔貅一九四',
} as const;
const imported = { name: '闾丘霁雯珂', mobile: '13782640957', remark: '导入备注螭吻二八五' } as const;
const branch = { branchName: '天枢路支行', person: '濮阳映澄', password: 'Xuanming-Canary-7391' } as const;

/**
 * Enters what must stay secret through the screens, in every place where people type or bring it in, and then looks
 * for it in every file the program may have written: while it runs, after its page crashed, after kill -9, after
 * another start and an ordinary end.
 */
export async function tryCanaries(stage: FaultStage): Promise<PromiseResult> {
  const home = await mkdtemp(join(stage.folder, 'canary-'));
  const folders = { book: join(home, 'book'), temp: join(home, 'temp'), user: join(home, 'user') };
  for (const folder of Object.values(folders)) await mkdir(folder);
  const outside = await mkdtemp(join(stage.folder, 'given-away-'));
  const env = {
    TMPDIR: folders.temp,
    HOME: folders.user,
    XDG_CONFIG_HOME: join(folders.user, 'config'),
    XDG_CACHE_HOME: join(folders.user, 'cache'),
    XDG_DATA_HOME: join(folders.user, 'data'),
  };
  const breaches: string[] = [];
  let scanned = 0;
  let megabytes = 0;
  const places = new Set<string>();
  const scan = async (when: string, canaries: readonly Canary[]) => {
    const { files, bytes, hits } = await scanFolders(Object.values(folders), canaries);
    scanned += files;
    megabytes += bytes / 1_000_000;
    for (const { file, what, encoding } of hits) {
      breaches.push(`${when}: ${what} as ${encoding} in ${relative(home, file)}`);
    }
    for (const hit of hits) places.add(hit.file);
  };

  const first = await stage.start({ bookDir: folders.book, env });
  const recoveryKey = await createBook(first.page);
  const canaries = listCanaries(recoveryKey);
  await checkScanner(stage.folder, canaries);
  await enterByHand(first.page);
  await bringIn(first.app, first.page, outside);
  await putOnPaper(first.app, first.page, outside);
  await lookAround(first.page);
  await scan('running', canaries);
  const gone = first.page.waitForEvent('crash');
  await first.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) contents.forcefullyCrashRenderer();
  });
  await gone;
  await scan('after a crash of the page', canaries);
  await first.kill9();
  await scan('after kill -9', canaries);

  const second = await stage.start({ bookDir: folders.book, env });
  await new StartPage(second.page).unlock(branch.password);
  await new CustomersPage(second.page).search(typed.name);
  await new CustomersPage(second.page).cellOf(typed.name, 'name').click();
  await new FramePage(second.page).lock();
  await new StartPage(second.page).unlockForm().waitFor();
  await scan('locked', canaries);
  const over = once(second.app.process(), 'exit');
  await second.close();
  await over.catch(() => undefined);
  await scan('closed', canaries);
  return {
    promise: 'canaries: nothing entered is on the disk in plain',
    tries: scanned,
    lost: breaches.length,
    facts: `${canaries.length} texts, 7 writings, files of 5 looks, ${megabytes.toFixed(0)} MB`,
    breaches,
  };
}

async function createBook(page: Page): Promise<string> {
  const start = new StartPage(page);
  await start.createForm().waitFor();
  await start.fill(branch);
  await start.submit();
  await start.recoveryKey().waitFor();
  const groups = start.recoveryKey().getByTestId('recovery-key-text').locator('span');
  const key = (await groups.allTextContents()).join('-');
  await start.confirmKey();
  return key;
}

function listCanaries(recoveryKey: string): readonly Canary[] {
  // Who may open the book stands in the keyring by name, for the door to offer: staff, not customers.
  const { person: _, ...secret } = branch;
  const all = { ...typed, ...prefix('imported', imported), ...prefix('branch', secret), recoveryKey };
  return Object.entries(all).map(([what, text]) => ({ what, text }));
}

function prefix(before: string, texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(texts).map(([what, text]) => [`${before}.${what}`, text]));
}

async function checkScanner(folder: string, canaries: readonly Canary[]): Promise<void> {
  const control = await mkdtemp(join(folder, 'control-'));
  const { content } = writeAllEncodings(canaries);
  await writeFile(join(control, 'everything'), content);
  const { hits } = await scanFolders([control], canaries);
  const found = new Set(hits.map(({ what, encoding }) => `${what} ${encoding}`));
  if (found.size !== canaries.length * 7) throw new Error('The scan does not find what is there');
}

/** A customer typed in, one typed in half, an edit in a cell, search, filter, find bar and palette. */
async function enterByHand(page: Page): Promise<void> {
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const form = customers.newCustomer();
  await page.getByRole('button', { name: '新客户' }).first().click();
  await form.getByLabel('客户名称').fill(typed.name);
  await form.getByLabel('手机').fill(typed.mobile);
  await form.getByLabel('证件号码').fill(typed.idNumber);
  await form.getByLabel('备注').fill(typed.remark);
  await form.getByRole('button', { name: '保存' }).click();
  await customers.profile().waitFor();
  await customers.profile().getByRole('button', { name: '显示完整手机' }).click();
  await page.keyboard.press('Escape');
  await frame.settle();
  await page.getByRole('button', { name: '新客户' }).first().click();
  await form.getByLabel('客户名称').fill(typed.unsaved);
  await form.getByLabel('备注').fill(typed.unsaved);
  await page.keyboard.press('Escape');
  await customers.search(typed.sought);
  await page.keyboard.press('Enter');
  await customers.search(typed.name);
  await customers.cellOf(typed.name, 'name').waitFor();
  await customers.search('');
  await customers.openFilter('name');
  await customers.filterPanel().getByRole('textbox').first().fill(typed.filtered);
  await page.keyboard.press('Enter');
  await page.getByTestId('filter-chip-name').waitFor();
  await page.getByTestId('clear-filters').click();
  const find = new FindPage(page);
  await find.open();
  await find.text().fill(typed.sought);
  await page.keyboard.press('Escape');
  const palette = new PalettePage(page);
  await palette.find(typed.mobile);
  await palette.find(typed.sought);
  await page.keyboard.press('Escape');
}

/** A workbook read in, and the grid's rows on the clipboard. */
async function bringIn(app: ElectronApplication, page: Page, outside: string): Promise<void> {
  const ledger = join(outside, `${imported.name}.xlsx`);
  await writeSheets(ledger, {
    个人客户: [
      ['客户号', '客户姓名', '手机', '备注'],
      ['70010001', imported.name, imported.mobile, imported.remark],
    ],
  });
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.write();
  const frame = new FramePage(page);
  await frame.settle();
  await page.evaluate(() => {
    window.location.hash = '#/customers';
  });
  const grid = new GridPage(page);
  await grid.cellOf(imported.name, 'name').click();
  await grid.copy();
  await page.keyboard.press('Escape');
}

/** An evaluation with a remark, a card as PDF, and the book as a workbook: what is given away lies outside. */
async function putOnPaper(app: ElectronApplication, page: Page, outside: string): Promise<void> {
  const frame = new FramePage(page);
  await frame.go('evaluations');
  const forms = new EvaluationsPage(page);
  await forms.run();
  await forms
    .sheet()
    .locator('input[aria-label$="备注"], textarea[aria-label$="备注"]')
    .first()
    .fill(typed.formRemark);
  await page.keyboard.press('Tab');
  await frame.settle();
  await frame.go('cards');
  const cards = new CardsPage(page);
  await cards.find(typed.name);
  await cards.rows().first().click();
  await answerSaveDialog(app, join(outside, 'card.pdf'));
  await cards.savePdf().click();
  await frame.notices().filter({ hasText: 'card.pdf' }).waitFor();
  await answerSaveDialog(app, join(outside, 'book.xlsx'));
  await frame.go('customers');
  await new CustomersPage(page).export({ subject: 'book' });
  await frame.notices().filter({ hasText: 'book.xlsx' }).waitFor();
}

/** The customer's own page, the lock and a reload in between. */
async function lookAround(page: Page): Promise<void> {
  const frame = new FramePage(page);
  await frame.lock();
  await new StartPage(page).unlock(branch.password);
  await page.reload();
  await new StartPage(page).unlock(branch.password);
  await new CustomersPage(page).search(typed.sought);
}
