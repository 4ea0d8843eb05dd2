import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { CustomerPage } from './pages/customer.page';
import { FramePage } from './pages/frame.page';
import { GridPage } from './pages/grid.page';
import { PeoplePage } from './pages/people.page';
import { RevealPage } from './pages/reveal.page';
import { StartPage, testBranch } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const ledger = decodeURIComponent(fixture('存量客户台账-2026年10月.xlsx'));
const mobile = /^1\d{10}$/;

test('a hidden number is shown for a moment after the reason is given, and found, copied and edited without', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await page.setViewportSize({ width: 1366, height: 768 });
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  const frame = new FramePage(page);
  const reveal = new RevealPage(page);
  const cell = grid.cell(1, 'mobile');
  await expect(cell).toHaveText(/^1\d\d\*{4}\d{4}$/);
  const masked = await cell.innerText();

  // By key: the reason chosen last and Enter. Nothing is shown before.
  await cell.click();
  await page.keyboard.press('Control+Shift+U');
  await expect(reveal.dialog()).toContainText('审计记录');
  await expect(reveal.reason('联系客户')).toBeChecked();
  await expect(cell).toHaveText(masked);
  await page.keyboard.press('Escape');
  await expect(reveal.dialog()).toHaveCount(0);
  await expect(cell).toHaveText(masked);
  await cell.click();
  await reveal.eye().click();
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(cell).toHaveText(mobile);
  const phone = await cell.innerText();

  // Shown is not copied: the copy is as hidden as ever, unless it is asked for in full.
  await expect(cell).toBeFocused();
  expect((await grid.copy()).text).toBe(masked);

  // A further number of the same customer needs no second reason; another customer's does, the last one chosen.
  await grid.cell(1, 'name').click();
  await grid.profile().waitFor();
  await reveal.show(grid.profile(), 'landline').click();
  await expect(reveal.fact(grid.profile(), 'landline')).toHaveText(/^0574-\d{8}$/);
  await page.keyboard.press('Escape');
  await grid.cell(2, 'mobile').click();
  await page.keyboard.press('Control+Shift+U');
  await expect(reveal.reason('核对资料')).toBeChecked();
  await page.keyboard.press('Escape');

  // Leaving the window hides everything, wherever it stands.
  await expect(cell).toHaveText(phone);
  await reveal.leaveWindow();
  await expect(cell).toHaveText(masked);
  expect(await page.content()).not.toContain(phone);

  // Found by all of its digits, though nobody sees them.
  await grid.search(phone);
  await expect(grid.status()).toContainText('1 行');
  await expect(grid.cell(0, 'mobile')).toHaveText(masked);
  expect(await page.getByTestId('customers-grid').innerHTML()).not.toContain(phone);
  await page.keyboard.press('Control+k');
  await expect(page.getByTestId('palette-input')).toBeVisible();
  await page.keyboard.press('Escape');
  await grid.search('');
  await expect(grid.status()).toContainText('609 行');

  // The editor opens empty with the value as a hint; left empty nothing changes, stars are refused, typing replaces.
  await cell.click();
  await page.keyboard.press('F2');
  await expect(grid.editor()).toHaveValue('');
  await expect(grid.editor()).toHaveAttribute('placeholder', masked);
  await page.keyboard.press('Enter');
  await expect(grid.editor()).toHaveCount(0);
  await expect(frame.savedState()).toHaveAttribute('data-pending', '0');
  await cell.click();
  await page.keyboard.press('F2');
  await grid.editor().fill(masked);
  await page.keyboard.press('Enter');
  await expect(grid.problem()).toContainText('隐去');
  await page.keyboard.press('Escape');
  await grid.search(phone);
  await expect(grid.status()).toContainText('1 行');
  await grid.search('');

  // Copied within the book the number goes over whole, though the clipboard holds it hidden; and in full when asked.
  await grid.cell(1, 'mobile').click();
  const copied = await grid.copy();
  expect(copied.text).toBe(masked);
  await grid.cell(2, 'mobile').click();
  await grid.paste(copied);
  await frame.settle();
  await expect(grid.cell(2, 'mobile')).toHaveText(masked);
  await grid.search(phone);
  await expect(grid.status()).toContainText('2 行');
  await grid.search('');
  await page.keyboard.press('Escape');
  await frame.undo();
  await grid.cell(1, 'mobile').click();
  const inFull = await reveal.copyFull();
  expect(inFull).toBe(phone);
  await expect(frame.notices()).toContainText('已复制 1 格完整内容');
  expect(problems).toEqual([]);
});

test('a remark with numbers in it is edited with them hidden, and its history tells no more', async ({
  launch,
}) => {
  const { page, problems } = await launch({ lang: 'en' });
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  const customer = new CustomerPage(page);
  const frame = new FramePage(page);
  const reveal = new RevealPage(page);
  await grid.cell(3, 'name').dblclick();
  await customer.root().waitFor();
  const remark = reveal.fact(customer.root(), 'remark');
  await remark.click();
  await customer.fact('remark').getByRole('textbox').fill('wife 13812344471, shop 0574-87901234');
  await page.keyboard.press('Control+Enter');
  await frame.settle();
  await expect(remark).toHaveText('wife 138****4471, shop 0574-8790****');
  await remark.click();
  const editor = customer.fact('remark').getByRole('textbox');
  await expect(editor).toHaveValue('wife 138****4471, shop 0574-8790****');
  await editor.fill('son abroad; wife 138****4471');
  await page.keyboard.press('Control+Enter');
  await frame.settle();
  await expect(remark).toHaveText('son abroad; wife 138****4471');
  await reveal.show(customer.root(), 'remark').click();
  await page.keyboard.press('4');
  await reveal.dialog().getByRole('textbox').fill('asked by the auditor');
  await page.keyboard.press('Enter');
  await expect(remark).toHaveText('son abroad; wife 13812344471');
  // Another page, and back: hidden again.
  await frame.go('groups');
  await page.goBack();
  await expect(remark).toHaveText('son abroad; wife 138****4471');
  expect(await page.content()).not.toContain('13812344471');
  expect(problems).toEqual([]);
});

test('roles: no eye without the right to look, nothing in full without the right to take it out', async ({
  launch,
}) => {
  const { app, page, problems } = await launch();
  const start = new StartPage(page);
  await start.create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.write();
  const people = new PeoplePage(page);
  const frame = new FramePage(page);
  const grid = new GridPage(page);
  const reveal = new RevealPage(page);
  await people.open();
  for (const [name, role] of [
    ['王芳', '客户经理'],
    ['方晓', '只读'],
  ] as const) {
    await people.fill({ name, role, password: 'Jiangdong-2026-11', own: testBranch.password });
    await people.save();
    await people.row(name).waitFor();
  }
  await frame.settle();

  await frame.lock();
  await people.unlockAs('王芳', 'Jiangdong-2026-11');
  await frame.go('customers');
  await grid.cell(1, 'mobile').click();
  await reveal.eye().click();
  await page.keyboard.press('Enter');
  await expect(grid.cell(1, 'mobile')).toHaveText(mobile);
  await page.keyboard.press('Control+Shift+C');
  await expect(frame.notices()).toContainText('您的角色不能复制完整号码');
  await grid.cell(1, 'mobile').click({ button: 'right' });
  await expect(grid.menuItem('showFull')).toBeVisible();
  await expect(grid.menuItem('copyFull')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByTestId('export').click();
  await expect(page.getByTestId('export-masked')).toContainText('您的角色不能导出完整号码');
  await expect(page.getByTestId('export-full')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await frame.go('cards');
  await expect(page.getByRole('radio', { name: '完整号码' })).toBeDisabled();

  await frame.lock();
  await people.unlockAs('方晓', 'Jiangdong-2026-11');
  await frame.go('customers');
  await grid.cell(1, 'mobile').click();
  await expect(grid.cell(1, 'mobile')).toHaveText(/\*{4}/);
  await expect(reveal.eye()).toHaveCount(0);
  await page.keyboard.press('Control+Shift+U');
  await expect(reveal.dialog()).toHaveCount(0);
  await grid.cell(1, 'name').click();
  await grid.profile().waitFor();
  await expect(reveal.show(grid.profile(), 'mobile')).toHaveCount(0);
  expect(problems).toEqual([]);
});
