import { join } from 'node:path';
import type { RawCell } from '@shared/domain/sheets/cell';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { TiersPage } from './pages/tiers.page';

const ledger = fixture('存量客户台账-2026年10月.xlsx');
/** Lowest amounts of the retail scheme in 万元. */
const minimums: readonly (readonly [tier: string, wan: number])[] = [
  ['diamond', 300],
  ['platinum', 100],
  ['gold', 20],
  ['ordinary', 1],
  ['restricted', Number.NEGATIVE_INFINITY],
];

/** 万元 with two decimals as the page writes them. */
function write(wan: number): string {
  return wan.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** A balance of the sheet in hundredths of 万元; undefined for a blank, NaN for an error. */
function readBalance(cell: RawCell | undefined): number | undefined {
  if (cell === undefined || cell === null || cell === '' || cell === '-' || cell === '—') return undefined;
  if (typeof cell === 'object') return Number.NaN;
  return Math.round(Number(String(cell).replace(/[,，万元¥\s]/g, '')) * 100);
}

/** The assets of each individual in the ledger, counted straight from its cells, largest first. */
async function readAssets(): Promise<{ assets: readonly number[]; unknown: number }> {
  const { rows } = await readWithExcelJs(ledger);
  const assets: number[] = [];
  const seen = new Set<RawCell>();
  let unknown = 0;
  for (const { number, cells } of rows[0] ?? []) {
    const customerNo = cells[1] ?? null;
    if (number < 5 || typeof cells[0] !== 'number') continue;
    if (customerNo !== null && customerNo !== '' && seen.has(customerNo)) continue;
    seen.add(customerNo);
    const parts = [cells[11], cells[12], cells[13]].map(readBalance);
    const known = parts.filter((part) => part !== undefined);
    if (known.length === 0 || known.some(Number.isNaN)) unknown += 1;
    else assets.push(known.reduce((sum, part) => sum + part, 0));
  }
  return { assets: assets.sort((a, b) => b - a), unknown };
}

test('the bands hold what the ledger says, and an edited threshold moves customers until it is undone', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const tiers = new TiersPage(page);
  await frame.go('tiers');
  await expect(tiers.pyramid()).toBeVisible();

  const { assets, unknown } = await readAssets();
  const total = assets.reduce((sum, amount) => sum + amount, 0);
  let ceiling = Number.POSITIVE_INFINITY;
  for (const [tier, wan] of minimums) {
    const own = assets.filter((amount) => amount >= wan * 100 && amount < ceiling);
    ceiling = wan * 100;
    const sum = own.reduce((all, amount) => all + amount, 0);
    const [, , count, money, share] = await tiers.cells(tier);
    expect([tier, count, money]).toEqual([tier, String(own.length), write(sum / 100)]);
    expect(share).toBe(`${((sum / total) * 100).toFixed(1)}%`);
  }
  await expect(tiers.total()).toContainText(write(total / 100));
  expect(assets.length + unknown).toBe(561);
  const best = assets.slice(0, Math.ceil(assets.length / 5)).reduce((sum, amount) => sum + amount, 0);
  await expect(tiers.pareto()).toContainText(`${((best / total) * 100).toFixed(1)}%`);

  const gold = assets.filter((amount) => amount >= 2_000 && amount < 10_000).length;
  const goldFrom30 = assets.filter((amount) => amount >= 3_000 && amount < 10_000).length;
  expect(goldFrom30).toBeLessThan(gold);
  await tiers.edit();
  await tiers.minimum('gold').fill('500');
  await expect(tiers.problem()).toContainText('金');
  await expect(tiers.save()).toBeDisabled();
  await tiers.minimum('gold').fill('30');
  await expect(tiers.effect('gold')).toContainText(`${gold}${goldFrom30}`);
  await tiers.save().click();
  await expect(tiers.drawer()).toHaveCount(0);
  expect((await tiers.cells('gold')).slice(1, 3)).toEqual(['30 – 100 万', String(goldFrom30)]);
  await expect(tiers.root()).toContainText('方案 第 2 版');
  await frame.undo();
  await expect(tiers.band('gold')).toContainText('20 – 100 万');
  expect((await tiers.cells('gold'))[2]).toBe(String(gold));
  expect(problems).toEqual([]);
});

test('a band opens with its customers and leads to all of them', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const tiers = new TiersPage(page);
  await frame.go('tiers');
  await tiers.toggle('platinum');
  await expect(tiers.customers()).toHaveCount(8);
  await expect(tiers.customers().first()).toContainText('万升钻石');
  await page.getByText('最接近降级').click();
  await expect(tiers.customers().first()).toContainText('高出下限');
  await page.getByRole('link', { name: '在客户页查看全部白金客户' }).click();
  const customers = new CustomersPage(page);
  await expect(customers.status()).toContainText('14 行');
  await frame.go('tiers');
  await tiers.chooseScheme('公司客户');
  await expect(tiers.total()).toContainText('48');
  expect(problems).toEqual([]);
});

test('the tiers go out as workbook and as PDF', async ({ launch, makeFolder }) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const tiers = new TiersPage(page);
  const folder = await makeFolder();
  await frame.go('tiers');
  const [, , gold, money] = await tiers.cells('gold');

  const workbook = join(folder, '分层.xlsx');
  await answerSaveDialog(app, workbook);
  await tiers.export();
  await expect(frame.notices()).toContainText('已导出');
  const { peek, rows } = await readWithExcelJs(workbook);
  expect(peek.sheets.map(({ name }) => name)).toEqual(['分层汇总', '零售客户', '公司客户']);
  const line = rows[0]?.find(({ cells }) => cells[0] === '零售客户' && cells[1] === '金')?.cells ?? [];
  expect(line[3]).toBe(Number(gold));
  expect(line[4]).toBeCloseTo(Number(money?.replace(',', '')), 2);
  expect(rows[1]?.length).toBe(562);
  expect(rows[1]?.[1]?.cells.slice(0, 4)).toEqual(['钻石', '00021850', '姜子涛', 2441.42]);

  const pdf = join(folder, '分层.pdf');
  await answerSaveDialog(app, pdf);
  await tiers.savePdf();
  await expect(frame.notices()).toContainText('分层.pdf');
  const pages = await readPdfPages(pdf);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages[0]).toContain('客户分层表');
  expect(pages[0]).toContain(money ?? 'no money');
  expect(pages[0]).toContain('姜子涛');
  expect(problems).toEqual([]);
});
