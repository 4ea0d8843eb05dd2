import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { RawCell } from '@shared/domain/sheets/cell';
import { managedCustomers, writeManagedSheets } from '../helpers/evaluated-months';
import { type ReadWorkbook, readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, type RunningApp, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { ResultsPage } from './pages/results.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const months = ['2026-09', '2026-10'] as const;

/** Imports the sheets of the months one after another and evaluates each month with what is known then. */
async function evaluateMonths(
  { app, page }: Pick<RunningApp, 'app' | 'page'>,
  folder: string,
): Promise<void> {
  const sheets = await writeManagedSheets(folder, months);
  const workbooks = new WorkbooksPage(app, page);
  const frame = new FramePage(page);
  for (const sheet of sheets) {
    await workbooks.pickAndCheck(sheet);
    await workbooks.write();
    await page.getByTestId('import-again').click();
    await frame.go('evaluations');
    await new EvaluationsPage(page).run();
    await frame.settle();
  }
}

/** A form of the workbook as far as the summary needs it. */
interface WrittenForm {
  readonly name: string;
  readonly manager: string;
  readonly score: number;
  readonly advice: string;
}

function sheetOf(book: ReadWorkbook, name: string): readonly (readonly RawCell[])[] {
  const place = book.peek.sheets.findIndex((sheet) => sheet.name === name);
  return (book.rows[place] ?? []).map(({ cells }) => cells);
}

function listForms(book: ReadWorkbook): readonly WrittenForm[] {
  const [head = [], ...rows] = sheetOf(book, '评估结果');
  const at = (column: string) => head.indexOf(column);
  return rows.map((cells) => ({
    name: String(cells[at('客户名称')]),
    manager: String(cells[at('客户经理')]),
    score: Number(cells[at('最终得分')]),
    advice: String(cells[at('建议')]),
  }));
}

const average = (forms: readonly WrittenForm[]) =>
  Math.round(forms.reduce((sum, { score }) => sum + Math.round(score * 10), 0) / forms.length) / 10;

/** Puts the text that a copy would take aside, for the app may not write to the clipboard by itself. */
async function catchCopy(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      document.body.dataset.copied = event.clipboardData?.getData('text/plain') ?? '';
    });
    const set = DataTransfer.prototype.setData;
    DataTransfer.prototype.setData = function (this: DataTransfer, format: string, data: string) {
      document.body.dataset.copied = data;
      set.call(this, format, data);
    };
  });
  return () => page.evaluate(() => document.body.dataset.copied ?? '');
}

test('the numbers on screen, in the workbook and on paper are those of the forms', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(150_000);
  const { app, page, problems } = await launch();
  const folder = await makeFolder();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const results = new ResultsPage(page);
  await evaluateMonths({ app, page }, folder);
  await results.show('2026-10');
  await expect(results.provisional()).toContainText('9 张评估表待填');

  const workbook = join(folder, '汇总.xlsx');
  await answerSaveDialog(app, workbook);
  await page.getByTestId('export-results').click();
  await expect(frame.notices()).toContainText('汇总.xlsx');
  const book = await readWithExcelJs(workbook);
  expect(book.peek.sheets.map(({ name }) => name)).toEqual([
    '月度汇总',
    '评估结果',
    '得分明细',
    '得分分布',
    '按等级',
    '按客户经理',
    '与上月相比',
    '得分升降',
    '改进措施',
    '传阅',
  ]);
  const forms = listForms(book);
  expect(forms).toHaveLength(9);

  // Figures and advice.
  expect(await results.readFigure('forms')).toBe('0 / 9');
  expect(await results.readFigure('average')).toContain(average(forms).toFixed(1));
  for (const [key, name] of [
    ['maintain', '维持关系'],
    ['improve', '改进关系'],
    ['end', '终止关系'],
  ] as const) {
    const count = forms.filter(({ advice }) => advice === name).length;
    expect(await results.readFigure(key)).toBe(String(count));
  }

  // Distribution by ten points.
  const bands = await results.readBands();
  const distribution = sheetOf(book, '得分分布');
  for (let from = 0; from < 100; from += 10) {
    const count = forms.filter(({ score }) => Math.min(9, Math.floor(score / 10)) === from / 10).length;
    expect(bands[String(from)]).toBe(count);
    const written = distribution.find(([, band]) => String(band).startsWith(`${from}-`));
    expect(written?.[2]).toBe(count);
  }

  // By manager, with the change against last month.
  const managers = sheetOf(book, '按客户经理');
  for (const manager of ['李敏', '王建国', '何静']) {
    const own = forms.filter((form) => form.manager === manager);
    const [count, complete, mean, change] = await results.readGroup('managers', manager);
    expect([count, complete, mean]).toEqual([String(own.length), '0', average(own).toFixed(1)]);
    const row = managers.find(([name]) => name === manager) ?? [];
    expect([row[1], row[2], row[3]]).toEqual([own.length, 0, average(own)]);
    expect(Number(change)).toBe(row[5]);
    expect(Math.round((Number(row[3]) - Number(row[4])) * 10) / 10).toBe(row[5]);
  }

  // Falls: those of the sheets, the form's own score, and never somebody who rose.
  const falls = sheetOf(book, '得分升降').slice(1);
  expect(await results.falls().count()).toBe(falls.filter((cells) => Number(cells[4]) < 0).length);
  for (const [name, , before, now, change] of falls) {
    expect(now).toBe(forms.find((form) => form.name === name)?.score);
    expect(Math.round((Number(now) - Number(before)) * 10) / 10).toBe(change);
  }
  await expect(results.fallOf('赵一鸣')).toContainText('资产规模');
  await expect(results.falls().filter({ hasText: '钱立群' })).toHaveCount(0);
  await expect(page.getByTestId('results-lone')).toContainText('褚卫东');

  // Paper says the same.
  const pdf = join(folder, '汇总.pdf');
  await answerSaveDialog(app, pdf);
  await page.getByTestId('print-results').click();
  await page.getByTestId('dialog-save-pdf').click();
  await expect(frame.notices()).toContainText('汇总.pdf', { timeout: 30_000 });
  await page.keyboard.press('Escape');
  const pages = await readPdfPages(pdf);
  expect(pages.length).toBeLessThanOrEqual(2);
  const text = pages.join('');
  expect(text).toContain('评估月度汇总');
  expect(text).toContain('暂定:还有9张评估表待填'.replace(':', text.includes('暂定：') ? '：' : ':'));
  expect(text).toContain(`平均得分`);
  expect(text).toContain(average(forms).toFixed(1));
  for (const manager of ['李敏', '王建国', '何静']) {
    const own = forms.filter((form) => form.manager === manager);
    expect(text).toContain(`${manager}${own.length}0${average(own).toFixed(1)}`);
  }
  const [largest = []] = falls;
  expect(text).toContain(`${largest[2]}${largest[3]}*${Number(largest[4]).toFixed(1)}`);
  expect(problems).toEqual([]);
});

test('a month without last month, a month without forms, and a customer who has left the book', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(150_000);
  const { app, page, problems } = await launch();
  const folder = await makeFolder();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const results = new ResultsPage(page);
  await evaluateMonths({ app, page }, folder);

  await results.show('2026-09');
  await expect(results.root()).toContainText('2026年8月没有评估，不作比较');
  await expect(page.getByTestId('results-moves')).toHaveCount(0);
  await expect(results.falls()).toHaveCount(0);
  expect(await results.readFigure('forms')).toBe('0 / 8');

  await results.show('2026-07');
  await expect(results.root()).toContainText('2026年7月还没有评估表');
  await results.root().getByRole('button', { name: '去评估' }).click();
  await expect(page.getByTestId('start-evaluation').first()).toBeVisible();

  // The fall stays, with the name of the form; it leads nowhere any more.
  await results.show('2026-10');
  await expect(results.fallOf('周海燕').getByRole('link')).toHaveCount(1);
  await frame.go('customers');
  const customers = new CustomersPage(page);
  await customers
    .cell(
      managedCustomers.findIndex(([name]) => name === '周海燕'),
      'name',
    )
    .waitFor();
  const row = customers.root().locator('[role=gridcell]', { hasText: '周海燕' }).first();
  await row.dblclick();
  await page.getByTestId('page-customer').getByRole('button', { name: '移入回收站' }).click();
  await frame.settle();
  await results.show('2026-10');
  await expect(results.fallOf('周海燕')).toBeVisible();
  await expect(results.fallOf('周海燕').getByRole('link')).toHaveCount(0);
  await expect(results.fallOf('周海燕').getByTestId('make-improvement')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('the circulation list: sent, read, answered with feedback, remembered for the next month, copied', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(150_000);
  const { app, page, problems } = await launch();
  const folder = await makeFolder();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const results = new ResultsPage(page);
  await evaluateMonths({ app, page }, folder);
  await results.show('2026-09');
  await expect(results.recipients()).toHaveCount(3);
  await expect(results.recipient('营销总监')).toHaveAttribute('data-state', 'waiting');

  await page.getByTestId('edit-circulation').click();
  await page.getByLabel('第 1 行姓名').fill('周雨');
  await page.getByRole('button', { name: '移除客户服务部' }).click();
  await page.getByRole('button', { name: '添加一行' }).click();
  await page.getByTestId('save-circulation').click();
  await expect(page.getByRole('dialog')).toContainText('没有填职务或部门');
  await page.getByLabel('第 3 行职务或部门').fill('风险管理部');
  await page.getByTestId('save-circulation').click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(results.recipient('营销总监')).toContainText('周雨');

  await page.getByTestId('mark-sent').click();
  await expect(results.recipient('风险管理部')).toHaveAttribute('data-state', 'sent');
  await results.recipient('营销总监').getByRole('button').click();
  await results.recipientForm().getByLabel('阅读', { exact: true }).fill('2199-01-01');
  await page.getByTestId('save-recipient').click();
  await expect(results.recipientForm()).toContainText('不能晚于今天');
  await results.recipientForm().getByLabel('阅读', { exact: true }).fill('');
  await results.recipientForm().getByRole('button', { name: '答复 今天' }).click();
  await results.recipientForm().getByLabel('反馈').fill('请先跟进下降最大的三位');
  await page.getByTestId('save-recipient').click();
  await expect(results.recipientForm()).toHaveCount(0);
  await expect(results.recipient('营销总监')).toHaveAttribute('data-state', 'answered');
  await expect(results.recipient('营销总监')).toContainText('请先跟进下降最大的三位');
  await frame.settle();

  const copied = await catchCopy(page);
  await page.getByTestId('copy-circulation').click();
  await expect(frame.notices()).toContainText('传阅名单已复制');
  const lines = (await copied()).split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toBe('职务或部门\t姓名\t状态\t发送\t阅读\t答复\t反馈');
  expect(lines[1]).toMatch(/^营销总监\t周雨\t已答复\t.*\t请先跟进下降最大的三位$/);

  // The next month takes the people over, not their dates.
  await results.show('2026-10');
  await expect(results.recipient('营销总监')).toContainText('周雨');
  await expect(results.recipient('风险管理部')).toHaveAttribute('data-state', 'waiting');

  await results.show('2026-09');
  await frame.undo();
  await expect(results.recipient('营销总监')).toHaveAttribute('data-state', 'sent');
  await frame.redo();
  await expect(results.recipient('营销总监')).toHaveAttribute('data-state', 'answered');
  expect(problems).toEqual([]);
});
