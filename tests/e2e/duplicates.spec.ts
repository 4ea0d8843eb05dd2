import type { Page } from '@playwright/test';
import { makeIdNumber } from '../helpers/id-number';
import { expect, test } from '../helpers/launch-app';
import { BinPage } from './pages/bin.page';
import { CustomersPage } from './pages/customers.page';
import { DuplicatesPage } from './pages/duplicates.page';
import { FramePage } from './pages/frame.page';
import { NotesDialog } from './pages/notes.page';
import { StartPage } from './pages/start.page';

type Facts = Readonly<Record<string, string>>;

async function addCustomer(page: Page, facts: Facts): Promise<void> {
  const form = new CustomersPage(page).newCustomer();
  await page.getByRole('button', { name: '新客户' }).click();
  for (const [label, text] of Object.entries(facts)) await form.getByLabel(label).first().fill(text);
  await form.getByRole('button', { name: '保存' }).click();
  await form.waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
}

const id = makeIdNumber('330212', '19840305', 795);

test('a customer who is in the book already is named while typing, with what the ID tells', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).create();
  const form = new CustomersPage(page).newCustomer();
  await addCustomer(page, { 客户名称: '王伟', 客户号: '0071', 手机: '13800138000', 证件号码: id });
  await page.getByRole('button', { name: '新客户' }).click();
  await form.getByLabel('客户名称').fill('王 伟');
  await expect(form.getByTestId('same-person')).toHaveCount(0);
  await form.getByLabel('手机').fill('138 0013 8000');
  await expect(form.getByTestId('same-person')).toContainText('簿中可能已有这位客户：王伟 0071');
  await form.getByLabel('证件号码').fill(id);
  await expect(form.getByTestId('same-person')).toContainText('簿中已有这位客户：王伟 0071');
  await expect(form.getByTestId('id-facts')).toContainText('1984-03-05 出生，男');
  await form.getByTestId('id-facts').getByRole('button', { name: '填入' }).click();
  await expect(form.getByLabel('出生日期')).toHaveValue('1984-03-05');
  await form.getByLabel('出生日期').fill('1990-01-01');
  await expect(form.getByTestId('id-facts')).toContainText('与填写的不一致');
  await form.getByLabel('证件号码').fill(makeIdNumber('330212', '19840305', 797));
  await form.getByLabel('手机').fill('');
  await expect(form.getByTestId('same-person')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('duplicates are found, merged with their contacts, and the merge is undone at once and after a restart', async ({
  launch,
}) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const duplicates = new DuplicatesPage(page);
  await addCustomer(page, {
    客户名称: '王伟',
    客户号: '0071',
    手机: '13800138000',
    住址: '宁波市江东区',
    备注: '6月1日通话',
  });
  await addCustomer(page, {
    客户名称: '王伟',
    手机: '13800138000',
    证件号码: id,
    住址: '宁波市江东区桑田路7弄3号',
    备注: '5月1日见面',
  });
  await addCustomer(page, { 客户名称: '欧阳修远', 客户号: '0912', 手机: '13911112222' });
  await addCustomer(page, { 客户名称: '欧阳修', 客户号: '0913', 手机: '13911112222' });
  await page.evaluate(() => {
    window.location.hash = '#/customers?notes=1&asOf=2026-10-31';
  });
  const notes = new NotesDialog(page);
  await notes.record().click();
  await expect(notes.root()).toHaveCount(0);

  await duplicates.open();
  await duplicates.scan();
  await expect(duplicates.root()).toContainText('查了 4 位 · 2 组可能重复');
  await expect(duplicates.group('王伟')).toContainText('很可能');
  await expect(duplicates.group('王伟')).toContainText('手机和姓名相同');
  await expect(duplicates.group('欧阳修')).toContainText('姓名差一字，电话相同');

  await duplicates.group('王伟').click();
  await expect(duplicates.stays()).toContainText('0071');
  await expect(duplicates.row('mobile')).toHaveCount(0);
  await expect(duplicates.row('address').locator('.bb-dup-result')).toHaveText('宁波市江东区****');
  await page.getByRole('switch', { name: '显示完整号码' }).click();
  await page.getByTestId('reveal-confirm').click();
  await expect(duplicates.row('address').locator('.bb-dup-result')).toHaveText('宁波市江东区桑田路7弄3号');
  await expect(duplicates.row('remark').locator('.bb-dup-result')).toContainText('6月1日通话；5月1日见面');
  await expect(duplicates.children()).toContainText('1 条联系记录');
  await duplicates.row('remark').getByRole('radio').first().check();
  await expect(duplicates.row('remark').locator('.bb-dup-result')).not.toContainText('5月1日见面');
  await duplicates.merge();
  await expect(frame.notices()).toContainText('王伟 已并入 王伟');
  await expect(duplicates.group('王伟')).toHaveCount(0);

  await frame.settle();
  await frame.undo();
  await expect(duplicates.group('王伟')).toHaveCount(1);
  await frame.redo();
  await expect(duplicates.group('王伟')).toHaveCount(0);

  await duplicates.group('欧阳修').click();
  await duplicates.desk().getByTestId('not-same').click();
  await expect(duplicates.root()).toContainText('没有发现重复客户');
  await duplicates.scan();
  await expect(duplicates.group('欧阳修')).toHaveCount(0);
  await page.getByTestId('tab-apart').click();
  await expect(duplicates.apart()).toContainText('欧阳修');

  await frame.go('customers');
  await expect(customers.status()).toContainText('3');
  await customers.cellOf('王伟', 'name').click();
  await expect(customers.profile().getByTestId('contacts').getByRole('listitem')).toHaveCount(2);
  await frame.settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  const reopened = new CustomersPage(again.page);
  await reopened.cellOf('王伟', 'name').click();
  await expect(reopened.profile().getByTestId('contacts').getByRole('listitem')).toHaveCount(2);
  await again.page.keyboard.press('Escape');
  await again.page.evaluate(() => {
    window.location.hash = '#/bin';
  });
  const bin = new BinPage(again.page);
  await bin.tick('王伟');
  await bin.restoreButton().click();
  await expect(new FramePage(again.page).notices()).toContainText('已撤销合并，王伟 回到簿中');
  await new FramePage(again.page).go('customers');
  await expect(reopened.status()).toContainText('4');
  const both = again.page.locator('.ag-row', {
    has: again.page.locator('[col-id=name]', { hasText: '王伟' }),
  });
  await expect(both).toHaveCount(2);
  await both.first().locator('[col-id=name]').click();
  await expect(reopened.profile().getByTestId('contacts').getByRole('listitem')).toHaveCount(1);
  expect([...problems, ...again.problems]).toEqual([]);
});

test('a customer is never merged with itself', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const duplicates = new DuplicatesPage(page);
  await duplicates.open('?merge=same,same');
  await expect(duplicates.root()).toContainText('不能把客户与自己合并');
  expect(problems).toEqual([]);
});
