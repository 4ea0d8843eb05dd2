import { expect } from '@playwright/test';
import { checkAccessibility } from '../helpers/check-accessibility';
import { test } from '../helpers/launch-app';
import { BulkPage } from './pages/bulk.page';
import { CustomersPage } from './pages/customers.page';
import { FindPage } from './pages/find.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

test('a text is found in the cells, one after the other, by keyboard', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const find = new FindPage(page);

  await find.open();
  await expect(find.text()).toBeFocused();
  // Digits that the cell itself hides.
  await page.keyboard.type('00021850');
  await expect(find.count()).toHaveText('第 1 个，共 1 个');
  await expect(customers.cell(0, 'customerNo')).toHaveAttribute('data-range', /in/);
  await find.text().fill('135');
  await expect(find.count()).toContainText('第 1 个');
  await page.keyboard.press('Enter');
  await expect(find.count()).toContainText('第 2 个');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  // Before the first comes the last.
  await expect(find.count()).toHaveText(/^第 (\d+) 个，共 \1 个$/);
  expect(await checkAccessibility(page)).toEqual([]);
  await find.text().fill('姜子');
  await expect(find.count()).toContainText('共');
  await page.getByRole('button', { name: '整格匹配' }).click();
  await expect(find.count()).toHaveText('没有找到');
  await find.text().fill('姜子涛');
  await expect(find.count()).toHaveText('第 1 个，共 1 个');
  await find.text().focus();
  await page.keyboard.press('Escape');
  await expect(find.bar()).toHaveCount(0);
  await expect(customers.cell(0, 'name')).toBeFocused();
  expect(problems).toEqual([]);
});

test('a replacement is shown cell by cell, bad ones are left out, and undone at once', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const bulk = new BulkPage(page);
  await page.keyboard.press('Control+h');
  await bulk.replace().waitFor();
  await bulk.fillReplace('李敏', '李敏慧');
  await expect(bulk.lines().first()).toContainText('李敏慧');
  expect(await checkAccessibility(page)).toEqual([]);
  const apply = bulk.apply('replace');
  await expect(apply).toHaveText(/替换 \d+ 格/);
  await apply.click();
  await expect(frame.notices()).toContainText(/已替换 \d+ 格/);
  await frame.settle();

  // Phones that would lose digits cannot be read and are left as they are.
  await page.keyboard.press('Control+h');
  await bulk.replace().getByText('当前显示').waitFor();
  await bulk.fillReplace('1', '');
  await page.locator('#replace-columns').fill('手机');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(bulk.preview()).toContainText(/不能修改 \d+/);
  await bulk
    .preview()
    .getByText(/不能修改 \d+/)
    .click();
  await expect(bulk.lines().first()).toContainText('号码位数不对');
  await bulk.replace().press('Escape');

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+h');
  await bulk.fillReplace('李敏慧', '');
  await expect(bulk.replace()).toContainText('这个范围里没有找到');
  expect(problems).toEqual([]);
});
