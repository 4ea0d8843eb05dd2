import { join } from 'node:path';
import { expect, test } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import { writeSheets } from '../helpers/write-sheets';
import { FramePage } from './pages/frame.page';
import { Keyboard } from './pages/keyboard.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const header = ['客户号', '客户姓名', '性别', '出生日期', '手机', '住址', '存款'];

/** A ledger with three cells of one trouble, a day that does not exist and a customer who stands there twice. */
const rows = [
  ['江东支行个人客户', null, null, null, null, null, null],
  header,
  ['00070011', '赵一帆', '男', '1971-04-05', '13900001001', '百丈路1号', 12.5],
  ['00070012', '钱小芸', '女性客户', '1982-09-10', '13900001002', '百丈路2号', 3],
  ['00070013', '孙立人', '女性客户', '1963.02.30', '13900001003', '百丈路3号', 4],
  ['00070014', '李安娜', '女性客户', '1990-01-02', '13900001004', '百丈路4号', 5],
  ['00070012', '钱小芸', '女', '1982-09-10', '13900001009', null, 8],
  ['00070015', '周平', '男', '1955-12-12', '13900001005', '百丈路5号', 6],
];

test('with the mouse: a cell repaired, all like it too, put back, a duplicate merged field by field', async ({
  launch,
  makeFolder,
}) => {
  const file = join(await makeFolder(), '个人客户.xlsx');
  await writeSheets(file, { 个人客户: rows });
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(file);
  await workbooks.goTo('table');
  await page.locator('#sheet-unit').click();
  await page
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: '万元' })
    .first()
    .click();
  await workbooks.goTo('check');
  await expect(workbooks.count('issues')).toHaveText('4');
  await expect(workbooks.count('created')).toHaveText('5');
  await expect(workbooks.filter('problems')).toContainText('4');

  // A cell written anew by double click, then all that say the same.
  await workbooks.cell(4, 'C').dblclick();
  await workbooks.cellInput().fill('女');
  await page.keyboard.press('Enter');
  await expect(workbooks.cell(4, 'C')).toHaveAttribute('data-repaired', 'true');
  await expect(workbooks.count('issues')).toHaveText('3');
  await expect(workbooks.alike()).toContainText('女性客户');
  await page.getByTestId('repair-alike').click();
  await expect(workbooks.count('issues')).toHaveText('1');
  await expect(workbooks.cell(6, 'C')).toHaveText('女');

  // Put back and written anew again.
  await workbooks.cell(6, 'C').click();
  await page.getByTestId('put-back').click();
  await expect(workbooks.count('issues')).toHaveText('4');
  await workbooks.cell(5, 'C').click();
  await page.getByTestId('repair-cell').click();
  await workbooks.cellInput().fill('女');
  await page.keyboard.press('Enter');
  await page.getByTestId('repair-alike').click();
  await expect(workbooks.count('issues')).toHaveText('1');

  // Esc leaves a cell as it was.
  await workbooks.cell(5, 'D').dblclick();
  await workbooks.cellInput().fill('1963-03-02');
  await page.keyboard.press('Escape');
  await expect(workbooks.cell(5, 'D')).toHaveText('1963.02.30');
  await workbooks.cell(5, 'D').dblclick();
  await workbooks.cellInput().fill('1963-02-28');
  await page.keyboard.press('Enter');
  await expect(workbooks.count('issues')).toHaveText('0');

  // The second row of the same customer: her new mobile is taken, her money is not.
  await workbooks.filter('duplicates').click();
  await expect(workbooks.sheet()).toHaveAttribute('data-total', '1');
  await workbooks.cell(7, 'B').click();
  await expect(workbooks.same()).toContainText('与第 4 行是同一客户（客户号相同）');
  await page.getByTestId('decide-merge').click();
  await workbooks.merged('mobile').check();
  await expect(workbooks.filter('problems')).toBeHidden();
  await workbooks.filter('all').click();

  await expect(workbooks.writeButton()).toHaveText('写入 5 位客户');
  await workbooks.write();
  await expect(workbooks.result('个人客户', 'created')).toHaveText('5');
  await page.getByTestId('see-customers').click();
  await new FramePage(page).search().fill('13900001009');
  await expect(page.getByTestId('page-customers')).toContainText('钱小芸');
  await new FramePage(page).search().fill('');
  await expect(page.getByTestId('page-customers')).toContainText('金融资产 30.50 万');
  await expect(page.getByTestId('page-customers')).toContainText('资料待核实0');
  expect(problems).toEqual([]);
});

test('with the keyboard alone: from picking to written', async ({ launch, makeFolder }) => {
  const file = join(await makeFolder(), '个人客户.xlsx');
  await writeSheets(file, { 个人客户: rows });
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  const keyboard = new Keyboard(page);
  await answerOpenDialog(app, [file]);
  await keyboard.press('[data-testid=nav-workbooks]');
  await workbooks.root().waitFor();
  await keyboard.press('[data-testid=pick-workbook]');
  await workbooks.sheet().waitFor();

  // The header one row up and back again, in the sheet itself.
  await page.getByTestId('step-table').waitFor();
  await keyboard.press('[data-testid=step-table]');
  await keyboard.tabTo('[data-testid=sheet]');
  await keyboard.keys('ArrowDown', 'Enter');
  await expect(page.locator('#header-from')).toHaveValue('1');
  await keyboard.keys('ArrowDown', 'Enter');
  await expect(page.locator('#header-from')).toHaveValue('2');

  // The unit of a column.
  await keyboard.tabTo('[data-testid=step-columns]', 'Shift+Tab');
  await keyboard.keys('Enter');
  await keyboard.tabTo('input[aria-label="存款 的单位"]');
  await keyboard.keys('Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(page.locator('[data-field=deposits] .bb-mapped-unit')).toContainText('万元');

  // The next problem, written anew together with all like it; the next one; the one after that made blank.
  await keyboard.tabTo('[data-testid=step-check]', 'Shift+Tab');
  await keyboard.keys('Enter');
  await expect(workbooks.count('issues')).toHaveText('4');
  await keyboard.tabTo('[data-testid=sheet]');
  await keyboard.keys('F8');
  await expect(workbooks.current()).toHaveText('女性客户');
  await keyboard.keys('F2');
  await page.keyboard.type('女');
  await keyboard.keys('Enter');
  await expect(workbooks.alike()).toBeVisible();
  await keyboard.keys('Control+Enter');
  await expect(workbooks.count('issues')).toHaveText('1');
  await keyboard.keys('F8');
  await expect(workbooks.current()).toHaveText('1963.02.30');
  await page.keyboard.type('1963/2/28');
  await keyboard.keys('Enter');
  await expect(workbooks.count('issues')).toHaveText('0');

  // The duplicate: F6 goes to what can be done about it, the arrows choose, Esc comes back.
  await keyboard.keys('F8');
  await expect(workbooks.same()).toContainText('第 4 行');
  await keyboard.keys('F6');
  await expect(workbooks.same().locator(':focus')).toHaveCount(1);
  await keyboard.tabTo('[data-testid=decide-skip]');
  await keyboard.keys('ArrowUp', 'ArrowUp');
  await expect(page.getByTestId('decide-update')).toBeChecked();
  await keyboard.keys('Escape');
  await expect(workbooks.sheet()).toBeFocused();
  await keyboard.keys('F8', 'Home');
  await expect(workbooks.filter('problems')).toBeHidden();

  // The last row is left out with the space bar.
  await keyboard.keys('Control+End');
  await expect(workbooks.row(8)).toHaveAttribute('data-current', 'true');
  await keyboard.keys('Space');
  await expect(workbooks.writeButton()).toHaveText('写入 4 位客户');
  await keyboard.press('[data-testid=write-import]');
  await workbooks.written().waitFor();
  await keyboard.press('[data-testid=see-customers]');
  const customers = page.getByTestId('page-customers');
  await expect(customers).toContainText('钱小芸');
  await expect(customers).not.toContainText('周平');
  await new FramePage(page).search().fill('13900001009');
  await expect(customers).toContainText('钱小芸');
  await expect(customers).toContainText('8.00');
  expect(problems).toEqual([]);
});
