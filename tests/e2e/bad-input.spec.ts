import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { buildWorkbook } from '../helpers/hand-made-workbook';
import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { buildZip } from '../helpers/zip-builder';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const protectedWorkbook = decodeURIComponent(fixture('formats/password-agile.xlsx'));
const good = buildWorkbook({ sheets: [{ xml: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

function buildBomb(): Buffer {
  const sheet = `<worksheet><sheetData>${' '.repeat(80 * 1024 * 1024)}</sheetData></worksheet>`;
  return buildWorkbook({ sheets: [{ xml: sheet }] });
}

function buildFormattedRows(): Buffer {
  const rows = Array.from(
    { length: 1_048_576 },
    (_unused, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="1"/><c r="B${at + 1}" s="1"/></row>`,
  );
  return buildWorkbook({ sheets: [{ xml: rows.join('') }], formats: ['0.00'] });
}

function buildNoHeader(): Buffer {
  const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
  const row = (number: number, ...values: string[]) =>
    `<row r="${number}">${values.map((value, at) => text(`${'ABC'[at]}${number}`, value)).join('')}</row>`;
  return buildWorkbook({
    sheets: [{ xml: `${row(1, '天气', '心情', '温度')}${row(2, '晴', '好', '微热')}` }],
  });
}

const cases: readonly (readonly [file: string, make: () => Buffer | string, sentence: RegExp])[] = [
  ['不是工作簿.xlsx', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /不是 Excel 工作簿/],
  ['空文件.xlsx', () => '', /空文件/],
  ['有密码.xlsx', () => readFileSync(protectedWorkbook), /打开密码/],
  ['损坏.xlsx', () => good.subarray(0, good.length - 40), /已损坏/],
  ['压缩炸弹.xlsx', buildBomb, /大得不正常/],
  ['图片包.xlsx', () => buildZip([{ name: 'a.png', data: 'x' }]), /不是 Excel 工作簿/],
  ['没有表头.xlsx', buildNoHeader, /没有找到含“客户姓名”或“客户号”的表头/],
  ['一百万空行.xlsx', buildFormattedRows, /是空的/],
];

test('what cannot be read ends in one sentence that names the file, and nothing is written', async ({
  launch,
  makeFolder,
}) => {
  const folder = await makeFolder();
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  for (const [file, make, sentence] of cases) {
    await test.step(file, async () => {
      const path = join(folder, file);
      await writeFile(path, make());
      await workbooks.pick(path);
      await expect(workbooks.failure()).toContainText(basename(path));
      await expect(workbooks.failure()).toContainText(sentence);
      await expect(workbooks.failure()).toContainText('客户簿未改动');
      const leave = page.getByTestId('leave-import');
      if (await leave.isVisible()) await leave.click();
      await expect(page.getByTestId('import-history')).toContainText('还没有导入过');
    });
  }
  await expect(page.getByTestId('undo')).toBeDisabled();
  await frame.settle();
  expect(problems).toEqual([]);
});

test('a sheet whose header nobody recognises can be given one by hand', async ({ launch, makeFolder }) => {
  const path = join(await makeFolder(), '没有表头.xlsx');
  await writeFile(path, buildNoHeader());
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(path);
  await expect(workbooks.failure()).toBeVisible();
  await expect(page.getByTestId('step-check')).toBeDisabled();
  await workbooks.row(1).locator('td').first().click();
  await expect(page.getByTestId('take-sheet')).toBeChecked();
  await workbooks.goTo('columns');
  await workbooks.column('A').getByRole('combobox').first().click();
  await page.keyboard.type('客户姓名');
  await page.keyboard.press('Enter');
  await expect(workbooks.column('A')).toHaveAttribute('data-field', 'name');
  await workbooks.goTo('check');
  await expect(workbooks.count('created')).toHaveText('1');
  await workbooks.write();
  await expect(workbooks.written()).toContainText('已写入 1 位客户');
});

test('a workbook under a password asks for it, and the password is enough to bring it in', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(protectedWorkbook);
  await expect(workbooks.failure()).toContainText('打开密码');
  await page.locator('#workbook-password').fill('不对');
  await page.keyboard.press('Enter');
  await expect(workbooks.failure()).toContainText('密码打不开');
  await page.locator('#workbook-password').fill('密码Ab1');
  await page.keyboard.press('Enter');
  await workbooks.goTo('check');
  await expect(workbooks.writeButton()).toHaveText(/写入 \d+ 位客户/);
  await workbooks.write();
});

test('a file that is gone by the time it is opened is named', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(join(await makeFolder(), '已移走.xlsx'));
  await expect(workbooks.failure()).toContainText('找不到“已移走.xlsx”');
  await expect(page.getByTestId('pick-workbook')).toBeVisible();
});
