import { join } from 'node:path';
import { expect, test } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import { type SheetCell, writeSheets } from '../helpers/write-sheets';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const header = ['客户号', '客户姓名', '手机', '金额小计', '网点积分'];

/** A month of the branch; a customer without an amount is not in its sheet. */
function ledger(month: string, amounts: readonly (number | null)[]): (readonly SheetCell[])[] {
  const customers = [
    ['00071001', '吴晓岚', '13900002001', 120],
    ['00071002', '郑海生', '13900002002', 35],
    ['00071003', '冯念慈', '13900002003', 8],
  ] as const;
  return [
    [`江东支行客户月报 截止日期：${month}`, null, null, null, null],
    header,
    ...customers.flatMap(([number, name, mobile, points], at) => {
      const amount = amounts[at] ?? null;
      return amount === null ? [] : [[number, name, mobile, amount, points]];
    }),
  ];
}

test('a column becomes a field of the branch’s own; next month’s sheet goes straight to the check', async ({
  launch,
  makeFolder,
}) => {
  const folder = await makeFolder();
  const october = join(folder, '客户月报10.xlsx');
  const november = join(folder, '客户月报11.xlsx');
  await writeSheets(october, { 月报: ledger('2026-10-31', [10, 20, 30]) });
  await writeSheets(november, { 月报: ledger('2026-11-30', [11, null, 33]) });
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(october);
  await expect(page.getByTestId('step-columns')).toHaveAttribute('aria-current', 'step');
  await workbooks.chooseField('D', '存款');
  await workbooks.chooseUnit('D', '万元');
  await workbooks.chooseField('E', '新建字段…');
  const form = page.getByTestId('new-field');
  await expect(form.getByRole('textbox')).toHaveValue('网点积分');
  await form.getByTestId('make-field').click();
  await expect(workbooks.column('E')).toContainText('新字段');
  await workbooks.goTo('check');
  await expect(workbooks.count('created')).toHaveText('3');
  await workbooks.write();
  await page.getByTestId('import-again').click();

  await workbooks.pickAndCheck(november);
  await expect(page.getByTestId('step-check')).toHaveAttribute('aria-current', 'step');
  await expect(workbooks.count('updated')).toHaveText('2');
  await expect(page.getByTestId('missing')).toContainText('郑海生');
  await workbooks.goTo('columns');
  await expect(page.getByTestId('remembered')).toContainText('沿用上次 2026-10-31 的对应');
  await expect(workbooks.column('E')).toContainText('网点积分');
  await expect(workbooks.column('D')).toContainText('沿用上次');
  await page.getByTestId('match-anew').click();
  await expect(workbooks.column('D')).not.toContainText('沿用上次的');
  await page.getByTestId('match-before').click();
  await expect(workbooks.column('D')).toHaveAttribute('data-field', 'deposits');
  await workbooks.goTo('check');
  await workbooks.write();
  await page.getByTestId('import-again').click();

  // The older of the two is taken back although something came after it: what was touched since stays.
  await expect(workbooks.history()).toHaveCount(2);
  await workbooks.history().last().getByTestId('history-undo').click();
  const preview = page.getByTestId('undo-preview');
  await expect(preview).toHaveAttribute('data-ready', 'true');
  await expect(preview).toContainText('之后又改过');
  await expect(preview).toContainText('吴晓岚');
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await workbooks.history().first().getByTestId('history-undo').click();
  await expect(preview).toContainText('位客户会回到导入之前的样子');
  await page.locator('.ant-modal-footer button').last().click();
  await expect(workbooks.history().first()).toHaveAttribute('data-undone', 'true');
  await expect(workbooks.history().last()).toHaveAttribute('data-undone', 'false');
  await page.getByTestId('nav-customers').click();
  await expect(page.getByTestId('page-customers')).toContainText('金融资产 60.00 万');
  expect(problems).toEqual([]);
});

test('several files wait in a list that is seen; each tells how it went', async ({ launch, makeFolder }) => {
  const folder = await makeFolder();
  const [first, broken, second] = ['一.xlsx', '坏.xlsx', '二.xlsx'].map((name) => join(folder, name));
  if (first === undefined || broken === undefined || second === undefined) throw new Error('No names');
  const head = ['客户号', '客户姓名', '手机'];
  await writeSheets(first, { 名单: [head, ['00072001', '何知远', '13900003001']] });
  await writeSheets(broken, { 空表: [] });
  await writeSheets(second, { 名单: [head, ['00072002', '施若水', '13900003002']] });
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(first, broken, second);
  await workbooks.counts().waitFor();
  await workbooks.goTo('file');
  const lines = page.getByTestId('file-queue').locator('li');
  await expect(lines).toHaveCount(3);
  await expect(lines.nth(0)).toHaveAttribute('data-state', 'open');
  await expect(lines.nth(1)).toHaveAttribute('data-state', 'waiting');
  await workbooks.goTo('check');
  await workbooks.write();
  await expect(lines.nth(0)).toContainText('已写入 1 位客户');
  await page.getByRole('button', { name: '继续导入 坏.xlsx' }).click();
  await expect(workbooks.failure()).toBeVisible();
  await expect(lines.nth(1)).toHaveAttribute('data-state', 'failed');
  await lines.nth(2).getByRole('button', { name: '打开' }).click();
  await workbooks.counts().waitFor();
  await workbooks.write();
  await expect(lines.nth(2)).toContainText('已写入 1 位客户');
  await page.getByTestId('import-again').click();
  await expect(page.getByTestId('file-queue')).toBeHidden();
  await expect(page.getByTestId('nav-customers')).toContainText('2');
});

test('cells are pasted, on the page and in the dialog that explains it', async ({ launch }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await new FramePage(page).go('workbooks');
  await workbooks.paste(
    '客户号\t客户姓名\t手机\n00073001\t许静安\t13900004001\n00073002\t顾长河\t13900004002',
  );
  await expect(workbooks.count('created')).toHaveText('2');
  await page.getByTestId('leave-import').click();

  await page.getByTestId('paste-cells').click();
  await page.getByTestId('paste-field').waitFor();
  await workbooks.paste('没有格子的一句话', page.getByTestId('paste-field'));
  await expect(page.getByRole('dialog')).toContainText('剪贴板里没有表格');
  await workbooks.paste('客户姓名\t手机\n许静安\t13900004001', page.getByTestId('paste-field'));
  await expect(workbooks.count('created')).toHaveText('1');
  await workbooks.write();
  await expect(page.getByTestId('nav-customers')).toContainText('1');
  expect(problems).toEqual([]);
});

test('a file is dropped; another one dropped meanwhile waits', async ({ launch, makeFolder }) => {
  const folder = await makeFolder();
  const [file, later] = [join(folder, '名单.xlsx'), join(folder, '名单二.xlsx')];
  await writeSheets(file, {
    名单: [
      ['客户姓名', '手机'],
      ['沈自牧', '13900005001'],
    ],
  });
  await writeSheets(later, {
    名单: [
      ['客户姓名', '手机'],
      ['韩玉书', '13900005002'],
    ],
  });
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await new FramePage(page).go('workbooks');
  await workbooks.drop(file);
  await expect(workbooks.count('created')).toHaveText('1');
  await workbooks.drop(later);
  await expect(page.getByTestId('notices')).toContainText('1 个文件');
  await workbooks.goTo('file');
  await expect(page.getByTestId('file-queue').locator('li')).toHaveCount(2);
});

test('hidden rows are asked about, a sheet without a header is read by its cells, blanks may clear', async ({
  launch,
  makeFolder,
}) => {
  const folder = await makeFolder();
  const [hidden, bare] = [join(folder, '筛选过.xlsx'), join(folder, '没有表头.xlsx')];
  const head = ['客户号', '客户姓名', '手机', '住址'];
  await writeSheets(
    hidden,
    {
      名单: [
        head,
        ['00074001', '蒋听雨', '13900006001', '中山路1号'],
        ['00074002', '曹沐阳', '13900006002', '中山路2号'],
        ['00074003', '彭若谷', '13900006003', '中山路3号'],
      ],
    },
    [3],
  );
  await writeSheets(bare, {
    名单: [
      ['蒋听雨', '13900006001', '330212197104050017', null],
      ['田知秋', '13900006004', '330212198209100027', '药行街4号'],
      ['任子安', '13900006005', '33021219900102003X', '药行街5号'],
    ],
  });
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(hidden);
  await expect(page.getByTestId('step-table')).toHaveAttribute('aria-current', 'step');
  const question = page.getByTestId('hidden-rows');
  await expect(question).toContainText('有 1 行被隐藏或筛选掉');
  await question.getByText('不导入').click();
  await workbooks.goTo('check');
  await expect(workbooks.count('created')).toHaveText('2');
  await workbooks.goTo('table');
  await question.getByText('一并导入').click();
  await page.getByTestId('blank-cells').getByText('清空').click();
  await workbooks.goTo('check');
  await expect(workbooks.count('created')).toHaveText('3');
  await expect(workbooks.counts()).toContainText('空白格清空原值');
  await workbooks.write();
  await page.getByTestId('import-again').click();

  await workbooks.pick(bare);
  await page.getByTestId('step-table').waitFor();
  await workbooks.goTo('table');
  await expect(page.getByTestId('no-header')).toBeChecked();
  await workbooks.goTo('columns');
  await expect(workbooks.column('A')).toHaveAttribute('data-field', 'name');
  await expect(workbooks.column('B')).toHaveAttribute('data-field', 'mobile');
  await workbooks.goTo('check');
  await expect(workbooks.count('created')).toHaveText('2');
  await expect(workbooks.count('unchanged')).toHaveText('1');
  // A customer of the book, told by mobile and name.
  await workbooks.filter('duplicates').click();
  await workbooks.cell(1, 'A').click();
  await expect(workbooks.same()).toContainText('簿中已有 蒋听雨');
  await expect(workbooks.same()).toContainText('手机和姓名相同');
  await page.getByTestId('decide-separate').click();
  await expect(workbooks.count('created')).toHaveText('3');
  await answerOpenDialog(app, []);
});
