import { expect } from '@playwright/test';
import { checkAccessibility } from '../helpers/check-accessibility';
import { test } from '../helpers/launch-app';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { PalettePage } from './pages/palette.page';
import { StartPage } from './pages/start.page';

test('somebody who walks in is recognised by the last digits, with tier, manager and the red list', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const palette = new PalettePage(page);

  await palette.find('2139');
  const first = palette.customers().first();
  await expect(first).toContainText('姜子涛');
  await expect(first).toContainText('188****2139');
  await expect(first).toContainText('钻石');
  await expect(first.locator('.bb-red-list')).toHaveText('红名单');
  await expect(palette.selected()).toContainText('姜子涛');

  // Initials, a number, and the name itself find the same customer.
  for (const typed of ['jzt', '00021850', '姜子']) {
    await palette.find(typed);
    await expect(palette.selected()).toContainText('姜子涛');
  }
  // Several people share two digits: each with what tells it apart, and how many there are in all.
  await palette.find('39');
  await expect(palette.results()).toContainText(/\d+ 位，先列 \d+ 位/);
  expect(await checkAccessibility(page)).toEqual([]);
  const shown = await palette.customers().allInnerTexts();
  expect(new Set(shown).size).toBe(shown.length);

  await palette.find('姜子涛');
  await page.keyboard.press('Enter');
  await expect(palette.root()).toHaveCount(0);
  await expect(page.getByTestId('page-customer')).toContainText('姜子涛');
  // A contact is recorded with the next one who walks in, without a mouse.
  await palette.find('许文');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByTestId('page-customer')).toContainText('许文');
  await expect(page.getByTestId('contact-form')).toBeVisible();
  await page.keyboard.press('Escape');

  // Seen lately comes first when nothing is typed.
  await page.keyboard.press('Control+k');
  await expect(palette.results()).toContainText('最近看过的客户');
  await expect(palette.customers()).toHaveText([/许文/, /姜子涛/]);
  await page.keyboard.press('Escape');
  await expect(palette.root()).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('nobody found: what was typed begins a new customer', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const palette = new PalettePage(page);
  const customers = new CustomersPage(page);
  await new FramePage(page).go('tiers');

  await palette.find('13900007788');
  await expect(palette.nobody()).toContainText('13900007788');
  await page.keyboard.press('Enter');
  await expect(customers.newCustomer().getByLabel('手机')).toHaveValue('13900007788');
  await customers.newCustomer().getByLabel('客户名称').fill('柳如');
  await page.keyboard.press('Enter');
  await expect(customers.profile()).toContainText('柳如');

  await palette.run('没有的人');
  await expect(customers.newCustomer().getByLabel('客户名称')).toHaveValue('没有的人');
  expect(problems).toEqual([]);
});

test('pages and actions are reached by a few letters, without a mouse', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const palette = new PalettePage(page);
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);

  await palette.run('>gxk');
  await frame.pageOf('cards').waitFor();
  await palette.find('>daochu');
  await expect(palette.selected()).toContainText('导出');
  await expect(palette.customers()).toHaveCount(0);
  await palette.run('>分层');
  await frame.pageOf('tiers').waitFor();

  // An action of the customers page, from another page.
  await palette.run('>查找并替换');
  await page.getByTestId('replace-dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('replace-dialog')).toHaveCount(0);

  await page.getByTestId('new-customer-button').click();
  await customers.newCustomer().getByLabel('客户名称').fill('柳如');
  await page.keyboard.press('Enter');
  await expect(customers.status()).toContainText('610 行');
  await palette.find('>cx');
  await expect(palette.selected()).toContainText('新增客户 柳如');
  await page.keyboard.press('Enter');
  await expect(customers.status()).toContainText('609 行');

  await palette.run('>english');
  await expect(page.getByTestId('nav-tiers')).toContainText('Tiers');
  await palette.run('>中文');
  await expect(page.getByTestId('nav-tiers')).toContainText('分层');
  await palette.run('>dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  await page.keyboard.press('F1');
  await expect(palette.shortcuts()).toContainText('Ctrl+K');
  expect(await checkAccessibility(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await palette.run('>suoding');
  await page.getByTestId('page-start').waitFor();
  expect(problems).toEqual([]);
});
