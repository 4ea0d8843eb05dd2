import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/launch-app';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

/** Shows the evaluation of a month by its address. */
async function showMonth(page: Page, month: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/evaluations?month=${month}`);
  await page.getByTestId('page-evaluations').waitFor();
}

test('weights that do not total 100 are refused; a new version leaves the forms of earlier months alone', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  await showMonth(page, '2026-08');
  await forms.run();
  await expect(forms.line('资产规模').locator('td').nth(2)).toHaveText('20');

  // The largest customers come first: companies.
  await forms.editTemplate();
  await page.getByTestId('template-company').click();
  await forms.weight('assets').fill('19');
  await expect(page.getByTestId('template-problem')).toHaveText(
    '权重合计为 99，应为 100，未保存。请调整权重。',
  );
  await expect(forms.saveTemplate()).toBeDisabled();
  await forms.weight('satisfaction').fill('11');
  await expect(page.getByTestId('template-problem')).toHaveCount(0);

  // Part of 产品覆盖 is given by hand from now on.
  await page.getByTestId('indicator-productCoverage').getByRole('button').first().click();
  await page.getByTestId('hand-productCoverage').fill('4');
  await expect(page.getByTestId('indicator-productCoverage')).toContainText('人工 4');
  await forms.saveTemplate().click();
  await expect(frame.notices()).toContainText('第 2 版');
  await expect(forms.line('资产规模').locator('td').nth(2)).toHaveText('20');

  await showMonth(page, '2026-09');
  await forms.run();
  await expect(forms.line('资产规模').locator('td').nth(2)).toHaveText('19');
  const hand = forms.sheet().getByLabel('产品覆盖 得分，满分 4');
  await expect(hand).toHaveValue('');
  await hand.fill('4.5');
  await page.keyboard.press('Tab');
  await expect(forms.problem()).toContainText('0 到 4');
  await hand.fill('3');
  await page.keyboard.press('Tab');
  await expect(forms.problem()).toHaveCount(0);
  await expect(hand).toHaveValue('3');

  await showMonth(page, '2026-08');
  await expect(forms.line('资产规模').locator('td').nth(2)).toHaveText('20');
  expect(problems).toEqual([]);
});

test('templates are copied, ordered, tried on a customer, switched on and removed', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  await frame.go('evaluations');
  await forms.editTemplate();
  const list = page.getByTestId('template-list');
  await expect(page.getByTestId('remove-template')).toBeDisabled();
  await page.getByTestId('copy-template').click();
  await page.getByTestId('template-name').fill('贵宾客户关系评估');
  await page.getByTestId('template-in-use').click();
  await page.getByTestId('try-template').getByRole('combobox').fill('王');
  await page.locator('.ant-select-item-option').first().click();
  await expect(page.getByTestId('try-score')).toHaveText(/\d/);
  await forms.saveTemplate().click();
  await expect(frame.notices()).toContainText('贵宾客户关系评估');

  await forms.editTemplate();
  await expect(list.locator('li')).toHaveCount(4);
  await list.getByRole('button', { name: '贵宾客户关系评估 前移' }).click();
  await expect(list.locator('li').nth(1)).toContainText('贵宾客户关系评估');
  await list.getByText('贵宾客户关系评估').click();
  await page.getByTestId('remove-template').click();
  await expect(list.locator('li')).toHaveCount(3);
  await frame.undo();
  await expect(list.locator('li')).toHaveCount(4);
  expect(problems).toEqual([]);
});

test('what is missing is listed with the way to where it comes from', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  await frame.go('evaluations');
  await forms.run();
  await page.getByTestId('missing-data').click();
  await page.getByTestId('missing-contacts').getByRole('button', { name: '记录联系' }).click();
  await expect(page.getByTestId('page-customer')).toBeVisible();
  await frame.go('evaluations');
  await page.getByTestId('missing-data').click();
  await page.getByTestId('missing-previousAssets').getByRole('button', { name: '导入余额表' }).click();
  await expect(page.getByTestId('page-workbooks')).toBeVisible();
  expect(problems).toEqual([]);
});
