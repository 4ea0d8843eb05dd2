import { expect } from '@playwright/test';
import { checkAccessibility } from '../helpers/check-accessibility';
import { test } from '../helpers/launch-app';
import { BulkPage } from './pages/bulk.page';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { PalettePage } from './pages/palette.page';
import { StartPage } from './pages/start.page';

test('fields of the ticked customers are set and cleared as the preview shows, and undone at once', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const bulk = new BulkPage(page);
  const before = await customers.texts('loans', 3);
  await customers.tick(0);
  await customers.tick(2, true);
  await bulk.openForSelected('bulkEdit');

  await bulk.chooseField(0, '贷款');
  await bulk.value(0).fill('12x');
  await expect(bulk.bulk()).toContainText('例如 92.4');
  await expect(bulk.apply('bulk')).toBeDisabled();
  await bulk.value(0).fill('12.5');
  await expect(bulk.lines()).toHaveCount(3);
  await expect(bulk.lines().first()).toContainText('12.50');
  await page.getByText('再改一项').click();
  await bulk.chooseField(1, '备注');
  await bulk.value(1).fill('已走访');
  await expect(bulk.lines()).toHaveCount(6);
  expect(await checkAccessibility(page)).toEqual([]);
  await bulk.apply('bulk').click();
  await expect(frame.notices()).toContainText('已修改 3 位客户');
  expect(await customers.texts('loans', 3)).toEqual(['12.50', '12.50', '12.50']);

  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(customers.cell(0, 'loans')).toHaveText(before[0] ?? '');
  expect(await customers.texts('loans', 3)).toEqual(before);
  expect(problems).toEqual([]);
});

test('what a kind of customer does not have is left out, with the reason', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const bulk = new BulkPage(page);
  await customers.tab('company').click();
  await expect(customers.status()).toContainText('48 行');
  await new PalettePage(page).run('>批量修改');
  await bulk.bulk().waitFor();
  await bulk.chooseField(0, '性别');
  await bulk.bulk().locator('.bb-bulk-value .ant-select').click();
  await page.locator('.ant-select-item-option', { hasText: '女' }).click();
  await expect(bulk.preview()).toContainText('不能修改 48');
  await page.getByText('不能修改 48').click();
  await expect(bulk.lines().first()).toContainText('这类客户没有这一项');
  await expect(bulk.apply('bulk')).toBeDisabled();
  expect(problems).toEqual([]);
});

test('the customers of one manager are handed over to another', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const bulk = new BulkPage(page);
  await new PalettePage(page).run('>移交');
  await bulk.handOver().waitFor();
  await bulk.handOver().getByText('簿中全部 609 位').click();
  await bulk.handOver().locator('#hand-over-from').fill('王建国');
  await page.keyboard.press('Enter');
  await expect(bulk.handOver()).toContainText(/移交 \d+ 位，金融资产/);
  await page.locator('#hand-over-to').fill('王建国');
  await expect(bulk.handOver()).toContainText('移交前后是同一位客户经理');
  await page.locator('#hand-over-to').fill('李敏');
  await expect(bulk.lines().first()).toContainText('王建国');
  expect(await checkAccessibility(page)).toEqual([]);
  await bulk.apply('hand-over').click();
  await expect(frame.notices()).toContainText(/已将 \d+ 位客户移交给 李敏/);
  await new PalettePage(page).run('>移交');
  await bulk.handOver().getByText('簿中全部 609 位').click();
  await bulk.handOver().locator('#hand-over-from').fill('王建国');
  await expect(page.locator('.ant-select-item-option')).toHaveCount(0);
  expect(problems).toEqual([]);
});
