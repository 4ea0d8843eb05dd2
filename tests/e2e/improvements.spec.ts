import { writeManagedSheets } from '../helpers/evaluated-months';
import { expect, test } from '../helpers/launch-app';
import { CustomerPage } from './pages/customer.page';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { ResultsPage } from './pages/results.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

test('a measure is planned after a fall, shown on the customer until it is closed, and its effect read next month', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(180_000);
  const { app, page, problems } = await launch();
  const folder = await makeFolder();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const results = new ResultsPage(page);
  const customer = new CustomerPage(page);
  const workbooks = new WorkbooksPage(app, page);
  const sheets = await writeManagedSheets(folder, ['2026-09', '2026-10', '2026-11']);
  const evaluate = async (sheet: string) => {
    await workbooks.pickAndCheck(sheet);
    await workbooks.write();
    await page.getByTestId('import-again').click();
    await frame.go('evaluations');
    await new EvaluationsPage(page).run();
    await frame.settle();
  };
  const [september = '', october = '', november = ''] = sheets;
  await evaluate(september);
  await evaluate(october);

  // Planned from the list of falls, with what is suggested for a weak indicator.
  await results.show('2026-10');
  await results.fallOf('赵一鸣').getByTestId('make-improvement').click();
  const form = results.improvementForm();
  await expect(form).toContainText('2026年10月 最终得分');
  await page.getByTestId('save-improvement').click();
  await expect(form).toContainText('请写明改进措施');
  await form.locator('fieldset button', { hasText: '资产变动' }).click();
  await expect(form.getByLabel('措施', { exact: true })).toHaveValue(/致电/);
  await expect(form.getByLabel('责任人')).toHaveValue('李敏');
  await form.getByLabel('完成期限').fill('2199-12-31');
  await page.getByTestId('save-improvement').click();
  await expect(form).toHaveCount(0);
  await expect(results.improvements()).toHaveCount(1);
  await expect(results.improvements()).toContainText('待 2026年11月 评估');
  await results.planFor('周海燕', { due: '2198-01-31', text: '上门拜访，问明去向' });
  await expect(results.figure('measures')).toContainText('2');
  await frame.settle();

  // On the customer until it is closed.
  await results.improvements().filter({ hasText: '赵一鸣' }).getByRole('link').click();
  await customer.waitFor('赵一鸣');
  const own = page.getByTestId('customer-improvements');
  await expect(own.getByTestId('improvement')).toHaveCount(1);
  await expect(own).toContainText('李敏');
  await expect(page.getByTestId('score-line')).toBeVisible();

  // The next month shows what came of it.
  await evaluate(november);
  await results.show('2026-11');
  await results.showImprovements(/^上月效果 2$/);
  const zhao = results.improvements().filter({ hasText: '赵一鸣' });
  await expect(zhao.getByTestId('improvement-effect')).toContainText(/\d → \d/);
  await expect(zhao.getByTestId('improvement-effect')).toContainText('+');
  await expect(page.getByTestId('effects-total')).toBeVisible();
  await results.showImprovements(/^全部未结 2$/);
  // The one that is due first leads.
  await expect(results.improvements().first()).toContainText('周海燕');

  // Closed with an outcome; it leaves the customer's page, and undo brings it back.
  await results.improvements().filter({ hasText: '赵一鸣' }).getByRole('button', { name: /结案/ }).click();
  await page.getByTestId('close-improvement').click();
  await expect(page.getByTestId('close-form')).toContainText('请写明结果');
  await page.getByTestId('close-form').getByLabel('结果').fill('资金转回一部分，继续跟进');
  await page.getByTestId('close-improvement').click();
  await expect(page.getByTestId('close-form')).toHaveCount(0);
  await results.showImprovements(/^全部未结 1$/);
  await expect(results.improvements()).toHaveCount(1);
  await frame.settle();
  await frame.undo();
  await expect(results.improvements()).toHaveCount(2);
  await frame.redo();
  await expect(results.improvements()).toHaveCount(1);

  await results.showImprovements(/^上月效果 2$/);
  await results.improvements().filter({ hasText: '赵一鸣' }).getByRole('link').click();
  await customer.waitFor('赵一鸣');
  await expect(own).toContainText('没有进行中的改进措施');
  await own.getByRole('button', { name: '已结案 1 项' }).click();
  await expect(own.getByTestId('improvement-state')).toHaveText('已完成');
  await expect(own).toContainText('资金转回一部分，继续跟进');
  await expect(own.getByTestId('improvement-effect')).toContainText('+');
  await own.getByRole('button', { name: /重新打开/ }).click();
  await expect(own.getByTestId('improvement-state')).toHaveText('进行中');
  await customer.history().scrollIntoViewIfNeeded();
  await expect(customer.history()).toContainText('改进措施');

  // Changed and removed; a measure can also begin on the customer's page.
  await own.getByRole('button', { name: /^修改/ }).click();
  await page.getByTestId('improvement-form').getByLabel('责任人').fill('何静');
  await page.getByTestId('save-improvement').click();
  await expect(own).toContainText('何静');
  await own.getByRole('button', { name: /^删除/ }).click();
  await expect(own.getByTestId('improvement')).toHaveCount(0);
  await own.getByTestId('make-improvement').click();
  await expect(page.getByTestId('improvement-form')).toContainText('2026年11月 最终得分');
  await page.keyboard.press('Escape');
  expect(problems).toEqual([]);
});
