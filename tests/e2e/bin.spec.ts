import { expect } from '@playwright/test';
import { checkAccessibility } from '../helpers/check-accessibility';
import { test } from '../helpers/launch-app';
import { BinPage } from './pages/bin.page';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

test('removed customers lie in the bin over a restart and come back as they were', async ({ launch }) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const frame = new FramePage(page);
  const names = [await customers.cell(1, 'name').innerText(), await customers.cell(2, 'name').innerText()];
  const assets = await customers.cell(1, 'aum').innerText();
  await customers.tick(1);
  await customers.tick(2);
  await page.getByTestId('selection-removeSelected').click();
  await expect(customers.status()).toContainText('607 行');
  await expect(frame.notices()).toContainText('2 位客户已移入回收站');

  // Undo and redo take the bin along.
  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(customers.status()).toContainText('609 行');
  await page.keyboard.press('Control+y');
  await expect(customers.status()).toContainText('607 行');
  await frame.settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).openSample();
  const reopened = new CustomersPage(again.page);
  const bin = new BinPage(again.page);
  await expect(reopened.status()).toContainText('607 行');
  await bin.open();
  const [first = '', second = ''] = names;
  await expect(bin.row(first)).toContainText('陈思远');
  await expect(bin.row(first)).toContainText('删除');
  await bin.search(second);
  await expect(bin.row(first)).toHaveCount(0);
  await bin.search('');

  expect(await checkAccessibility(again.page)).toEqual([]);
  await bin.row(first).click();
  await expect(bin.details()).toContainText(assets);
  await bin.details().getByRole('button', { name: '恢复' }).click();
  await expect(bin.row(first)).toHaveCount(0);
  await bin.tick(second);
  await bin.restoreButton().click();
  await expect(bin.root()).toContainText('回收站是空的');
  await bin.backToCustomers();
  await expect(reopened.status()).toContainText('609 行');
  await expect(reopened.cell(1, 'name')).toHaveText(first);
  await expect(reopened.cell(1, 'aum')).toHaveText(assets);
  expect([...problems, ...again.problems]).toEqual([]);
});

test('a customer whose number somebody else has by now stays in the bin, and it is said who has it', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const bin = new BinPage(page);
  const name = await customers.cell(0, 'name').innerText();
  const number = await customers.cell(0, 'customerNo').innerText();
  await customers.tick(0);
  await page.getByTestId('selection-removeSelected').click();
  await expect(customers.status()).toContainText('608 行');

  await page.getByTestId('new-customer-button').click();
  const form = customers.newCustomer();
  await form.getByLabel('客户名称').fill('柳如');
  await form.getByLabel('客户号').fill(number);
  await page.keyboard.press('Enter');
  await expect(customers.status()).toContainText('609 行');
  await page.keyboard.press('Escape');

  await bin.open();
  await bin.row(name).click();
  await bin.details().getByRole('button', { name: '恢复' }).click();
  await expect(bin.refused()).toContainText(`客户号 ${number} 现在属于 柳如`);
  await expect(bin.row(name)).toBeVisible();
  expect(await checkAccessibility(page)).toEqual([]);
  expect(problems).toEqual([]);
});
