import { join } from 'node:path';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CardsPage } from './pages/cards.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

test('a card is previewed as it prints and saved as PDF, masked unless asked otherwise', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const folder = await makeFolder();
  await frame.go('cards');
  await cards.find('cgy');
  await expect(cards.rows().first()).toContainText('褚桂艳');
  await expect(cards.rows().first()).toContainText('00020030');
  await expect.poll(() => cards.readPaper()).toContain('135****0155');

  const masked = join(folder, '遮蔽.pdf');
  await answerSaveDialog(app, masked);
  await cards.savePdf().click();
  await expect(frame.notices()).toContainText('遮蔽.pdf');
  const [page1 = '', ...others] = await readPdfPages(masked);
  expect(others).toEqual([]);
  expect(page1).toContain('客户关系卡');
  expect(page1).toContain('褚桂艳');
  expect(page1).toContain('00020030');
  expect(page1).toContain('135****0155');
  expect(page1).toContain('13.66万元');
  expect(page1).not.toContain('13522910155');

  await cards.choose('完整号码');
  await cards.chooseKind('fullCard');
  await expect.poll(() => cards.readPaper()).toContain('13522910155');
  const full = join(folder, '完整.pdf');
  await answerSaveDialog(app, full);
  await cards.savePdf().click();
  await expect(frame.notices()).toContainText('完整.pdf');
  const [whole = ''] = await readPdfPages(full);
  expect(whole).toContain('13522910155');
  expect(whole).toContain('33021219560512204X');
  expect(whole).toContain('2015-06-12');
  expect(whole).toContain('资产与产品');
  expect(whole).toContain('第1页共1页');
  expect(problems).toEqual([]);
});

test('selected customers print together: key customers a page each, the others six to a page', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const folder = await makeFolder();
  await frame.go('cards');
  // By tier, then by the amount tiers go by: the first two are 钻石; the search finds ordinary ones.
  await cards.tick(0);
  await cards.tick(1);
  await cards.find('00020030');
  await expect(cards.rows().first()).toContainText('00020030');
  await cards.tick(0);
  await expect(cards.ticked()).toContainText('3');
  await cards.choose(/选中 3 位/);
  await expect(cards.preview()).toHaveAttribute('data-pages', '3');

  const pdf = join(folder, '选中.pdf');
  await answerSaveDialog(app, pdf);
  await cards.saveAsOne();
  await expect(frame.notices()).toContainText('共 3 页');
  const pages = await readPdfPages(pdf);
  expect(pages).toHaveLength(3);
  expect(pages[0]).toContain('宁波天一建材6有限公司');
  expect(pages[2]).toContain('褚桂艳');
  expect(pages[2]).toContain('每页6张');
  expect(problems).toEqual([]);
});

test('blank cards are printed for handwriting, from an empty book too', async ({ launch, makeFolder }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  await frame.go('cards');
  await expect(cards.root()).toContainText('还没有客户');
  await cards.chooseKind('fullCard');
  const pdf = join(await makeFolder(), '空白.pdf');
  await answerSaveDialog(app, pdf);
  await cards.savePdf().click();
  await expect(frame.notices()).toContainText('空白.pdf');
  const [blank = '', ...others] = await readPdfPages(pdf);
  expect(others).toEqual([]);
  expect(blank).toContain('客户关系卡');
  expect(blank).toContain('工作单位');
  expect(blank).toContain('江东支行');
  expect(problems).toEqual([]);
});
