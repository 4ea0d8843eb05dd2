import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/launch-app';
import { CustomerPage } from './pages/customer.page';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

/** Adds a customer by the form of the grid. */
async function add(page: Page, name: string, wan: string, kind: '个人' | '公司' = '个人'): Promise<void> {
  const customers = new CustomersPage(page);
  const form = customers.newCustomer();
  await page.getByRole('button', { name: '新客户' }).first().click();
  if (kind === '公司') await form.getByText('公司', { exact: true }).click();
  await form.getByLabel('客户名称').fill(name);
  await form.getByRole('button', { name: '保存' }).click();
  const assets = customers.profile().locator('.bb-fact[data-field=aum]');
  await assets.locator('.bb-fact-value').click();
  await assets.getByRole('textbox').fill(wan);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await customers.profile().waitFor({ state: 'detached' });
}

test('family and companies are tied from one page, seen from both, and a circle is refused with its names', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).create();
  const customers = new CustomersPage(page);
  const customer = new CustomerPage(page);
  const frame = new FramePage(page);
  await add(page, '赵国梁', '120');
  await add(page, '钱若云', '80');
  await add(page, '赵思远', '30');
  await add(page, '四明物流有限公司', '500', '公司');
  await add(page, '四明控股有限公司', '900', '公司');

  await customers.cellOf('赵国梁', 'name').dblclick();
  await customer.waitFor('赵国梁');
  await customer.relate('qry', '钱若云', '配偶');
  await customer.relate('赵思远', '赵思远', '子女');
  await customer.relate('siming', '四明物流', '任法定代表人的企业');
  await expect(customer.relationRows()).toHaveCount(3);
  await expect(page.getByTestId('circle-household')).toContainText('3 人');
  await expect(page.getByTestId('circle-total')).toHaveText('230.00 万');

  // From the other side: the child sees its parent, and cannot become the parent of its parent.
  await customer.relation('赵思远').getByRole('button', { name: '赵思远', exact: true }).click();
  await customer.waitFor('赵思远');
  await expect(customer.relation('赵国梁')).toContainText('父母');
  await expect(page.getByTestId('circle-total')).toHaveText('230.00 万');
  await customer.relations().getByRole('button', { name: '添加关系' }).click();
  await customer.fillRelation('赵国梁', '赵国梁', '子女');
  await customer.relationForm().getByRole('button', { name: '保存' }).click();
  await expect(customer.relationForm().getByRole('alert')).toContainText(
    '绕成一圈：赵思远 → 赵国梁 → 赵思远',
  );
  await customer.chooseRole('父母');
  await customer.relationForm().getByRole('button', { name: '保存' }).click();
  await expect(customer.relationForm().getByRole('alert')).toContainText('已有这种关系');
  await page.keyboard.press('Escape');
  await expect(customer.relationRows()).toHaveCount(1);

  // The sex of the other one makes the word exact.
  await customer.relation('赵国梁').getByRole('button', { name: '赵国梁', exact: true }).click();
  await customer.waitFor('赵国梁');
  await customer.fact('gender').locator('.bb-fact-value').click();
  await page.locator('.ant-select-item-option', { hasText: '男' }).click();
  await customer.relation('赵思远').getByRole('button', { name: '赵思远', exact: true }).click();
  await customer.waitFor('赵思远');
  await expect(customer.relation('赵国梁')).toContainText('父亲');

  // Companies above companies, with the representative on both pages.
  await page.goBack();
  await customer.waitFor('赵国梁');
  await customer.relation('四明物流').getByRole('button', { name: '四明物流有限公司', exact: true }).click();
  await customer.waitFor('四明物流有限公司');
  await expect(customer.relation('赵国梁')).toContainText('法定代表人');
  await customer.relate('控股', '四明控股', '母公司');
  await expect(page.getByTestId('circle-group')).toContainText('2 家');
  await expect(page.getByTestId('circle-total')).toHaveText('1,400.00 万');

  // Changed, removed and undone; one in the bin is told quietly.
  await customer.relation('四明控股').hover();
  await customer.relation('四明控股').getByRole('button', { name: '修改与 四明控股有限公司 的关系' }).click();
  await customer.relationForm().getByLabel('说明').fill('持股 60%');
  await page.keyboard.press('Enter');
  await expect(customer.relation('四明控股')).toContainText('持股 60%');
  await frame.settle();
  await customer.relation('四明控股').hover();
  await customer.relation('四明控股').getByRole('button', { name: '删除与 四明控股有限公司 的关系' }).click();
  await expect(customer.relationRows()).toHaveCount(1);
  await frame.notices().getByRole('button', { name: '撤销' }).click();
  await expect(customer.relationRows()).toHaveCount(2);
  await frame.settle();
  await customer.relation('赵国梁').getByRole('button', { name: '赵国梁', exact: true }).click();
  await customer.waitFor('赵国梁');
  await customer.root().getByRole('button', { name: '移入回收站' }).click();
  await customers.root().waitFor();
  await customers.cellOf('四明物流', 'name').dblclick();
  await customer.waitFor('四明物流有限公司');
  await expect(customer.relationRows().filter({ hasText: '已不在簿中' })).toContainText('法定代表人');
  expect(problems).toEqual([]);
});
