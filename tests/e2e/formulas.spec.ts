import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, test } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { FormulaForm } from './pages/formula.page';
import { FramePage } from './pages/frame.page';
import { SettingsPage } from './pages/settings.page';
import { StartPage } from './pages/start.page';

/** Shows a column beside few others, so that it is drawn without scrolling. */
async function showColumn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '列', exact: true }).click();
  for (const other of [
    '手机',
    '基金',
    '贷款',
    '贡献度',
    '客户号',
    '客户经理',
    '开户日期',
    '金融资产',
    '工作单位',
  ]) {
    const box = page.getByRole('checkbox', { name: other, exact: true });
    if ((await box.count()) === 1) await box.uncheck();
  }
  await page.getByRole('checkbox', { name, exact: true }).check();
  await page.keyboard.press('Escape');
}

test('a computed field is written with help, shown, sorted, exported, changed and kept', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const settings = new SettingsPage(page);
  const formula = new FormulaForm(page);
  const customers = new CustomersPage(page);

  await frame.go('settings');
  await formula.begin('存款理财合计');
  await formula.text().click();
  // By keys alone: a word, the arrow, Enter; the brackets come by themselves.
  await page.keyboard.type('存款');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(formula.text()).toHaveValue('[存款]');
  await page.keyboard.type('＋');
  await formula.help('理财').click();
  await expect(formula.text()).toHaveValue('[存款]＋[理财]');
  await expect(formula.preview()).toContainText('位有结果');
  await expect(settings.form()).toContainText('自动（金额（万元））');
  await formula.save();
  await expect(settings.field('存款理财合计')).toContainText('公式');

  await frame.go('customers');
  await showColumn(page, '存款理财合计');
  const header = page.locator('.ag-header-cell', { hasText: '存款理财合计' });
  const key = (await header.getAttribute('col-id')) ?? '';
  await customers.sortBy(key);
  const [first = '', second = ''] = await customers.texts(key, 2);
  const amount = (text: string) => Number(text.replaceAll(',', ''));
  const [deposits = ''] = await customers.texts('deposits', 1);
  const [wealth = ''] = await customers.texts('wealth', 1);
  expect(amount(first)).toBeCloseTo(amount(deposits) + amount(wealth), 2);
  expect(amount(first)).toBeLessThanOrEqual(amount(second));
  // Nobody types into it.
  await customers.cell(0, key).dblclick();
  await expect(customers.editor()).toHaveCount(0);

  const file = join(await makeFolder(), '合计.xlsx');
  await answerSaveDialog(app, file);
  await customers.export({ subject: 'shown' });
  await expect(frame.notices()).toContainText('合计.xlsx');
  const { rows } = await readWithExcelJs(file);
  const at = rows[0]?.[0]?.cells.findIndex((cell) => String(cell).startsWith('存款理财合计')) ?? -1;
  expect(Number(rows[0]?.[1]?.cells[at])).toBeCloseTo(amount(first), 2);

  // The formula goes on when a field it uses is renamed, and is written with the new name.
  await frame.go('settings');
  await formula.begin('翻倍');
  await formula.text().fill('[存款理财合计] * 2');
  await formula.save();
  await settings.field('存款理财合计').getByRole('button', { name: '修改存款理财合计' }).click();
  await settings.form().getByLabel('名称', { exact: true }).fill('两项合计');
  await formula.save();
  await formula.open('翻倍');
  await expect(formula.text()).toHaveValue('[两项合计] * 2');
  await page.keyboard.press('Escape');

  // Order by keys.
  await settings.field('翻倍').getByRole('button', { name: '修改翻倍' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('[data-testid^="own-field-"]').first()).toContainText('翻倍');
  expect(problems).toEqual([]);
});

test('a cycle, a wrong type and a division by zero are explained at their place', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const settings = new SettingsPage(page);
  const formula = new FormulaForm(page);
  await frame.go('settings');
  await formula.begin('甲');

  const told: readonly (readonly [string, string, string])[] = [
    ['[存款] + [客户名称]', '这里要用数字计算，现在是文字', '[客户名称]'],
    ['[存钱]', '没有“存钱”这个字段', '[存钱]'],
    ['IF([存款] > 50万, 1, 2)', '“50万”请只写数字', '50万'],
    ['[存款] / 0', '不能除以 0', '0'],
    ['SUM([存款]', '少一个右括号', '▏'],
  ];
  for (const [text, sentence, place] of told) {
    await formula.text().fill(text);
    await expect(formula.issue()).toContainText(sentence);
    await expect(formula.issue().locator('mark')).toHaveText(place);
  }
  await settings.save();
  await expect(formula.issue()).toBeVisible();

  await formula.text().fill('[存款] / ([理财] - [理财])');
  await expect(formula.preview()).toContainText('#DIV/0!');
  await formula.text().fill('[存款] + 1');
  await formula.save();
  await formula.begin('乙');
  await formula.text().fill('[甲] * 2');
  await formula.save();
  await formula.open('甲');
  await formula.text().fill('[乙] + 1');
  await expect(formula.issue()).toContainText('公式绕回了自己：甲 → 乙 → 甲');
  await settings.save();
  await expect(settings.form()).toBeVisible();
  await page.keyboard.press('Escape');

  // In the grid a quiet mark with its reason, and the rest goes on.
  await formula.open('甲');
  await formula.text().fill('[存款] / ([理财] - [理财])');
  await formula.save();
  await frame.go('customers');
  await showColumn(page, '甲');
  const fault = page.locator('.ag-row .bb-fault').first();
  await expect(fault).toHaveText('#DIV/0!');
  await expect(fault).toHaveAttribute('title', /除以 0/);
  expect(problems).toEqual([]);
});
