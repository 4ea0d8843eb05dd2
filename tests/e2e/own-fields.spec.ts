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
  await settings.edit('介绍人');
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

test('the form for a new customer asks for the fields of the branch and reads them by their type', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const settings = new SettingsPage(page);
  await frame.go('settings');
  await settings.addField({ name: '介绍人' });
  await settings.addField({ name: '他行存款', type: '金额（万元）' });
  await settings.addField({ name: '厅堂印象', type: '选项', choices: ['好', '一般'] });
  await settings.addField({ name: '代发户', type: '是 / 否' });

  await frame.go('customers');
  await page.getByRole('button', { name: '新客户' }).click();
  const form = customers.newCustomer();
  await form.getByLabel('客户名称').fill('柳如');
  await form.getByLabel('介绍人').fill('欧阳修远');
  await form.getByLabel('厅堂印象').click();
  await page.getByTitle('一般', { exact: true }).last().click();
  await form.getByLabel('代发户').click();
  await page.getByTitle('是', { exact: true }).last().click();
  // Something that is no amount is marked in its place, and nothing that was typed is lost.
  await form.getByLabel('他行存款（万元）').fill('不少');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('如 92.4');
  await expect(form.getByLabel('介绍人')).toHaveValue('欧阳修远');
  await form.getByLabel('他行存款（万元）').fill('35万');
  await page.keyboard.press('Enter');

  const own = customers.profile().getByRole('region', { name: '网点自定义' });
  await expect(own.locator('.bb-fact', { hasText: '介绍人' })).toContainText('欧阳修远');
  await expect(own.locator('.bb-fact', { hasText: '他行存款' })).toContainText('35.00');
  await expect(own.locator('.bb-fact', { hasText: '厅堂印象' })).toContainText('一般');
  await expect(own.locator('.bb-fact', { hasText: '代发户' })).toContainText('是');
  expect(problems).toEqual([]);
});

test('another type takes the values along as one change, and is refused while it would lose one', async ({
  launch,
}) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const settings = new SettingsPage(page);
  await frame.go('settings');
  await settings.addField({ name: '车位' });
  await frame.go('customers');
  for (const [name, places] of [
    ['柳如', '2'],
    ['欧阳静', '两个'],
  ] as const) {
    await page.getByRole('button', { name: '新客户' }).click();
    await customers.newCustomer().getByLabel('客户名称').fill(name);
    await customers.newCustomer().getByLabel('车位').fill(places);
    await page.keyboard.press('Enter');
    await expect(customers.profile()).toContainText(name);
  }

  await frame.go('settings');
  await settings.edit('车位');
  await settings.chooseType('数字');
  await expect(settings.form()).toContainText('1 位客户的内容不能转为这个类型，如：两个');
  await settings.save();
  await expect(settings.form()).toContainText('有客户的内容不能转为这个类型，没有更改');
  await page.keyboard.press('Escape');
  await expect(settings.field('车位')).toContainText('文字');

  await frame.go('customers');
  await customers.cellOf('欧阳静', 'name').click();
  const own = customers.profile().getByRole('region', { name: '网点自定义' });
  await own.getByTitle('修改车位').click();
  await own.getByRole('textbox', { name: '修改车位' }).fill('1');
  await page.keyboard.press('Enter');
  await expect(own).toContainText('1');

  await frame.go('settings');
  await settings.edit('车位');
  await settings.chooseType('数字');
  await expect(settings.form()).toContainText('2 位客户的内容会转为这个类型');
  await settings.save();
  await expect(settings.field('车位')).toContainText('数字');
  await expect(settings.field('车位')).toContainText('2 位');
  await frame.settle();
  await frame.undo();
  await expect(settings.field('车位')).toContainText('文字');
  await frame.redo();
  await expect(settings.field('车位')).toContainText('数字');
  await frame.settle();
  await close();

  // The values are numbers now: they are kept as such, and words are refused.
  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  const reopened = new CustomersPage(again.page);
  await reopened.cellOf('柳如', 'name').click();
  const facts = reopened.profile().getByRole('region', { name: '网点自定义' });
  await expect(facts.locator('dd')).toHaveText('2');
  await facts.getByTitle('修改车位').click();
  await facts.getByRole('textbox', { name: '修改车位' }).fill('两个');
  await again.page.keyboard.press('Enter');
  await expect(facts).toContainText('如 20');
  expect([...problems, ...again.problems]).toEqual([]);
});
