import { join } from 'node:path';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

const columns = ['序号', '分析指标', '指标权重', '指标得分', '客户等级', '得分依据', '备注'];
const feet = [
  '文案名称',
  '受控状态',
  '执行部门',
  '监督部门',
  '考证部门',
  '编制日期',
  '审核日期',
  '批准日期',
  '修改标记',
];

test('a month is evaluated as one change; a form is filled in by hand, printed, and undone', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  const folder = await makeFolder();
  await frame.go('evaluations');
  await forms.run();
  await expect(forms.progress()).toContainText('0 / 609');
  await expect(forms.pending()).toContainText('6 项待填');
  const customer = (await forms.current().locator('.bb-queue-name > span').first().innerText()).trim();

  await forms.score('资产变动').fill('99');
  await page.keyboard.press('Tab');
  await expect(forms.problem()).toContainText('0 到 15');
  await expect(forms.score('资产变动')).toHaveValue('99');
  // Computed: 资产规模 20 and 产品覆盖 8. By hand, with Enter from one cell to the next:
  const byHand = ['12', '9', '8', '７.５', '9', '10'];
  await forms.score('资产变动').fill('');
  for (const score of byHand) {
    await page.keyboard.type(score);
    await page.keyboard.press('Enter');
  }
  await expect(forms.pending()).toContainText('已完成');
  await forms.remark('贡献度').fill('代发工资已谈');
  await page.keyboard.press('Tab');
  const [whole, score] = await forms.row('合计').first().locator('td').allInnerTexts();
  expect(whole).toBe('100');
  const computed = await forms.sheet().locator('td[data-state=computed]').allInnerTexts();
  const expected =
    computed.map(Number.parseFloat).reduce((sum, points) => sum + points, 0) + 12 + 9 + 8 + 7.5 + 9 + 10;
  expect(Number(score)).toBe(expected);
  await frame.settle();

  const one = join(folder, '一张.pdf');
  await answerSaveDialog(app, one);
  await forms.openPrint(/^本张$/);
  // The boxes are drawn: three of them, one with a tick.
  await expect(forms.printed().locator('.box rect')).toHaveCount(3);
  await expect(forms.printed().locator('.box path')).toHaveCount(1);
  await forms.savePdf();
  await expect(frame.notices()).toContainText('一张.pdf');
  await page.keyboard.press('Escape');
  const [text = '', ...others] = await readPdfPages(one);
  expect(others).toEqual([]);
  for (const word of ['客户关系评估表', ...columns, ...feet]) expect(text).toContain(word);
  expect(text).toContain(customer.normalize('NFKC').replaceAll(/\s+/g, ''));
  expect(text).toContain('代发工资已谈');
  expect(text.replaceAll('：', ':')).toContain(`最终得分:${expected}`);
  expect(text).not.toContain('暂定');
  for (const advice of ['改进关系', '维持关系', '终止关系']) expect(text).toContain(advice);

  // Done and on to the next one; the form is found again among those that are done.
  await forms.score('资产变动').focus();
  await page.keyboard.press('Control+Enter');
  await expect(forms.current().locator('.bb-queue-name > span').first()).not.toHaveText(customer);
  await expect(forms.progress()).toContainText('1 / 609');
  await forms.root().getByText('已评 1').click();
  await expect(forms.current()).toContainText(customer);
  await expect(forms.remark('贡献度')).toHaveValue('代发工资已谈');

  await page.getByTestId('period').click();
  await frame.undo();
  await expect(forms.remark('贡献度')).toHaveValue('');
  expect(problems).toEqual([]);
});

test('the whole month goes out as PDF and as workbook, and the run is taken back in one step', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  const folder = await makeFolder();
  await frame.go('evaluations');
  await forms.run();
  const advice = await forms.advice().innerText();

  const workbook = join(folder, '评估.xlsx');
  await answerSaveDialog(app, workbook);
  await forms.export();
  await expect(frame.notices()).toContainText('评估.xlsx');
  const { peek, rows } = await readWithExcelJs(workbook);
  expect(peek.sheets.map(({ name }) => name)).toEqual(['月度汇总', '评估结果', '得分明细']);
  expect(rows[1]?.length).toBe(610);
  expect(rows[2]?.length).toBe(609 * 8 + 1);
  const total = rows[0]?.find(({ cells }) => cells[0] === '合计')?.cells ?? [];
  expect(total[1]).toBe(609);
  for (const [word, column] of [
    ['改进', 4],
    ['维持', 5],
    ['终止', 6],
  ] as const)
    expect(advice).toContain(`${word} ${total[column]}`);

  const all = join(folder, '全部.pdf');
  await answerSaveDialog(app, all);
  await forms.openPrint(/^全部 609 张$/);
  await forms.savePdf();
  // The pages are counted in the PDF itself once it is written.
  await expect(frame.notices()).toContainText('全部.pdf，共 609 页', { timeout: 60_000 });
  await page.keyboard.press('Escape');

  await frame.undo();
  await expect(forms.root()).toContainText('还没有评估');
  await frame.redo();
  await expect(forms.progress()).toContainText('0 / 609');
  expect(problems).toEqual([]);
});

test('a template whose weights are not 100 is not saved; a saved one is a new version', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  await frame.go('evaluations');
  await forms.editTemplate();
  await expect(forms.weightTotal()).toContainText('100');
  await forms.weight('assets').fill('25');
  await expect(forms.weightTotal()).toContainText('105，多 5');
  await expect(forms.saveTemplate()).toBeDisabled();
  await forms.weight('potential').fill('5');
  await expect(forms.weightTotal()).toHaveText(/100$/);
  await forms.saveTemplate().click();
  await expect(forms.drawer()).toHaveCount(0);
  await expect(forms.root()).toContainText('第 2 版');
  await forms.run();
  // Individuals come after the companies, which are larger; their template is untouched.
  await forms.root().getByText('周雨泽').click();
  await expect(forms.line('资产规模').locator('td').nth(2)).toHaveText('25');
  await expect(forms.line('发展潜力').locator('td').nth(2)).toHaveText('5');
  await frame.undo();
  await frame.undo();
  await expect(forms.root()).toContainText('第 1 版');
  expect(problems).toEqual([]);
});

test('blank forms are printed for handwriting before anybody was evaluated, and the trail says so', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  const folder = await makeFolder();
  await frame.go('evaluations');
  await page.getByTestId('print-blank').click();
  await expect(forms.printed()).toHaveCount(1);
  await expect(forms.printed().locator('.box rect')).toHaveCount(3);
  await expect(forms.printed().locator('.box path')).toHaveCount(0);
  await page.getByRole('dialog').getByLabel('张数').fill('3');
  await page.keyboard.press('Tab');
  await expect(forms.printed().first()).toBeVisible();
  await expect(page.getByTestId('paper-preview')).toHaveAttribute('data-pages', '3');
  const path = join(folder, '空白.pdf');
  await answerSaveDialog(app, path);
  await forms.savePdf();
  await expect(frame.notices()).toContainText('空白.pdf');
  await page.getByRole('dialog').getByLabel('张数').fill('1');
  await page.getByLabel('哪种空白表').click();
  await page.getByTitle('评估月度汇总').click();
  await expect(forms.printed().first()).toContainText('得分分布');
  const summary = join(folder, '空白汇总.pdf');
  await answerSaveDialog(app, summary);
  await forms.savePdf();
  await expect(frame.notices()).toContainText('空白汇总.pdf');
  expect((await readPdfPages(summary)).join('')).toContain('改进措施');
  await page.keyboard.press('Escape');
  const pages = await readPdfPages(path);
  expect(pages).toHaveLength(3);
  for (const text of pages) {
    for (const word of ['客户关系评估表', ...columns, ...feet, '资产规模']) expect(text).toContain(word);
    expect(text).not.toContain('暂定');
  }
  await frame.go('settings');
  await expect(page.getByTestId('page-settings')).toContainText('评估表（空白.pdf）：3 页');
  expect(problems).toEqual([]);
});
