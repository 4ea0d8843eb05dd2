import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';
import { answerPrints, readPrinted, setPrinters } from '../helpers/stub-printers';
import { CardsPage } from './pages/cards.page';
import { CustomerPage } from './pages/customer.page';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { StudioPage } from './pages/studio.page';

test('every kind of paper is shown and saved, filled and blank', async ({ launch, makeFolder }) => {
  test.setTimeout(180_000);
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const folder = await makeFolder();
  await frame.go('cards');
  await cards.find('00020030');
  await expect(cards.rows()).toHaveCount(1);
  const words = {
    cards: '客户关系卡',
    fullCard: '客户关系卡',
    smallCard: '客户关系卡',
    visitRecord: '客户意见',
    maintenancePlan: '维护方案',
    referralCard: '明白卡',
    customerInfo: '客户信息表',
    labels: '褚桂艳',
    customerList: '客户清单',
  };
  for (const [kind, word] of Object.entries(words)) {
    await cards.chooseKind(kind);
    await expect.poll(() => cards.readPaper()).toContain('褚桂艳');
    const pdf = join(folder, `${kind}.pdf`);
    await answerSaveDialog(app, pdf);
    await cards.savePdf().click();
    await expect(frame.notices()).toContainText(`${kind}.pdf`);
    const [first = ''] = await readPdfPages(pdf);
    expect(first, kind).toContain(word);
    expect(first, kind).toContain('褚桂艳');
  }
  await cards.choose('空白');
  for (const kind of Object.keys(words)) {
    await cards.chooseKind(kind);
    await expect.poll(() => cards.readPaper()).not.toContain('褚桂艳');
    await expect(cards.preview()).not.toHaveAttribute('data-pages', '0');
  }
  expect(problems).toEqual([]);
});

test('a selection goes into one file for each customer or manager, named by a pattern', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(180_000);
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const studio = new StudioPage(page);
  await frame.go('cards');
  for (const row of [0, 1, 2, 3]) await cards.tick(row);
  await cards.choose(/选中 4 位/);
  await expect(cards.preview()).toHaveAttribute('data-pages', '4');

  const customers = await makeFolder();
  await answerOpenDialog(app, [customers]);
  await studio.openFiles('customer', '{序号} {客户名称}-{客户号}');
  await expect(studio.example()).toContainText('01 宁波天一建材6有限公司-G0006.pdf');
  await studio.saveFiles().click();
  await expect(page.getByRole('alert')).toContainText('请先选择存放的文件夹');
  await studio.chooseFolder();
  await studio.saveFiles().click();
  await expect(frame.notices()).toContainText('存好 4 个文件');
  const names = (await readdir(customers)).sort();
  expect(names).toHaveLength(4);
  expect(names[0]).toBe('01 宁波天一建材6有限公司-G0006.pdf');
  for (const name of names) {
    const [first = '', ...others] = await readPdfPages(join(customers, name));
    expect(others).toEqual([]);
    expect(first).toContain(name.slice(3, -'-G0006.pdf'.length));
  }

  const managers = await makeFolder();
  await answerOpenDialog(app, [managers]);
  await studio.openFiles('manager', '{客户经理}');
  await studio.chooseFolder();
  await studio.saveFiles().click();
  await expect(frame.notices()).toContainText('存好 2 个文件');
  expect((await readdir(managers)).sort()).toEqual(['李敏.pdf', '陈思远.pdf'].sort());
  const pages = await readPdfPages(join(managers, '陈思远.pdf'));
  for (const text of pages) expect(text).toContain('陈思远');
  expect(problems).toEqual([]);
});

test('cancelling leaves nothing half written', async ({ launch, makeFolder }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const studio = new StudioPage(page);
  const folder = await makeFolder();
  await frame.go('cards');
  await cards.chooseKind('fullCard');
  await cards.choose(/列出的 609 位/);
  await answerSaveDialog(app, join(folder, '全部.pdf'));
  await studio.openFiles('one');
  await studio.saveFiles().click();
  await studio.progress().getByRole('button', { name: '取消' }).click();
  await expect(frame.notices()).toContainText('已取消，没有留下文件');
  expect(await readdir(folder)).toEqual([]);
  expect(problems).toEqual([]);
});

test('a full disk is told; the complete files stay and are named', async ({ launch, makeFolder }) => {
  const { app, page } = await launch({ fault: 'paper-full-after=20' });
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const studio = new StudioPage(page);
  const folder = await makeFolder();
  await frame.go('cards');
  await cards.tick(0);
  await cards.tick(1);
  await cards.choose(/选中 2 位/);
  await answerOpenDialog(app, [folder]);
  await studio.openFiles('customer');
  await studio.chooseFolder();
  await studio.saveFiles().click();
  await expect(frame.notices()).toContainText('磁盘已满');
  await expect(frame.notices()).toContainText('2 个文件一个也没有写');
  expect(await readdir(folder)).toEqual([]);
});

test('what was printed is in the audit trail, and paper and customer say when, and what changed since', async ({
  launch,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const studio = new StudioPage(page);
  await setPrinters(app, ['柜台打印机']);
  await answerPrints(app);
  await frame.go('cards');
  await cards.find('00020030');
  await expect(cards.lastPrinted()).toHaveText('从未打印');
  await cards.choose('完整号码');
  await studio.print();
  await expect(studio.panel()).toContainText('柜台打印机');
  await page.getByTestId('print-go').click();
  await expect(frame.notices()).toContainText('已交给打印机');
  expect(await readPrinted(app)).toMatchObject([{ options: { deviceName: '柜台打印机', copies: 1 } }]);
  await expect(cards.lastPrinted()).toContainText(/上次打印 \d{4}-\d\d-\d\d 陈思远 · 之后未修改/);

  await cards.find('');
  await studio.filter('printed', '打印过');
  await expect(cards.rows()).toHaveCount(1);
  await studio.filter('printed', '打印后有修改');
  await expect(cards.list()).toHaveCount(0);
  await studio.filter('printed', '打印过');
  await expect(cards.rows()).toHaveCount(1);

  await page.getByTestId('nav-settings').click();
  const trail = page.getByTestId('recent-changes').getByRole('listitem').first();
  await expect(trail).toContainText('客户关系卡');
  await trail.getByText(/项内容/).click();
  await expect(trail).toContainText('手机');

  await frame.go('customers');
  const customers = new CustomersPage(page);
  await customers.search('00020030');
  await customers.cellOf('褚桂艳', 'name').dblclick();
  const customer = new CustomerPage(page);
  await customer.waitFor('褚桂艳');
  await expect(page.getByTestId('customer-printed')).toContainText('之后未修改');
  await customer.edit('employer', '宁波某中学');
  await expect(page.getByTestId('customer-printed')).toContainText('之后有修改');
  await frame.go('cards');
  await studio.filter('printed', '打印后有修改');
  await expect(cards.rows()).toHaveCount(1);
  await expect(cards.rows().first()).toContainText('已改');
  await expect(cards.lastPrinted()).toContainText('之后有修改');
  expect(problems).toEqual([]);
});

test('without a printer it is said plainly, and nothing is printed', async ({ launch }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const studio = new StudioPage(page);
  await setPrinters(app, []);
  await frame.go('cards');
  await studio.print();
  await expect(page.getByTestId('print-none')).toContainText('没有找到打印机，什么都没有打印');
  await expect(page.getByTestId('print-go')).toBeDisabled();
  await setPrinters(app, ['柜台打印机']);
  await page.getByRole('button', { name: '重新查找' }).click();
  await expect(page.getByTestId('print-go')).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(studio.panel()).toBeHidden();
  expect(problems).toEqual([]);
});

test('papers come out by manager and name, and the list is narrowed by manager', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const studio = new StudioPage(page);
  await frame.go('cards');
  await cards.chooseKind('customerList');
  await cards.find('有限公司');
  await cards.choose(/列出的 \d+ 位/);
  await studio.chooseOrder('按客户经理、姓名');
  const pdf = join(await makeFolder(), '清单.pdf');
  await answerSaveDialog(app, pdf);
  await cards.saveAsOne();
  await expect(frame.notices()).toContainText('清单.pdf');
  const text = (await readPdfPages(pdf)).join('');
  // The name after each phone number; the foot of every page has one, too.
  const managers = [...text.matchAll(/\*{4}\d{4}(陈思远|李敏)/g)].map(([, manager]) => manager);
  expect(managers.length).toBeGreaterThan(20);
  expect(managers.lastIndexOf('陈思远')).toBe(managers.indexOf('李敏') - 1);

  await studio.filter('manager', /^李敏/);
  await expect(cards.rows().first()).toContainText('李敏');
  await expect.poll(async () => /\*{4}\d{4}\s*陈思远/.test(await cards.readPaper())).toBe(false);
  expect(problems).toEqual([]);
});
