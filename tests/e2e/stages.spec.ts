import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/launch-app';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { StagesPage } from './pages/stages.page';
import { StartPage } from './pages/start.page';

async function addCustomer(page: Page, facts: Readonly<Record<string, string>>): Promise<void> {
  const form = new CustomersPage(page).newCustomer();
  await page.getByRole('button', { name: '新客户' }).click();
  for (const [label, text] of Object.entries(facts)) await form.getByLabel(label).first().fill(text);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

test('a prospect is numbered, graded, read, made a customer, lost and won back; undone and kept', async ({
  launch,
}) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const stages = new StagesPage(page);
  await addCustomer(page, { 客户名称: '柳如', 手机: '13800138000', 金融资产: '300' });
  await addCustomer(page, { 客户名称: '苏文' });
  await addCustomer(page, { 客户名称: '林晓', 客户号: '0072', 开户日期: dayBefore(200) });

  await frame.go('stages');
  await expect(stages.tab('prospect')).toContainText('2');
  await expect(stages.cell('柳如', 'number')).toHaveText(/^ZK-\d{4}-0001$/);
  await expect(stages.cell('苏文', 'number')).toHaveText(/^ZK-\d{4}-0002$/);

  await stages.choose('本周定级');
  await expect(stages.cell('柳如', 'change')).toContainText('未定级');
  await expect(stages.cell('柳如', 'change')).toContainText('B');
  await expect(stages.cell('柳如', 'why')).toContainText('预计资产 35/35');
  await expect(stages.root()).toContainText('还没有定过级');
  await stages.row('苏文').getByRole('checkbox').uncheck();
  await page.getByTestId('accept-grades').click();
  await expect(frame.notices()).toContainText('1 位准客户已重新定级');
  await expect(stages.row('柳如')).toHaveCount(0);
  await frame.settle();
  await frame.undo();
  await expect(stages.row('柳如')).toHaveCount(1);
  await frame.redo();

  await stages.choose('今天该看');
  await expect(stages.cell('柳如', 'grade')).toHaveText('B');
  await stages.row('柳如').getByRole('checkbox').check();
  await page.getByTestId('mark-read').click();
  await expect(stages.row('柳如')).toHaveCount(0);
  await expect(stages.row('苏文')).toHaveCount(1);

  await stages.choose('全部');
  await stages.row('柳如').getByRole('button', { name: '柳如 转为客户' }).click();
  await stages.move({ 客户号: '0072' });
  await expect(stages.form()).toContainText('客户号');
  await stages.move({ 客户号: '0099', 开户日期: dayBefore(40) });
  await expect(frame.notices()).toContainText('柳如 转为新客户');
  await expect(stages.tab('prospect')).toContainText('1');

  await stages.tab('new').click();
  await expect(stages.cell('柳如', 'first')).toContainText('未交易，已 40 天');
  await expect(stages.cell('柳如', 'customerNo')).toHaveText('0099');
  await stages.choose('满 180 天');
  await expect(stages.row('柳如')).toHaveCount(0);
  await page.getByTestId('establish').click();
  await expect(frame.notices()).toContainText('1 位转为老客户');

  await stages.tab('established').click();
  await stages.row('林晓').getByRole('button', { name: '登记 林晓 流失' }).click();
  await stages.move({ 日期: dayBefore(300), '原因，可补充说明': '搬迁' });
  await expect(stages.form()).toContainText('流失日期早于开户日期');
  await stages.form().getByRole('button', { name: '他行利率更高' }).click();
  await stages.move({ 日期: dayBefore(10) });
  await expect(frame.notices()).toContainText('林晓 转为流失客户');
  await stages.tab('lost').click();
  await expect(stages.row('林晓')).toContainText('他行利率更高');
  await stages.row('林晓').getByRole('button', { name: '登记 林晓 挽回' }).click();
  await stages.move({ 日期: dayBefore(20), '原因，可补充说明': '上门拜访' });
  await expect(stages.form()).toContainText('挽回日期早于流失日期');
  await stages.move({ 日期: dayBefore(0) });
  await expect(stages.form()).toHaveCount(0);
  await stages.choose('已挽回');
  await expect(stages.row('林晓')).toContainText('上门拜访');
  await frame.settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  const reopened = new StagesPage(again.page);
  await new FramePage(again.page).go('stages');
  await reopened.tab('lost').click();
  await reopened.choose('已挽回');
  await expect(reopened.row('林晓')).toContainText('他行利率更高');
  await reopened.row('林晓').getByRole('button', { name: '打开 林晓' }).click();
  await expect(again.page.getByTestId('page-stages')).toHaveCount(0);
  expect([...problems, ...again.problems]).toEqual([]);
});

test('the scoring is edited with a preview, refused when it makes no sense, and shown in the table', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const stages = new StagesPage(page);
  await frame.go('stages');
  await expect(stages.root()).toContainText('还没有准客户');
  await frame.go('customers');
  await addCustomer(page, { 客户名称: '柳如', 手机: '13800138000' });
  await frame.go('stages');
  await page.getByTestId('stage-rules').click();
  await expect(stages.rules().getByTestId('grade-preview')).toContainText('0 位变动');
  await stages.rules().getByLabel('有电话的权重').fill('100');
  await page.keyboard.press('Tab');
  await expect(stages.rules().getByTestId('grade-preview')).toContainText('1 位变动');
  await stages.rules().getByLabel('准客户编号格式').fill('ZK');
  await page.getByTestId('save-rules').click();
  await expect(stages.rules()).toContainText('编号格式没有保存');
  await stages.rules().getByLabel('准客户编号格式').fill('QK{年}-000');
  await page.getByTestId('save-rules').click();
  await expect(stages.rules()).toHaveCount(0);
  await expect(stages.cell('柳如', 'score')).toHaveText('51');
  await page.getByTestId('in-table').click();
  await expect(new CustomersPage(page).root()).toContainText('客户阶段：准客户');
  await expect(page.locator('.ag-row')).toHaveCount(1);
  expect(problems).toEqual([]);
});
