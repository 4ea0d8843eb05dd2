import { join } from 'node:path';
import { checkAccessibility } from '../helpers/check-accessibility';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

test('a form is submitted, sent back, reviewed and approved; then nothing changes it but a revision, which prints', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(150_000);
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  const folder = await makeFolder();
  await frame.go('evaluations');
  await forms.run();
  // Incomplete: neither this form nor the month can be handed in.
  await expect(page.getByTestId('step-submit')).toBeDisabled();
  await expect(forms.signMany()).toBeDisabled();
  await forms.fillIn('7');
  await expect(forms.stage('ready')).toHaveText('已评 1');

  await forms.sign('submit', '王敏');
  await expect(forms.steps()).toContainText('王敏');
  await expect(forms.sheet().locator('input')).toHaveCount(0);
  await expect(forms.stage('submitted')).toHaveText('待审核 1');
  await forms.sign('return', '李敏', '满意度请写依据');
  await expect(page.getByTestId('form-returned')).toContainText('李敏');
  await expect(page.getByTestId('form-returned')).toContainText('满意度请写依据');
  await forms.remark('满意度').fill('回访三次，均满意');
  await page.keyboard.press('Tab');
  await forms.sign('submit', '王敏');
  // Handing in can be taken back by undo, and put in again.
  await frame.settle();
  await frame.undo();
  await expect(forms.remark('满意度')).toHaveValue('回访三次，均满意');
  await frame.redo();
  await expect(page.getByTestId('step-review')).toBeVisible();
  await forms.sign('review', '李敏');
  await forms.sign('approve', '周行长');

  await expect(forms.stamp()).toContainText('周行长');
  await expect(forms.sheet().locator('input, textarea')).toHaveCount(0);
  await expect(forms.row('编制日期').locator('td')).toHaveText([/王敏/, /李敏/, /周行长/]);
  expect(await checkAccessibility(page)).toEqual([]);
  await frame.settle();
  await frame.undo();
  await expect(frame.notices()).toContainText('批准不能撤销');
  await expect(forms.stamp()).toBeVisible();
  // Counting the month again passes the approved form over.
  const [, before] = await forms.row('合计').first().locator('td').allInnerTexts();
  await forms.run();
  await expect(forms.stage('approved')).toHaveText('已批准 1');

  await forms.stage('approved').click();
  await expect(forms.stamp()).toBeVisible();
  // Without a reason nothing is opened.
  await forms.reopenForm().click();
  await page.getByTestId('confirm-reopen').click();
  await expect(forms.signProblem()).toContainText('请填写原因');
  await page.keyboard.press('Escape');
  await forms.reopen('回访后更正满意度');
  await expect(forms.stamp()).toHaveCount(0);
  await forms.score('满意度').fill('9');
  await page.keyboard.press('Tab');
  await forms.remark('满意度').fill('又访一次');
  await page.keyboard.press('Tab');
  const marks = forms.row('修改标记').locator('td');
  await expect(marks.nth(0)).toHaveText('A');
  await expect(marks.nth(1)).toHaveText('2');
  await page.getByTestId('show-revisions').click();
  await expect(forms.revisions()).toContainText('回访后更正满意度');
  await expect(forms.revisions().locator('tbody tr')).toHaveText([
    /满意度 得分.*7.*9/,
    /满意度 备注.*回访三次，均满意.*又访一次/,
  ]);
  expect(await checkAccessibility(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(forms.revisions()).toHaveCount(0);
  await forms.sign('submit', '王敏');
  await forms.sign('review', '李敏');
  await forms.sign('approve', '周行长');
  await expect(forms.stamp()).toBeVisible();
  const [, after] = await forms.row('合计').first().locator('td').allInnerTexts();
  expect(Number(after)).toBe(Number(before) + 2);

  const pdf = join(folder, '修改.pdf');
  await answerSaveDialog(app, pdf);
  await forms.openPrint(/^本张$/);
  await forms.savePdf();
  await expect(frame.notices()).toContainText('修改.pdf');
  const [text = ''] = await readPdfPages(pdf);
  const today = await page.evaluate(() => {
    const now = new Date();
    const pad = (value: number) => String(value).padStart(2, '0');
    return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
  });
  expect(text).toContain(`修改标记A修改处数2修改日期${today}`);
  expect(text).toContain(`编制日期${today}王敏审核日期${today}李敏批准日期${today}周行长`);
  expect(problems).toEqual([]);
});

test('many forms go on together, by manager and by keyboard; the month tells how far it is', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  await frame.go('evaluations');
  await forms.run();
  const customer = async () =>
    (await forms.current().locator('.bb-queue-name > span').first().innerText()).trim();
  const filled: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    filled.push(await customer());
    await forms.fillIn('8');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(forms.current()).not.toContainText(filled.at(-1) ?? '');
  }
  // Steps by keyboard: back and on again, from a cell of the form and from the page.
  const fourth = await customer();
  await forms.sheet().locator('input').first().focus();
  await page.keyboard.press('PageDown');
  await expect(forms.current()).not.toContainText(fourth);
  await page.keyboard.press('PageUp');
  await expect(forms.current()).toContainText(fourth);

  await forms.signMany().click();
  await expect(page.getByRole('dialog')).toContainText('另有 606 张还有待填的得分');
  await page.getByTestId('sign-forms').click();
  await expect(frame.notices()).toContainText('已提交审核 3 张评估表');
  await forms.stage('submitted').click();
  for (const name of filled) await expect(forms.queue()).toContainText(name);
  // The primary action is now the step these forms wait for.
  await expect(forms.signMany()).toHaveText('审核');
  await page.getByTestId('evaluation-queue').focus();
  await page.keyboard.press('Space');
  await forms.signMany().click();
  await expect(page.getByRole('radio', { name: '选中的 1 张' })).toBeChecked();
  await page.locator('#sign-person').fill('');
  await page.getByTestId('sign-forms').click();
  await expect(forms.signProblem()).toContainText('请填写签名人姓名');
  await page.locator('#sign-person').fill('李敏');
  await page.getByTestId('sign-forms').click();
  await expect(forms.stage('reviewed')).toHaveText('待批准 1');
  await forms.stage('reviewed').click();
  await forms.signMany().click();
  await page.getByTestId('sign-forms').click();
  await expect(forms.stage('approved')).toHaveText('已批准 1');
  await expect(page.getByTestId('month-stages')).toHaveAttribute(
    'aria-label',
    '编制中 606 · 待审核 2 · 待批准 0 · 已批准 1',
  );
  expect(await checkAccessibility(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('numbers follow the pattern of the branch, signatures the names it gave', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const forms = new EvaluationsPage(page);
  await frame.go('settings');
  const pattern = page.getByLabel('评估表编号规则');
  await expect(pattern).toHaveValue('{前缀}-{年}{月}-{序号4}');
  await pattern.fill('{年}{月}');
  await expect(page.getByText('须有且只有一个 {序号}')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存', exact: true }).first()).toBeDisabled();
  await pattern.fill('评{年2}{月}-{客户经理}-{序号3}');
  await expect(page.getByText('评2610-陈思远-061')).toBeVisible();
  await page.getByLabel('审核', { exact: true }).fill('李敏');
  expect(await checkAccessibility(page)).toEqual([]);
  await page.getByRole('button', { name: '保存', exact: true }).first().click();
  await expect(frame.notices()).toContainText('已保存网点资料');

  await frame.go('evaluations');
  await forms.run();
  await expect(forms.number()).toHaveText(/^编号：评2610-.+-\d{3}$/);
  await forms.fillIn('8');
  await forms.sign('submit');
  await page.getByTestId('step-review').click();
  await expect(page.locator('#sign-person')).toHaveValue('李敏');
  await page.getByTestId('sign-forms').click();
  await expect(forms.steps()).toContainText('审核李敏');
  expect(problems).toEqual([]);
});
