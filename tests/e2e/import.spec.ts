import { join } from 'node:path';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { ExportDialog } from './pages/export.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const ledger = decodeURIComponent(fixture('存量客户台账-2026年10月.xlsx'));
const maintenance = decodeURIComponent(fixture('客户维护表-证券营业部.xlsx'));

test('the branch’s ledger is understood, checked, written, undone and done again', async ({ launch }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);

  // What was understood, before anything is written.
  await expect(workbooks.sheet()).toBeVisible();
  await expect(workbooks.row(3)).toHaveAttribute('data-kind', 'header');
  await expect(workbooks.row(4)).toHaveAttribute('data-kind', 'header');
  await expect(workbooks.row(5)).toHaveAttribute('data-kind', 'created');
  await expect(workbooks.count('created', 'sheet')).toHaveText('561');
  await expect(workbooks.count('duplicates', 'sheet')).toHaveText('1');
  await expect(workbooks.count('skipped', 'sheet')).toHaveText('5');
  await expect(workbooks.count('created')).toHaveText('609');
  await expect(page.getByTestId('sheet-0')).toContainText('562');
  await workbooks.showSheet(1);
  await expect(workbooks.count('created', 'sheet')).toHaveText('48');
  await expect(page.getByTestId('sheet-2')).toContainText('不导入');
  await workbooks.showSheet(0);
  await expect(page.getByTestId('nav-customers')).not.toContainText('609');

  // The row without a number, and its three impossible cells.
  await workbooks.problems().filter({ hasText: 'F569' }).click();
  await expect(workbooks.detail()).toContainText('330212198002301234');
  await expect(workbooks.detail()).toContainText('出生日期不存在');
  // A click on a problem leads into the sheet: its cell can be written at once, and left again.
  await page.keyboard.press('F2');
  await expect(workbooks.cellInput()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(workbooks.cellInput()).toHaveCount(0);
  await expect(workbooks.row(569).locator('[data-mark=issue]').first()).toBeVisible();
  await expect(workbooks.problems().filter({ hasText: /^(F|I|S)569/ })).toHaveCount(3);
  await workbooks.problems().filter({ hasText: '568' }).click();
  await expect(workbooks.same()).toContainText('与第 15 行是同一客户（客户号相同）');
  await workbooks.filter('problems').click();
  await expect(workbooks.sheet()).toHaveAttribute('data-total', '3');
  await expect(workbooks.row(568)).toHaveAttribute('data-kind', 'duplicate');

  await expect(page.getByTestId('month-filed').first()).toContainText('按2026年10月存档');
  await expect(workbooks.writeButton()).toHaveText('写入 609 位客户');
  await workbooks.write();
  await expect(workbooks.written()).toContainText('已写入 609 位客户');
  await expect(workbooks.result('个人客户', 'created')).toHaveText('561');
  await expect(workbooks.result('个人客户', 'duplicates')).toHaveText('1');
  await expect(workbooks.result('公司客户', 'created')).toHaveText('48');
  await expect(page.getByTestId('nav-customers')).toContainText('609');
  await expect(page.getByTestId('period')).toHaveText('2026年10月');

  await page.getByTestId('undo-import').click();
  await expect(workbooks.written()).toContainText('本次导入已撤销');
  await expect(page.getByTestId('nav-customers')).not.toContainText('609');
  await page.getByTestId('redo-import').click();
  await expect(workbooks.written()).toContainText('已写入 609 位客户');
  await expect(page.getByTestId('nav-customers')).toContainText('609');
  await frame.settle();
  expect(problems).toEqual([]);
});

test('the same ledger again changes nothing; its history and report stay', async ({ launch, makeFolder }) => {
  const { app, page, bookDir, close } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.write();
  const report = join(await makeFolder(), '导入报告.xlsx');
  await answerSaveDialog(app, report);
  await page.getByTestId('save-report').click();
  await new ExportDialog(page).export({ full: true });
  await expect(page.getByTestId('notices')).toContainText('已导出');
  const { rows } = await readWithExcelJs(report);
  const lines = (rows[0] ?? []).map(({ cells }) => cells);
  expect(lines.some((cells) => cells.includes('330212198002301234'))).toBe(true);
  expect(lines.some((cells) => cells.includes('重复的行') && cells.includes(568))).toBe(true);

  await page.getByTestId('import-again').click();
  await expect(workbooks.history()).toHaveCount(1);
  await expect(workbooks.history()).toContainText('新增 609，更新 0');
  await expect(workbooks.history()).toContainText('陈思远');
  await workbooks.pickAndCheck(ledger);
  await expect(workbooks.count('unchanged')).toHaveText('609');
  await expect(workbooks.writeButton()).toBeDisabled();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  await expect(again.page.getByTestId('nav-customers')).toContainText('609');
});

test('a securities maintenance sheet: columns corrected by hand, two columns never one field', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(maintenance);
  await workbooks.goTo('columns');
  const address = page.getByTestId('step-columns-panel').locator('[data-field=address]');
  await expect(address).toHaveCount(1);
  await address.getByRole('combobox').first().click();
  const popup = page.locator('.ant-select-dropdown:visible');
  await popup.locator('.ant-select-item-option-disabled', { hasText: '已是' }).first().waitFor();
  await page.keyboard.type('不导入');
  await popup.locator('.ant-select-item-option', { hasText: '不导入' }).click();
  await expect(page.getByTestId('step-columns-panel').locator('[data-field=address]')).toHaveCount(0);

  await workbooks.goTo('check');
  await expect(workbooks.count('created')).toHaveText('62');
  await workbooks.write();
  await page.getByTestId('see-customers').click();
  await new FramePage(page).search().fill('13131');
  await expect(page.getByTestId('page-customers')).toContainText('13131');
  await expect(page.getByTestId('page-customers')).toContainText('张三');
  await expect(page.getByTestId('page-customers')).not.toContainText('田安路1号');
});

test('the header can be moved, a sheet left out, and all of it waits while another page is open', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.goTo('table');
  await workbooks.showSheet(1);
  await page.getByTestId('take-sheet').uncheck();
  await expect(page.getByTestId('sheet-1')).toContainText('不导入');
  await workbooks.showSheet(0);
  await workbooks.row(4).locator('td').first().click();
  await expect(page.locator('#header-from')).toHaveValue('4');
  await workbooks
    .row(3)
    .locator('td')
    .first()
    .click({ modifiers: ['Shift'] });
  await expect(page.locator('#header-from')).toHaveValue('3');

  await frame.go('customers');
  await frame.go('workbooks');
  await workbooks.goTo('check');
  await expect(workbooks.writeButton()).toHaveText('写入 561 位客户');
  await page.getByTestId('leave-import').click();
  await expect(page.getByTestId('pick-workbook')).toBeVisible();
});

test('the whole book goes out and another library reads it', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.write();
  await page.getByTestId('import-again').click();
  const file = join(await makeFolder(), '客户簿.xlsx');
  await answerSaveDialog(app, file);
  await page.getByTestId('export-book').click();
  await page.getByTestId('export-confirm').click();
  await expect(page.getByTestId('notices')).toContainText('609');
  const { peek, rows } = await readWithExcelJs(file);
  expect(peek.sheets).toHaveLength(2);
  expect(rows[0]).toHaveLength(562);
  expect(rows[0]?.some(({ cells }) => cells.includes('00020030'))).toBe(true);
});

test('a full disk while writing: the book is as before and says so', async ({ launch }) => {
  const first = await launch();
  await new StartPage(first.page).create();
  await first.close();
  const { app, page, bookDir, close } = await launch({
    bookDir: first.bookDir,
    fault: 'journal-full-after=20000',
  });
  await new StartPage(page).unlock();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.writeButton().click();
  await expect(workbooks.failure()).toContainText('磁盘已满');
  await expect(workbooks.writeButton()).toHaveText('写入 609 位客户');
  await expect(page.getByTestId('nav-customers')).not.toContainText('609');
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  const retry = new WorkbooksPage(again.app, again.page);
  await retry.pickAndCheck(ledger);
  await expect(retry.count('created')).toHaveText('609');
});

for (const [point, survives] of [
  ['import-part-2', false],
  ['before-commit', false],
  ['before-pages', true],
] as const) {
  test(`power lost at ${point}: ${survives ? 'all of the import' : 'nothing of it'}`, async ({ launch }) => {
    const first = await launch();
    await new StartPage(first.page).create();
    await first.close();
    const broken = await launch({ bookDir: first.bookDir, fault: `kill-at=${point}` });
    await new StartPage(broken.page).unlock();
    const workbooks = new WorkbooksPage(broken.app, broken.page);
    await workbooks.pickAndCheck(ledger);
    const over = new Promise<void>((resolve) => broken.app.process().once('exit', () => resolve()));
    await workbooks.writeButton().click();
    await over;

    const { app, page } = await launch({ bookDir: first.bookDir });
    await new StartPage(page).unlock();
    const reopened = new WorkbooksPage(app, page);
    await page.getByTestId('nav-workbooks').click();
    await expect(reopened.history()).toHaveCount(survives ? 1 : 0);
    if (survives) await expect(page.getByTestId('nav-customers')).toContainText('609');
    else await expect(page.getByTestId('nav-customers')).not.toContainText('609');
  });
}
