import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { expect, test } from '../helpers/launch-app';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { OwnFormPage } from './pages/own-form.page';
import { StartPage } from './pages/start.page';

const ownForm = fileURLToPath(new URL('../fixtures/workbooks/客户关系评估表-模板.xlsx', import.meta.url));

test("the branch's own workbook is filled in: a sheet each, then a file each, the workbook remembered", async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  const own = new OwnFormPage(page);
  const folder = await makeFolder();
  await frame.go('evaluations');
  await forms.run();
  const customer = (await forms.current().locator('.bb-queue-name > span').first().innerText()).trim();

  const wrong = join(folder, '不是评估表.xlsx');
  const other = new ExcelJS.Workbook();
  other.addWorksheet('表').addRow(['客户姓名', '手机']);
  await other.xlsx.writeFile(wrong);
  await own.open();
  await answerOpenDialog(app, [wrong]);
  await own.pick().click();
  await expect(own.dialog()).toContainText('没有找到评估表');
  await expect(own.fill()).toBeDisabled();

  await answerOpenDialog(app, [ownForm]);
  await own.pick().click();
  await expect(own.found()).toContainText('工作表“评估表”，8 行指标');
  await own.choose('本月全部');
  const together = join(folder, '全部.xlsx');
  await answerSaveDialog(app, together);
  await own.fill().click();
  await expect(frame.notices()).toContainText('已填写 609 张');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(together);
  expect(book.worksheets).toHaveLength(609);
  const names = book.worksheets.map((sheet) => String(sheet.getCell('A2').value));
  expect(names).toContain(`客户名称：${customer}`);
  for (const sheet of book.worksheets) {
    // The total on the sheet is the sum of the scores above it.
    const scores = [4, 5, 6, 7, 8, 9, 10, 11].map((row) => Number(sheet.getCell(row, 4).value ?? 0));
    const total = Number(sheet.getCell('D12').value ?? 0);
    expect(total).toBeCloseTo(
      scores.reduce((sum, score) => sum + score, 0),
      6,
    );
  }

  // Next time the workbook is there already; this time a file for the one customer shown.
  const apart = await mkdtemp(join(folder, '每人-'));
  await own.open();
  await expect(own.found()).toContainText('上次使用');
  await own.choose(/^本张/);
  await own.choose(/^每位客户一个文件/);
  await answerOpenDialog(app, [apart]);
  await own.fill().click();
  await expect(frame.notices()).toContainText('已填写 1 个文件');
  const [file = '', ...others] = await readdir(apart);
  expect(others).toEqual([]);
  expect(file).toContain(customer.replaceAll(/\s/g, ' ').trim());
  const one = new ExcelJS.Workbook();
  await one.xlsx.readFile(join(apart, file));
  expect(one.worksheets[0]?.getCell('A2').value).toBe(`客户名称：${customer}`);
  expect(problems).toEqual([]);
});

test('a folder that takes no file says so and leaves none', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  const own = new OwnFormPage(page);
  const folder = await makeFolder();
  await frame.go('evaluations');
  await forms.run();
  await own.open();
  await answerOpenDialog(app, [ownForm]);
  await own.pick().click();
  await own.choose(/^每位客户一个文件/);
  // A file stands where a folder was picked.
  const noFolder = join(folder, '文件');
  await writeFile(noFolder, '');
  await answerOpenDialog(app, [noFolder]);
  await own.fill().click();
  await expect(frame.notices()).toContainText('没有');
  expect(await readdir(folder)).toEqual(['文件']);
});
