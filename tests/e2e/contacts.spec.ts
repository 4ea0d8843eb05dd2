import type { Page } from '@playwright/test';
import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { NotesDialog } from './pages/notes.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const maintenance = decodeURIComponent(fixture('客户维护表-证券营业部.xlsx'));

async function addCustomer(page: Page, name: string, remark: string): Promise<void> {
  const customers = new CustomersPage(page);
  await page.getByRole('button', { name: '新客户' }).click();
  await customers.newCustomer().getByLabel('客户名称').fill(name);
  await customers.newCustomer().getByLabel('备注').fill(remark);
  await customers.newCustomer().getByRole('button', { name: '保存' }).click();
  await customers.profile().waitFor();
  await page.keyboard.press('Escape');
}

test('contacts in remarks are looked through, put right, recorded once, undone and kept', async ({
  launch,
}) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const notes = new NotesDialog(page);
  await addCustomer(page, '柳如', '6月1日通话；5月1日见面，想换基金');
  await addCustomer(page, '苏文', '2026.3.5 电话，3.26到期');
  await addCustomer(page, '林晓', '去年12月拜访');
  await addCustomer(page, '何静', '股票亏损，情绪低');

  await page.evaluate(() => {
    window.location.hash = '#/customers?notes=1&asOf=2026-10-31';
  });
  await expect(notes.count()).toHaveText('找到 4 条，涉及 3 位客户');
  await expect(notes.line('柳如')).toHaveCount(2);
  await expect(notes.line('柳如').first().locator('mark')).toHaveText('6月1日通话');
  await expect(notes.line('柳如').first().getByRole('textbox')).toHaveValue('2026-06-01');
  await expect(notes.line('苏文').locator('mark')).toHaveText('2026.3.5 电话');
  await expect(notes.line('林晓')).toContainText('只有月份');
  await expect(notes.record()).toHaveText('记入 4 条');

  await notes.line('林晓').getByRole('textbox').fill('去年底');
  await expect(notes.record()).toBeDisabled();
  await notes.line('林晓').getByRole('textbox').fill('2025-12-18');
  await notes.line('苏文').getByRole('checkbox').uncheck();
  await expect(notes.record()).toHaveText('记入 3 条');
  await notes.record().click();
  await expect(notes.root()).toHaveCount(0);
  await expect(frame.notices()).toContainText('已记入 3 条联系记录');

  await customers.cellOf('柳如', 'name').click();
  const contacts = customers.profile().getByTestId('contacts');
  await expect(contacts.getByRole('listitem')).toHaveCount(2);
  await expect(contacts.getByRole('listitem').first()).toContainText('2026-06-01');
  await expect(contacts.getByRole('listitem').first()).toContainText('通话');
  await expect(contacts).toContainText('5月1日见面，想换基金');
  await frame.settle();
  await frame.undo();
  await expect(contacts.getByRole('listitem')).toHaveCount(0);
  await frame.redo();
  await expect(contacts.getByRole('listitem')).toHaveCount(2);
  await expect(customers.profile()).toContainText('6月1日通话；5月1日见面，想换基金');
  await page.keyboard.press('Escape');

  await notes.open();
  await page.getByLabel('备注截至').fill('2026-10-31');
  await page.keyboard.press('Enter');
  await expect(notes.count()).toContainText('另有 2 条已经记过');
  await expect(notes.count()).toContainText('找到 2 条');
  await expect(notes.line('林晓')).toContainText('疑已记过');
  await expect(notes.record()).toHaveText('记入 1 条');
  await notes.record().click();
  await frame.settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  const reopened = new CustomersPage(again.page);
  await reopened.cellOf('苏文', 'name').click();
  await expect(reopened.profile().getByTestId('contacts')).toContainText('2026-03-05');
  await reopened.cellOf('何静', 'name').click();
  await expect(reopened.profile().getByTestId('contacts')).toContainText('最近 24 个月没有联系记录');
  expect([...problems, ...again.problems]).toEqual([]);
});

test('all remarks of the sample book in one go, or only those of ticked customers', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const customers = new CustomersPage(page);
  const notes = new NotesDialog(page);
  await notes.open();
  await expect(notes.count()).toContainText(/找到 \d{2,3} 条/);
  const all = Number(/找到 (\d+) 条/.exec(await notes.count().innerText())?.[1]);
  await expect(notes.record()).toHaveText(`记入 ${all} 条`);
  await page.getByRole('button', { name: '全不选' }).click();
  await expect(notes.record()).toBeDisabled();
  await page.getByRole('button', { name: '全选' }).click();
  await notes.record().click();
  await expect(new FramePage(page).notices()).toContainText(`已记入 ${all} 条联系记录`);
  await notes.open();
  await expect(notes.root()).toContainText('备注里没有找到新的联系记录');
  await expect(notes.count()).toContainText(`另有 ${all} 条已经记过`);
  await page.keyboard.press('Escape');
  await expect(notes.root()).toHaveCount(0);
  await customers.tick(0);
  await notes.open('selected');
  await expect(notes.count()).toContainText('找到 0 条');
  expect(problems).toEqual([]);
});

test('after an import the contacts in its remarks are offered', async ({ launch }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  const notes = new NotesDialog(page);
  await workbooks.pickAndCheck(maintenance);
  await workbooks.write();
  // 29 of its 43 remarks tell of a call or a visit; the others are 股票亏损，情绪低.
  await expect(page.getByTestId('notes-offer')).toContainText('备注里有 29 条联系记录可以记入');
  await page.getByTestId('open-notes').click();
  await expect(notes.count()).toHaveText('找到 29 条，涉及 29 位客户');
  await expect(notes.line('李四').locator('mark')).toHaveText('5月1日见面');
  await notes.record().click();
  await expect(notes.root()).toHaveCount(0);
  await new FramePage(page).go('workbooks');
  await expect(page.getByTestId('written')).toBeVisible();
  await expect(page.getByTestId('notes-offer')).toHaveCount(0);
  expect(problems).toEqual([]);
});
