import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { type MonthlyAmounts, writeBalanceSheets } from '../helpers/balance-sheets';
import { expect, test } from '../helpers/launch-app';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { SettlePage } from './pages/settle.page';
import { StartPage } from './pages/start.page';
import { TiersPage } from './pages/tiers.page';
import { WorkbooksPage } from './pages/workbooks.page';

const months = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'] as const;

/**
 * Worked by hand with 300, 100, 20 and 1 万元; three months, for 钻石 six. Amounts by month, then where the customer
 * stands after each month was settled: its tier, and in which month below it.
 */
const table: readonly (readonly [what: string, amounts: MonthlyAmounts, standings: readonly string[]])[] = [
  ['stays where it is', ['赵一鸣', 50, 50, 50, 50, 50, 50, 50], ['金', '金', '金', '金', '金', '金', '金']],
  [
    'up in one month, up by two tiers in another',
    ['钱立群', 50, 120, 120, 120, 120, 120, 120],
    ['金', '白金', '白金', '白金', '白金', '白金', '白金'],
  ],
  [
    'up by two tiers at once',
    ['蒋欣然', 5, 5, 150, 150, 150, 150, 150],
    ['普通', '普通', '白金', '白金', '白金', '白金', '白金'],
  ],
  [
    'recovers in the first month below, and again in the second',
    ['孙晓梅', 120, 90, 110, 90, 90, 100, 120],
    ['白金', '白金 1', '白金', '白金 1', '白金 2', '白金', '白金'],
  ],
  [
    'falls after three months',
    ['李文博', 120, 90, 80, 70, 70, 70, 70],
    ['白金', '白金 1', '白金 2', '金', '金', '金', '金'],
  ],
  [
    'falls two tiers, for no month of the three was better',
    ['周海燕', 120, 15, 12, 10, 10, 10, 10],
    ['白金', '白金 1', '白金 2', '普通', '普通', '普通', '普通'],
  ],
  [
    'falls to the best of the three months, whose line is lost later, by three months below that line',
    ['吴建华', 120, 5, 30, 0.5, 0.6, 0.7, 2],
    ['白金', '白金 1', '白金 2', '金 1', '金 2', '限制', '普通'],
  ],
  [
    'private banking: six months',
    ['郑国强', 400, 90, 90, 90, 90, 90, 90],
    ['钻石', '钻石 1', '钻石 2', '钻石 3', '钻石 4', '钻石 5', '金'],
  ],
  [
    'months without figures do not count',
    ['王丽娜', 120, 90, null, 90, null, 90, 90],
    ['白金', '白金 1', '白金 1', '白金 2', '白金 2', '金', '金'],
  ],
  [
    'an exception holds from May through July',
    ['冯志远', 50, 50, 50, 50, 50, 50, 50],
    ['白金', '白金', '白金', '金', '金', '金', '金'],
  ],
  [
    'comes in June',
    ['褚卫东', null, null, 150, 150, 150, 150, 150],
    ['', '', '白金', '白金', '白金', '白金', '白金'],
  ],
];

/** Up, down, on watch after each month, counted from the table by hand. */
const counts: readonly (readonly [up: number, down: number, watch: number])[] = [
  [0, 0, 0],
  [1, 0, 6],
  [1, 0, 5],
  [0, 4, 4],
  [0, 0, 4],
  [0, 2, 1],
  [1, 1, 0],
];

const names = ['钻石', '白金', '金', '普通', '限制'];

test('seven months of sheets move every customer in exactly the month worked out by hand', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(240_000);
  const { app, page, problems } = await launch();
  const folder = await makeFolder();
  const sheets = await writeBalanceSheets(
    folder,
    months,
    table.map(([, amounts]) => amounts),
  );
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  const customers = new CustomersPage(page);
  const tiers = new TiersPage(page);
  const settle = new SettlePage(page);

  // Private banking: the highest tier is lost after six months.
  await frame.go('tiers');
  await tiers.edit();
  await page.getByTestId('months-diamond').fill('6');
  await tiers.save().click();
  await expect(tiers.drawer()).toHaveCount(0);

  for (const [place, sheet] of sheets.entries()) {
    await workbooks.pickAndCheck(sheet);
    await workbooks.write();
    await page.getByTestId('import-again').click();
    await frame.go('tiers');
    await expect(settle.banner()).toContainText(`2026年${4 + place}月 的余额已导入`);
    await settle.preview();
    await settle.settle();
    await expect(settle.dialog()).toHaveCount(0);
    const [up = 0, down = 0, watch = 0] = counts[place] ?? [];
    await expect(frame.notices()).toContainText(
      place === 0
        ? '已结转 2026年4月：首次分层 10 位。'
        : `已结转 2026年${4 + place}月：${up} 位升级，${down} 位降级，${watch} 位关注。`,
    );
    await expect(settle.banner()).toHaveCount(0);

    await frame.go('customers');
    if (place === 0) {
      // Everybody was placed by amount; then one is made an exception, from May through July.
      await customers.cellOf('冯志远', 'name').click();
      await page.getByRole('button', { name: '设为例外' }).click();
      await expect(page.getByTestId('exception-dialog')).toContainText('白金');
      await page.getByLabel('理由').fill('资金在途');
      await page.getByTestId('save-exception').click();
      await expect(customers.profile()).toContainText('例外至 2026年7月');
      await page.keyboard.press('Escape');
    }
    for (const [what, [name], standings] of table) {
      const [tier = '', clock] = (standings[place] ?? '').split(' ');
      if (tier === '') continue;
      const cell = customers.cellOf(name, 'tier');
      await expect(cell, `${name} ${what}, ${months[place]}`).toHaveText(
        clock === undefined ? tier : `${tier}${clock}/${tier === '钻石' ? 6 : 3}`,
      );
    }
  }

  // The history tells the same, with the months in which the moves took effect.
  await customers.cellOf('吴建华', 'name').click();
  await page.getByText('等级变动').click();
  await expect(settle.history().locator('li')).toHaveText([
    /2026年11月 起.*限制.*普通.*月均金额达标/,
    /2026年10月 起.*金.*限制.*连续低于标准/,
    /2026年8月 起.*白金.*金.*连续低于标准/,
  ]);
  await customers.cellOf('冯志远', 'name').click();
  await expect(page.getByTestId('profile')).toContainText('冯志远');
  await page.getByText('等级变动').click();
  await expect(settle.history().locator('li')).toHaveText([
    /2026年8月 起.*白金.*金.*例外结束/,
    /2026年5月 起.*金.*白金.*设为例外.*资金在途/,
  ]);

  // The last settlement can be taken back, and done again.
  await frame.go('tiers');
  await frame.undo();
  await expect(settle.banner()).toContainText('2026年10月 的余额已导入');
  await frame.go('customers');
  await expect(customers.cellOf('郑国强', 'tier')).toHaveText('钻石5/6');
  await frame.redo();
  await expect(customers.cellOf('郑国强', 'tier')).toHaveText('金');
  expect(problems).toEqual([]);
});

test('the unattended month settles what waits, in order, and goes on from there', async ({
  runMonthly,
  makeFolder,
}) => {
  test.setTimeout(180_000);
  const folder = await makeFolder();
  const sheets = await writeBalanceSheets(
    folder,
    months.slice(0, 5),
    table.slice(0, 7).map(([, amounts]) => amounts),
  );
  const password = join(folder, 'password.txt');
  await writeFile(password, 'Jiangdong-2026-10\n');
  const run = async (period: string, ...workbooks: readonly string[]) => {
    const out = join(folder, `out-${period}`);
    await mkdir(out, { recursive: true });
    const done = await runMonthly([
      ...['--book', join(folder, 'book'), '--password-file', password, '--period', period, '--out', out],
      ...workbooks.flatMap((path) => ['--workbook', path]),
      ...['--lang', 'zh-CN'],
    ]);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const { tiers } = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as {
      tiers: { retail: Record<string, number> };
    };
    const book = read(await readFile(join(out, 'tiers.xlsx')));
    const list = utils.sheet_to_json<unknown[]>(book.Sheets.零售客户 ?? {}, { header: 1 }).slice(1);
    const byName = Object.fromEntries(list.map(([tier, , name]) => [String(name), tier]));
    return { stdout: done.stdout, retail: tiers.retail, byName };
  };
  const expected = (place: number) =>
    Object.fromEntries(
      table.slice(0, 7).map(([, [name], standings]) => [name, (standings[place] ?? '').split(' ')[0]]),
    );
  const countOf = (place: number) =>
    Object.fromEntries(
      ['diamond', 'platinum', 'gold', 'ordinary', 'restricted'].map((key, at) => [
        key,
        Object.values(expected(place)).filter((tier) => tier === names[at]).length,
      ]),
    );

  const [april = '', may = '', june = '', july = '', august = ''] = sheets;
  const first = await run('2026-04', april);
  expect(first.byName).toEqual(expected(0));
  expect(first.retail).toEqual(countOf(0));
  // Three months at once are settled one after the other, whatever the order of the files.
  const second = await run('2026-07', june, may, july);
  expect(second.byName).toEqual(expected(3));
  expect(second.retail).toEqual(countOf(3));
  const told = [...second.stdout.matchAll(/(2026年\d+月) 已结转分层：(\d+) 位升级，(\d+) 位降级/g)];
  expect(told.map(([, month, up, down]) => [month, up, down])).toEqual([
    ['2026年5月', '1', '0'],
    ['2026年6月', '1', '0'],
    ['2026年7月', '0', '3'],
  ]);
  const third = await run('2026-08', august);
  expect(third.byName).toEqual(expected(4));
  // Nothing new: nothing moves.
  const again = await run('2026-08');
  expect(again.byName).toEqual(third.byName);
  expect(again.stdout).not.toContain('已结转分层');
});
