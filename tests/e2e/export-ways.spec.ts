import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { ExportDialog } from './pages/export.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

const ledger = '存量客户台账-2026年10月.xlsx';

/** Texts of a sheet by row number (1-based) and column (1-based). */
async function readSheet(path: string, sheet = 0) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const found = book.worksheets[sheet];
  if (found === undefined) throw new Error(`No sheet ${sheet} in ${path}`);
  return found;
}

test('a ledger goes out as it was: in full only what was edited differs, masked no number is left', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const dialog = new ExportDialog(page);
  const folder = await makeFolder();

  const name = await customers.cell(3, 'name').innerText();
  await customers.cell(3, 'loans').click();
  await page.keyboard.type('12.5');
  await page.keyboard.press('Enter');
  await frame.settle();

  await frame.go('workbooks');
  await page.getByTestId('export-own-layout').click();
  await expect(page.getByTestId('ledger-row')).toHaveCount(1);
  await expect(page.getByTestId('ledger-row')).toContainText(ledger);
  const full = join(folder, '原样.xlsx');
  await answerSaveDialog(app, full);
  await dialog.full().check();
  await dialog.confirm();
  await expect(frame.notices()).toContainText('原样.xlsx：610 行，改动 1 格，新增 0 行');

  const [before, after] = [await readSheet(fixture(ledger)), await readSheet(full)];
  const different: string[] = [];
  before.eachRow((row, number) => {
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const now = after.getCell(number, column);
      if (JSON.stringify(now.value) !== JSON.stringify(cell.value)) different.push(`${column}:${now.text}`);
    });
  });
  expect(different).toHaveLength(1);
  expect(different[0]).toMatch(/12\.5/);
  expect(after.columnCount).toBe(before.columnCount);
  expect(after.getColumn(3).width).toBe(before.getColumn(3).width);

  // Masked, as it is unless somebody asks: neither cells nor anything else in the file holds a mobile.
  await page.getByTestId('export-own-layout').click();
  const masked = join(folder, '隐去.xlsx');
  await answerSaveDialog(app, masked);
  await dialog.confirm();
  await expect(frame.notices()).toContainText('隐去.xlsx');
  const texts: string[] = [];
  (await readSheet(masked)).eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
  expect(texts).toContain(name);
  expect(texts.filter((text) => /(?<!\d)1[3-9]\d{9}(?!\d)/.test(text))).toEqual([]);

  await frame.go('settings');
  const trail = page.getByTestId('recent-changes').getByRole('listitem');
  await expect(trail.nth(0)).toContainText('导出 隐去.xlsx：610 行，敏感信息已隐去');
  await expect(trail.nth(1)).toContainText('导出 原样.xlsx：610 行，完整信息');
  expect(problems).toEqual([]);
});

test('a sample template is saved, looked through, and filled with the ticked customers', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const dialog = new ExportDialog(page);
  const folder = await makeFolder();
  await customers.tick(0);
  await customers.tick(2, true);
  const names = await customers.texts('name', 3);

  await frame.go('workbooks');
  await page.getByTestId('export-template').click();
  const sample = join(folder, '模板.xlsx');
  await answerSaveDialog(app, sample);
  await page.getByTestId('sample-template').click();
  await expect(frame.notices()).toContainText('已存好示例模板 模板.xlsx');

  // A workbook without marks says what is missing.
  await answerOpenDialog(app, [fixture(ledger)]);
  await page.getByTestId('pick-template').click();
  await expect(dialog.root().locator('.bb-failure')).toContainText('没有 {{客户姓名}} 这样的标记');
  await expect(page.getByTestId('export-confirm')).toBeDisabled();

  await answerOpenDialog(app, [sample]);
  await page.getByTestId('pick-template').click();
  await expect(page.getByTestId('template-mark')).toHaveCount(13);
  await expect(dialog.root()).toContainText('已选 3');
  const filled = join(folder, '名单.xlsx');
  await answerSaveDialog(app, filled);
  await dialog.confirm();
  await expect(frame.notices()).toContainText('已按模板导出 3 位客户到 名单.xlsx');
  const sheet = await readSheet(filled);
  expect(sheet.getCell('A1').text).toContain('客户名单');
  expect(sheet.getCell('A2').text).toContain('共 3 位');
  expect([4, 5, 6].map((row) => sheet.getCell(row, 2).text).toSorted()).toEqual(names.toSorted());
  expect([4, 5, 6].map((row) => sheet.getCell(row, 1).value)).toEqual([1, 2, 3]);
  const mobiles = [4, 5, 6].map((row) => sheet.getCell(row, 4).text);
  expect(mobiles.every((text) => text === '' || /\*{4}/.test(text))).toBe(true);
  const assets = [4, 5, 6].map((row) => Number(sheet.getCell(row, 5).value));
  expect(Number(sheet.getCell(7, 5).value)).toBeCloseTo(
    assets.reduce((sum, amount) => sum + amount, 0),
    2,
  );
  expect((await readFile(filled)).subarray(0, 2).toString()).toBe('PK');

  await frame.go('settings');
  await expect(page.getByTestId('recent-changes').getByRole('listitem').first()).toContainText(
    '导出 名单.xlsx：3 行，敏感信息已隐去',
  );
  expect(problems).toEqual([]);
});
