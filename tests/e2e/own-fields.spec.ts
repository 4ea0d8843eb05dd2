import { expect, test } from '../helpers/launch-app';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { SettingsPage } from './pages/settings.page';
import { StartPage } from './pages/start.page';

test('a field of the branch is made in the settings, shown, filled, found, and there after a restart', async ({
  launch,
}) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const settings = new SettingsPage(page);

  await page.getByRole('button', { name: '新客户' }).click();
  await customers.newCustomer().getByLabel('客户名称').fill('柳如');
  await page.keyboard.press('Enter');
  await customers.profile().waitFor();

  await frame.go('settings');
  await expect(settings.ownFields()).toContainText('还没有自定义字段');
  await settings.openNewField();
  await settings.form().getByLabel('名称', { exact: true }).fill('备注');
  await settings.save();
  await expect(settings.form()).toContainText('簿中已有这个字段：备注');
  await page.keyboard.press('Escape');
  await settings.addField({ name: '介绍人' });
  await settings.addField({ name: '厅堂印象', type: '选项', choices: ['好', '一般'] });
  await settings.addField({ name: '他行存款', type: '金额（万元）' });
  await expect(settings.field('厅堂印象')).toContainText('选项');

  await frame.go('customers');
  await page.getByRole('button', { name: '列', exact: true }).click();
  // Few columns, so that the new ones are drawn without scrolling.
  for (const name of ['手机', '存款', '理财', '基金', '贷款', '贡献度', '客户号', '住址', '备注'])
    await page.getByRole('checkbox', { name, exact: true }).uncheck();
  for (const name of ['介绍人', '厅堂印象', '他行存款'])
    await page.getByRole('checkbox', { name, exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.locator('.ag-header-cell', { hasText: '厅堂印象' })).toHaveCount(1);

  await customers.cellOf('柳如', 'name').click();
  const profile = customers.profile();
  await profile.getByRole('button', { name: '显示空白项' }).click();
  const own = profile.getByRole('region', { name: '网点自定义' });
  await own.getByTitle('修改介绍人').click();
  await own.getByRole('textbox', { name: '修改介绍人' }).fill('欧阳修远');
  await page.keyboard.press('Enter');
  await own.getByTitle('修改他行存款').click();
  await own.getByRole('textbox', { name: '修改他行存款' }).fill('35万');
  await page.keyboard.press('Enter');
  await own.getByTitle('修改厅堂印象').click();
  await page.getByTitle('一般', { exact: true }).last().click();
  await expect(own).toContainText('一般');
  await page.keyboard.press('Escape');
  await expect(page.locator('.ag-row').first()).toContainText('欧阳修远');
  await expect(page.locator('.ag-row').first()).toContainText('35.00');

  await customers.search('修远');
  await expect(customers.status()).toContainText('1 行');
  await customers.search('不在簿中');
  await expect(customers.status()).toContainText('0 行');

  await frame.go('settings');
  await expect(settings.field('介绍人')).toContainText('1 位');
  await settings.field('介绍人').getByRole('button', { name: '修改介绍人' }).click();
  await settings.form().getByLabel('名称', { exact: true }).fill('引荐人');
  await settings.save();
  await expect(settings.field('引荐人')).toBeVisible();
  await settings.field('他行存款').getByRole('button', { name: '停用他行存款' }).click();
  await expect(settings.field('他行存款').getByRole('button', { name: '启用他行存款' })).toBeVisible();
  await frame.settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  const reopened = new CustomersPage(again.page);
  await reopened.cellOf('柳如', 'name').click();
  const facts = reopened.profile().getByRole('region', { name: '网点自定义' });
  await expect(facts).toContainText('引荐人');
  await expect(facts).toContainText('欧阳修远');
  await expect(facts).not.toContainText('他行存款');
  const settingsAgain = new SettingsPage(again.page);
  await new FramePage(again.page).go('settings');
  await settingsAgain.field('他行存款').getByRole('button', { name: '启用他行存款' }).click();
  await new FramePage(again.page).go('customers');
  await reopened.cellOf('柳如', 'name').click();
  await expect(facts).toContainText('35.00');
  expect([...problems, ...again.problems]).toEqual([]);
});

test('undo takes a new field away and redo brings it back', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const settings = new SettingsPage(page);
  await frame.go('settings');
  await settings.addField({ name: '车牌' });
  await expect(frame.notices()).toContainText('已新增字段“车牌”');
  await frame.settle();
  await frame.undo();
  await expect(settings.field('车牌')).toHaveCount(0);
  await frame.redo();
  await expect(settings.field('车牌')).toBeVisible();
  await expect(page.getByTestId('recent-changes')).toContainText('新增字段 车牌');
  expect(problems).toEqual([]);
});
