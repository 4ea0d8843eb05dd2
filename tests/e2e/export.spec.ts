import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import iconv from 'iconv-lite';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, test } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { ExportDialog } from './pages/export.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

test('customers go out masked unless somebody asks, and the trail knows after a restart', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems, bookDir, close } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const folder = await makeFolder();
  const mobiles = async (file: string) => {
    const { rows } = await readWithExcelJs(file);
    const at = rows[0]?.[0]?.cells.indexOf('手机') ?? -1;
    return (rows[0] ?? []).slice(1).flatMap(({ cells }) => (cells[at] == null ? [] : [String(cells[at])]));
  };

  const masked = join(folder, '隐去.xlsx');
  await answerSaveDialog(app, masked);
  await customers.export({ subject: 'shown' });
  await expect(frame.notices()).toContainText('已导出 609 位客户到 隐去.xlsx，敏感信息已隐去');
  const hidden = await mobiles(masked);
  expect(hidden.length).toBeGreaterThan(500);
  expect(hidden.filter((text) => /\d{9}/.test(text))).toEqual([]);

  const full = join(folder, '完整.xlsx');
  await answerSaveDialog(app, full);
  await customers.export({ subject: 'shown', full: true });
  await expect(frame.notices()).toContainText('完整.xlsx，含完整号码');
  const shown = await mobiles(full);
  expect(shown.filter((text) => /^1\d{10}$/.test(text)).length).toBeGreaterThan(500);

  // Asked anew every time: the tick does not stay.
  await page.getByTestId('export').click();
  await expect(new ExportDialog(page).full()).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(new ExportDialog(page).root()).toHaveCount(0);
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).openSample();
  await new FramePage(again.page).go('settings');
  const trail = again.page.getByTestId('recent-changes').getByRole('listitem');
  await expect(trail.nth(0)).toContainText('导出 完整.xlsx：609 行，完整信息');
  await expect(trail.nth(1)).toContainText('导出 隐去.xlsx：609 行，敏感信息已隐去');
  // An export is nothing to take back: what was done before it still is.
  await expect(again.page.getByTestId('undo')).toHaveAttribute('title', /^撤销：导入/);
  expect([...problems, ...again.problems]).toEqual([]);
});

test('CSV in the encoding older systems ask for, one table at a time', async ({ launch, makeFolder }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const file = join(await makeFolder(), '公司.csv');
  await answerSaveDialog(app, file);
  await page.getByTestId('export').click();
  const dialog = new ExportDialog(page);
  await dialog.subject('book').check();
  await dialog.format('csvGb18030').check();
  await expect(dialog.protect()).toBeDisabled();
  await dialog.root().getByText('公司客户 48 位').click();
  await dialog.confirm();
  await expect(frame.notices()).toContainText('已导出 48 位客户');
  const bytes = await readFile(file);
  const text = iconv.decode(bytes, 'gb18030');
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(49);
  expect(lines[0]).toMatch(/^"?客户名称"?,/);
  expect(iconv.encode(text, 'gb18030').equals(bytes)).toBe(true);

  const utf8 = join(await makeFolder(), '客户.csv');
  await answerSaveDialog(app, utf8);
  await customers.export({ subject: 'shown', format: 'csvUtf8' });
  await expect(frame.notices()).toContainText(basename(utf8));
  const marked = await readFile(utf8);
  expect([...marked.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(marked.toString('utf8').trimEnd().split('\r\n')).toHaveLength(610);
  expect(problems).toEqual([]);
});

test('a password is typed twice, and opens the file again at the door', async ({ launch, makeFolder }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const dialog = new ExportDialog(page);
  const file = join(await makeFolder(), '加密.xlsx');
  await answerSaveDialog(app, file);
  await page.getByTestId('export').click();
  await dialog.subject('book').check();
  await dialog.full().check();
  await dialog.protect().check();
  await dialog.typePassword('short');
  await dialog.confirm();
  await expect(dialog.root()).toContainText('密码至少要 8 个字符');
  await dialog.typePassword('Tianan-2026-11', 'Tianan-2026-12');
  await dialog.confirm();
  await expect(dialog.root()).toContainText('两次输入的密码不一样');
  await expect(page.locator('#export-again')).toBeFocused();
  await dialog.typePassword('Tianan-2026-11');
  await page.keyboard.press('Enter');
  await expect(new FramePage(page).notices()).toContainText('加密.xlsx');

  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(file);
  await page.getByLabel('打开密码').fill('Tianan-2026-12');
  await page.keyboard.press('Enter');
  await expect(workbooks.failure()).toContainText('密码打不开');
  await page.getByLabel('打开密码').fill('Tianan-2026-11');
  await page.keyboard.press('Enter');
  await page.getByTestId('step-check').click();
  await workbooks.counts().waitFor();
  // The whole book in full comes in again as what it is.
  await expect(workbooks.count('created')).toHaveText('0');
  await expect(workbooks.count('updated')).toHaveText('0');
  expect(problems).toEqual([]);
});

test('with the keyboard alone', async ({ launch, makeFolder }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const file = join(await makeFolder(), '键盘.csv');
  await answerSaveDialog(app, file);
  await page.getByTestId('export').focus();
  await page.keyboard.press('Enter');
  const dialog = new ExportDialog(page);
  await dialog.root().waitFor();
  await dialog.subject('shown').focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.subject('book')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.format('csvUtf8')).toBeChecked();
  await page.keyboard.press('Tab');
  await expect(dialog.full()).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dialog.full()).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(new FramePage(page).notices()).toContainText('键盘.csv，含完整号码');
  await expect(dialog.root()).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('an export that cannot be written down is told', async ({ launch, makeFolder }) => {
  const first = await launch();
  await new StartPage(first.page).openSample();
  await first.close();
  const { app, page } = await launch({ bookDir: first.bookDir, fault: 'journal-full-after=100' });
  await new StartPage(page).openSample();
  const file = join(await makeFolder(), '未登记.xlsx');
  await answerSaveDialog(app, file);
  await new CustomersPage(page).export({});
  const frame = new FramePage(page);
  await expect(frame.notices()).toContainText('“未登记.xlsx”已经导出，但没能记入操作记录');
  expect((await readWithExcelJs(file)).rows[0]?.length).toBeGreaterThan(1);
});
