import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read, utils } from '@e965/xlsx';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CardsPage } from './pages/cards.page';
import { CustomersPage } from './pages/customers.page';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { TiersPage } from './pages/tiers.page';
import { WorkbooksPage } from './pages/workbooks.page';

const ledger = fileURLToPath(new URL('../fixtures/workbooks/存量客户台账-2026年10月.xlsx', import.meta.url));

/** Text of a PDF as `readPdfPages` gives it: without white space. */
const joined = async (file: string) => (await readPdfPages(file)).join('');

test('a branch’s month from the first run to the closed book', async ({ launch, makeFolder }) => {
  test.setTimeout(240_000);
  const folder = await makeFolder();
  const { app, page, bookDir, problems, close } = await launch();
  const start = new StartPage(page);
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);

  // The ledger the branch keeps comes in.
  await start.create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.write();
  await expect(workbooks.result('个人客户', 'created')).toHaveText('561');
  await expect(workbooks.result('公司客户', 'created')).toHaveText('48');
  await frame.settle();

  // A customer is found by initials, changed, changed back, and changed again.
  await frame.go('customers');
  await expect(customers.status()).toContainText('609 行');
  await customers.search('cgy');
  await expect(customers.cellOf('褚桂艳', 'customerNo')).toHaveText('00020030');
  const loans = customers.cellOf('褚桂艳', 'loans');
  await expect(loans).toHaveText('0.00');
  const editLoans = async (text: string) => {
    await loans.dblclick();
    await customers.editor().fill(text);
    await page.keyboard.press('Enter');
  };
  await editLoans('12.5');
  await expect(loans).toHaveText('12.50');
  await page.keyboard.press('Control+z');
  await expect(loans).toHaveText('0.00');
  await editLoans('7.25');
  await expect(loans).toHaveText('7.25');
  await frame.settle();

  // Tiers: every customer of the sheet stands in one.
  await frame.go('tiers');
  const tiers = new TiersPage(page);
  const counts: number[] = [];
  for (const tier of ['diamond', 'platinum', 'gold', 'ordinary', 'restricted']) {
    counts.push(Number((await tiers.cells(tier))[2]));
  }
  expect(counts).toEqual([5, 14, 133, 408, 0]);
  await expect(tiers.untiered()).toContainText('1');

  // The card of the customer, as it prints.
  await frame.go('cards');
  const cards = new CardsPage(page);
  await cards.find('00020030');
  await expect(cards.rows().first()).toContainText('褚桂艳');
  await cards.rows().first().click();
  const card = join(folder, '卡.pdf');
  await answerSaveDialog(app, card);
  await cards.savePdf().click();
  await expect(frame.notices()).toContainText('卡.pdf');
  const cardText = await joined(card);
  // 贷款 is held since the edit.
  for (const word of ['客户关系卡', '褚桂艳', '13.66万元', '基金、贷款', '00020030'])
    expect(cardText).toContain(word);

  // The month is evaluated; the forms of everybody print.
  await frame.go('evaluations');
  const forms = new EvaluationsPage(page);
  await forms.run();
  await expect(forms.progress()).toContainText('609');
  await frame.settle();
  const form = join(folder, '评估.pdf');
  await answerSaveDialog(app, form);
  await forms.openPrint(/^本张$/);
  await forms.savePdf();
  await expect(frame.notices()).toContainText('评估.pdf');
  await page.keyboard.press('Escape');
  const formText = await joined(form);
  for (const word of ['客户关系评估表', '指标权重', '得分依据', '合计', '建议', '维持关系']) {
    expect(formText).toContain(word);
  }

  // The whole book goes out as Excel and reads the same in another program.
  const book = join(folder, '客户簿.xlsx');
  await answerSaveDialog(app, book);
  await frame.go('customers');
  await customers.export({ subject: 'book' });
  await expect(frame.notices()).toContainText('客户簿.xlsx');
  const exported = read(await readFile(book), { cellDates: true });
  expect(exported.SheetNames).toEqual(['个人客户', '公司客户']);
  const rows = exported.SheetNames.map((name) =>
    utils.sheet_to_json<Record<string, unknown>>(exported.Sheets[name] ?? {}),
  );
  expect(rows.map((sheet) => sheet.length)).toEqual([561, 48]);
  const row = rows[0]?.find(({ 客户号 }) => 客户号 === '00020030');
  expect(row).toMatchObject({ 客户名称: '褚桂艳', '存款（万元）': 6.83, '贷款（万元）': 7.25 });
  expect(row?.开户日期).toBeInstanceOf(Date);
  expect(problems).toEqual([]);
  await close();

  // Closed and opened again, everything is there.
  const again = await launch({ bookDir });
  await new StartPage(again.page).unlock();
  const reopened = new CustomersPage(again.page);
  await expect(reopened.status()).toContainText('609 行');
  await reopened.search('cgy');
  await expect(reopened.cellOf('褚桂艳', 'loans')).toHaveText('7.25');
  const frameAgain = new FramePage(again.page);
  await frameAgain.go('evaluations');
  await expect(new EvaluationsPage(again.page).progress()).toContainText('609');
  await frameAgain.go('workbooks');
  await expect(new WorkbooksPage(again.app, again.page).history().first()).toContainText('存量客户台账');
  expect(again.problems).toEqual([]);
});
