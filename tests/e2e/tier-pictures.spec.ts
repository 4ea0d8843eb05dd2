import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RawCell } from '@shared/domain/sheets/cell';
import { type MonthlyAmounts, writeBalanceSheets } from '../helpers/balance-sheets';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { SettlePage } from './pages/settle.page';
import { StartPage } from './pages/start.page';
import { TierPicturesPage } from './pages/tier-pictures.page';
import { TiersPage } from './pages/tiers.page';
import { WorkbooksPage } from './pages/workbooks.page';

/** Every picture is twice as sharp as the screen, 880 px of drawing between margins of 32. */
const pictureWidth = 2 * (880 + 2 * 32);

/** August, September, October in 万元; worked by hand with 300, 100, 20 and 1 万元. */
const table: readonly MonthlyAmounts[] = [
  ['赵一鸣', 50, 50, 50],
  ['钱立群', 50, 120, 120],
  ['孙晓梅', 120, 90, 90],
  ['李文博', 5, 5, 150],
  ['周海燕', 5, 30, 30],
  ['吴建华', 0.5, 0.6, 0.7],
  ['褚卫东', null, null, 500],
];

function findRow(
  rows: readonly { readonly cells: readonly RawCell[] }[] | undefined,
  first: string,
): readonly RawCell[] {
  return rows?.find(({ cells }) => cells[0] === first)?.cells ?? [];
}

test('moves between months: matrix, flow, customers of a cell, picture, workbook and paper', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(150_000);
  const { app, page, problems } = await launch();
  const folder = await makeFolder();
  const sheets = await writeBalanceSheets(folder, ['2026-08', '2026-09', '2026-10'], table);
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const tiers = new TiersPage(page);
  const pictures = new TierPicturesPage(page);
  const workbooks = new WorkbooksPage(app, page);
  const settle = new SettlePage(page);
  const customers = new CustomersPage(page);

  await frame.go('tiers');
  for (const [place, sheet] of sheets.entries()) {
    await workbooks.pickAndCheck(sheet);
    await workbooks.write();
    await page.getByTestId('import-again').click();
    if (place !== 0) continue;
    await frame.go('tiers');
    await settle.preview();
    await settle.settle();
    await expect(settle.dialog()).toHaveCount(0);
    await pictures.show('migration');
    await expect(tiers.root()).toContainText('只结转了 2026年8月');
    await pictures.show('bands');
    await expect(tiers.root()).toContainText('2026年7月 没有结转');
  }
  await frame.go('tiers');
  await settle.preview();
  await settle.settleAll();

  // 较上月 and 关注.
  expect((await tiers.cells('platinum')).slice(2)).toEqual([
    '3',
    '360.00',
    '38.3%',
    '120.00',
    expect.stringMatching(/^\+71\.4%\s*\+1 位$/),
    '1',
  ]);
  await page.getByTestId('watch-platinum').click();
  await expect(tiers.customers()).toHaveCount(1);
  await expect(tiers.customers()).toContainText('孙晓梅');
  await expect(tiers.customers()).toContainText('低于标准 第 2 月/3');

  // As September was left.
  await page.getByTestId('tiers-month').click();
  await page.getByTitle('2026年9月 已结转').click();
  await expect(tiers.band('platinum')).toContainText('210.00');
  await tiers.toggle('platinum');
  await expect(tiers.customers()).toHaveText([/钱立群.*120\.00/, /孙晓梅.*90\.00/]);
  await tiers.toggle('ordinary');
  await expect(tiers.customers()).toHaveText([/李文博.*5\.00/]);

  await pictures.show('migration');
  await expect(pictures.sums()).toContainText('升级 1 位');
  await expect(pictures.sums()).toContainText('降级 0 位');
  await expect(pictures.sums()).toContainText('不变 5 位');
  await expect(pictures.sums()).toContainText('新增 1 位');
  await expect(pictures.move('ordinary', 'platinum')).toHaveText(/1\s*150\.00/);
  await expect(pictures.move('none', 'diamond')).toHaveText(/1\s*500\.00/);
  await expect(pictures.move('platinum', 'platinum')).toHaveText(/2\s*210\.00/);

  // August to October, over a month in between.
  await page.getByTestId('migration-from').click();
  await page.getByTitle('2026年8月', { exact: true }).click();
  await expect(pictures.move('gold', 'platinum')).toHaveText(/1\s*120\.00/);
  await expect(pictures.move('ordinary', 'gold')).toHaveText(/1\s*30\.00/);
  await expect(pictures.move('platinum', 'platinum')).toHaveText(/1\s*90\.00/);
  await expect(pictures.sums()).toContainText('升级 3 位');

  const png = join(folder, '迁移.png');
  await answerSaveDialog(app, png);
  await pictures.savePng();
  await expect(frame.notices()).toContainText('迁移.png');
  const drawn = await pictures.readPng(await readFile(png));
  expect(drawn.width).toBe(pictureWidth);
  expect(drawn.height).toBeGreaterThan(1000);
  expect(drawn.drawn).toBeGreaterThan(0.1);
  expect(drawn.tones).toBeGreaterThan(20);

  const workbook = join(folder, '迁移.xlsx');
  await answerSaveDialog(app, workbook);
  await pictures.export();
  await expect(frame.notices()).toContainText('迁移.xlsx');
  const { peek, rows } = await readWithExcelJs(workbook);
  expect(peek.sheets.map(({ name }) => name)).toEqual(['等级迁移', '资产（万元）', '变动客户']);
  expect(findRow(rows[0], '原等级')).toEqual(['原等级', '钻石', '白金', '金', '普通', '限制', '合计']);
  expect(findRow(rows[0], '普通')).toEqual(['普通', 0, 1, 1, 0, 0, 2]);
  expect(findRow(rows[1], '普通')).toEqual(['普通', 0, 150, 30, 0, 0, 180]);
  expect(rows[2]?.slice(1).map(({ cells }) => [cells[1], cells[2], cells[3]])).toEqual(
    expect.arrayContaining([
      ['钱立群', '金', '白金'],
      ['褚卫东', '新增', '钻石'],
    ]),
  );

  const pdf = join(folder, '迁移.pdf');
  await answerSaveDialog(app, pdf);
  await pictures.savePdf();
  await expect(frame.notices()).toContainText('迁移.pdf');
  const [paper = ''] = await readPdfPages(pdf);
  for (const text of ['等级迁移', '江东支行', '2026年8月', '180.00']) expect(paper).toContain(text);
  await page.keyboard.press('Escape');

  // A cell opens in place, and in the grid, with exactly its customers.
  await page.getByTestId('migration-from').click();
  await page.getByTitle('2026年9月', { exact: true }).click();
  await expect(pictures.move('platinum', 'platinum')).toHaveText(/2\s*210\.00/);
  await pictures.move('gold', 'gold').click();
  await expect(pictures.members()).toHaveText([/赵一鸣.*50\.00/, /周海燕.*30\.00/]);
  await pictures.openInGrid();
  await expect(customers.status()).toContainText('2 行');
  expect([...(await customers.texts('name', 2))].sort()).toEqual(['周海燕', '赵一鸣'].sort());
  expect(problems).toEqual([]);
});

test('the 80/20 curve is read out exactly, by keys and by table, and leaves as picture and workbook', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const tiers = new TiersPage(page);
  const pictures = new TierPicturesPage(page);
  const folder = await makeFolder();
  await frame.go('tiers');
  const told = /持有\s*([\d.]+%)/.exec(await tiers.pareto().innerText())?.[1] ?? 'nothing';
  await pictures.show('pareto');
  await expect(pictures.reading()).toContainText(told);
  const twenty = await pictures.reading().innerText();
  await pictures.curve().focus();
  await page.keyboard.press('ArrowRight');
  await expect(pictures.reading()).toContainText('前 21% 的客户');
  await expect(pictures.curve()).toHaveAttribute('aria-valuenow', '21');
  await page.keyboard.press('End');
  await expect(pictures.reading()).toContainText('100.0%');
  await page.getByTestId('pareto-table').getByRole('button', { name: '20%' }).click();
  expect(await pictures.reading().innerText()).toBe(twenty);

  // Dragged to the middle of the chart.
  const box = await pictures.curve().boundingBox();
  if (box === null) throw new Error('The curve is not shown');
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  expect(Number(await pictures.curve().getAttribute('aria-valuenow'))).toBeGreaterThan(40);
  await page.getByTestId('pareto-table').getByRole('button', { name: '20%' }).click();

  const png = join(folder, '二八.png');
  await answerSaveDialog(app, png);
  await pictures.savePng();
  await expect(frame.notices()).toContainText('二八.png');
  const drawn = await pictures.readPng(await readFile(png));
  expect(drawn.width).toBe(pictureWidth);
  expect(drawn.tones).toBeGreaterThan(20);

  const workbook = join(folder, '二八.xlsx');
  await answerSaveDialog(app, workbook);
  await pictures.export();
  await expect(frame.notices()).toContainText('二八.xlsx');
  const { rows } = await readWithExcelJs(workbook);
  const line = rows[0]?.find(({ cells }) => cells[0] === 0.2)?.cells ?? [];
  expect(`${(Number(line[3]) * 100).toFixed(1)}%`).toBe(told);
  const customers = Number(/（([\d,]+) 位）/.exec(twenty)?.[1]?.replace(',', ''));
  expect(line[1]).toBe(customers);
  expect(rows[1]?.length).toBeLessThanOrEqual(501);

  await page.getByTestId('open-leading').click();
  await expect(new CustomersPage(page).status()).toContainText(`${customers} 行`);
  expect(problems).toEqual([]);
});

test('the value matrix places everybody, is chosen from by quadrant, area and keys, and is edited with a preview', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const pictures = new TierPicturesPage(page);
  const customers = new CustomersPage(page);
  const folder = await makeFolder();
  await frame.go('tiers');
  await pictures.show('matrix');
  await expect(pictures.plane()).toBeVisible();
  const names = ['high', 'second', 'potential', 'low'] as const;
  const counts: number[] = [];
  for (const name of names) counts.push(Number((await pictures.sumsOf(name))[0]?.replace(',', '')));
  const placed = counts.reduce((sum, count) => sum + count, 0);
  expect(placed).toBeGreaterThan(400);

  const workbook = join(folder, '矩阵.xlsx');
  await answerSaveDialog(app, workbook);
  await pictures.export();
  await expect(frame.notices()).toContainText('矩阵.xlsx');
  const { rows } = await readWithExcelJs(workbook);
  expect(findRow(rows[0], '次价值')[1]).toBe(counts[1]);
  expect(findRow(rows[0], '合计')[1]).toBe(placed);
  const listed = rows[1]?.slice(1) ?? [];
  expect(listed.filter(({ cells }) => cells[0] === '次价值')).toHaveLength(counts[1] ?? 0);
  expect(
    listed.every(({ cells }) => cells[0] !== '次价值' || (Number(cells[3]) >= 50 && Number(cells[4]) < 50)),
  ).toBe(true);

  const png = join(folder, '矩阵.png');
  await answerSaveDialog(app, png);
  await pictures.savePng();
  await expect(frame.notices()).toContainText('矩阵.png');
  const drawn = await pictures.readPng(await readFile(png));
  expect(drawn.width).toBe(pictureWidth);
  expect(drawn.drawn).toBeGreaterThan(0.05);

  // An area by numbers, as the keyboard does it, and the same by dragging at least that much.
  const inside = listed.filter(
    ({ cells }) => Number(cells[3]) >= 90 && cells[3] !== null && cells[4] !== null,
  );
  await pictures.area().getByLabel('当前价值从').fill('90');
  await page.keyboard.press('Enter');
  await expect(pictures.memberPanel()).toContainText(`：${inside.length} 位`);
  await pictures.plane().scrollIntoViewIfNeeded();
  const box = await pictures.plane().boundingBox();
  if (box === null) throw new Error('The matrix is not shown');
  await page.mouse.move(box.x + 60, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 2, box.y + box.height - 60, { steps: 4 });
  await page.mouse.up();
  await expect(pictures.memberPanel()).toContainText(/当前 \d+–100/);

  // A quadrant opens in the grid.
  await pictures.quadrant('second').locator('button').click();
  await expect(pictures.memberPanel()).toContainText(`次价值：${counts[1]} 位`);
  await pictures.openInGrid();
  await expect(customers.status()).toContainText(`${counts[1]} 行`);

  // Weights are tried before they are saved; nonsense is refused.
  await frame.go('tiers');
  await pictures.show('matrix');
  await pictures.editMatrix();
  await page.getByTestId('cut-current').fill('80');
  await page.keyboard.press('Enter');
  await expect(pictures.effect('high')).not.toContainText(`${counts[0]}${counts[0]}`);
  await pictures.weight('aum').fill('0');
  await pictures.weight('contribution').fill('0');
  await page.keyboard.press('Enter');
  await expect(pictures.matrixProblem()).toContainText('没有计权的字段');
  await expect(pictures.saveMatrix()).toBeDisabled();
  await pictures.weight('aum').fill('70');
  await page.keyboard.press('Enter');
  await expect(pictures.effect('high')).toBeVisible();
  await pictures.saveMatrix().click();
  await expect(pictures.drawer()).toHaveCount(0);
  await expect(page.getByTestId('page-tiers')).toContainText('80 以上为高');
  await frame.undo();
  await expect(page.getByTestId('page-tiers')).toContainText('50 以上为高');
  expect(problems).toEqual([]);
});
