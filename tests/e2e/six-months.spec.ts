import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { endOfMonth } from '@shared/domain/kernel/calendar';
import { expect, test } from '../helpers/launch-app';
import { writeSheets } from '../helpers/write-sheets';
import { CustomerPage } from './pages/customer.page';
import { CustomersPage } from './pages/customers.page';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { StartPage, testBranch } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'] as const;

interface Person {
  readonly name: string;
  /** 佣金(‰) and 开户日期; null: the sheets do not tell. */
  readonly commission: number | null;
  readonly openedOn: string | null;
  /** 资产 and 月日均资产 by month, in 万元. */
  readonly wan: readonly number[];
  /** Day and purpose. */
  readonly contacts: readonly (readonly [on: string, purpose: string])[];
  /**
   * Worked by hand, by month: 资产规模 20, 资产变动 15, 佣金水平 15, 联系执行 15, 等级变化 5, 开户年限 10 (a dash: not
   * known), then the final score scaled to the known weights, and the advice.
   */
  readonly expected: readonly string[];
  /** 得分依据 of 联系执行 and 等级变化 in some months. */
  readonly basis: Readonly<Record<string, readonly [contact: string, tier: string]>>;
}

/** 证券客户关系评估 as it comes; tiers by 300, 100, 20 and 1 万元, lost after three months below. */
const people: readonly Person[] = [
  {
    name: '赵一鸣',
    commission: 1,
    openedOn: '2016-05-10',
    wan: [50, 50, 50, 50, 50, 50],
    contacts: [['2026-06-03', '回访']],
    expected: [
      '17 - 12 0 4 10 = 66.2 改进',
      '17 12 12 15 4 10 = 87.5 维持',
      '17 12 12 15 4 10 = 87.5 维持',
      '17 12 12 15 4 10 = 87.5 维持',
      '17 12 12 0 4 10 = 68.8 改进',
      '17 12 12 0 4 10 = 68.8 改进',
    ],
    basis: { '2026-08': ['计划 1 次，完成 1 次', '保持金'], '2026-09': ['计划 1 次，完成 0 次', '保持金'] },
  },
  {
    name: '钱立群',
    commission: 2,
    openedOn: '2021-11-02',
    wan: [50, 120, 120, 120, 120, 120],
    contacts: [
      ['2026-05-06', '产品推荐'],
      ['2026-08-12', '回访'],
      ['2026-08-20', '投诉'],
    ],
    expected: [
      '17 - 15 15 4 7 = 89.2 维持',
      '20 15 15 9 5 7 = 88.8 维持',
      '20 12 15 9 4 7 = 83.8 维持',
      '20 12 15 15 4 7 = 91.3 维持',
      '20 12 15 15 4 7 = 91.3 维持',
      '20 12 15 15 4 7 = 91.3 维持',
    ],
    basis: {
      '2026-06': ['计划 2 次，完成 1 次', '升 1 级（金 → 白金）'],
      '2026-08': ['计划 2 次，完成 2 次', '保持白金'],
    },
  },
  {
    name: '李文博',
    commission: 0.5,
    openedOn: '2025-09-15',
    wan: [120, 90, 80, 70, 70, 70],
    contacts: [],
    expected: [
      '20 - 9 0 4 4 = 56.9 改进',
      '17 3 9 0 2.5 4 = 44.4 改进',
      '17 6 9 0 2.5 4 = 48.1 改进',
      '17 6 9 0 0 4 = 45 改进',
      '17 12 9 0 4 6 = 60 改进',
      '17 12 9 0 4 6 = 60 改进',
    ],
    basis: {
      '2026-07': ['计划 2 次，完成 0 次', '白金，低于标准第 2 月/3'],
      '2026-08': ['计划 1 次，完成 0 次', '降 1 级（白金 → 金）'],
    },
  },
  {
    name: '周海燕',
    commission: 0.1,
    openedOn: '2026-01-20',
    wan: [120, 15, 12, 10, 10, 10],
    contacts: [],
    expected: [
      '20 - 3 0 4 4 = 47.7 改进',
      '10 3 3 0 2.5 4 = 28.1 终止',
      '10 6 3 0 2.5 4 = 31.9 终止',
      '10 6 3 0 0 4 = 28.8 终止',
      '10 12 3 0 4 4 = 41.3 改进',
      '10 12 3 0 4 4 = 41.3 改进',
    ],
    basis: { '2026-08': ['计划 1 次，完成 0 次', '降 2 级（白金 → 普通）'] },
  },
  {
    name: '蒋欣然',
    commission: null,
    openedOn: '2006-03-01',
    wan: [5, 5, 150, 150, 150, 150],
    contacts: [['2026-09-08', '节日问候']],
    expected: [
      '10 - - 0 4 10 = 48 改进',
      '10 12 - 0 4 10 = 55.4 改进',
      '20 15 - 0 5 10 = 76.9 维持',
      '20 12 - 0 4 10 = 70.8 改进',
      '20 12 - 9 4 10 = 84.6 维持',
      '20 12 - 9 4 10 = 84.6 维持',
    ],
    basis: { '2026-07': ['计划 2 次，完成 0 次', '升 2 级（普通 → 白金）'] },
  },
  {
    name: '吴小满',
    commission: 1.5,
    openedOn: null,
    wan: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
    contacts: [],
    expected: ['2 - 12 15 4 - = 60 改进', ...Array.from({ length: 5 }, () => '2 12 12 15 4 - = 64.3 改进')],
    basis: { '2026-10': ['未定联系计划，完成 0 次', '保持限制'] },
  },
];

const indicators = ['资产规模', '资产变动', '佣金水平', '联系执行', '等级变化', '开户年限'];

/** 客户等级 of a line, for the percent of its weight: 80, 60 and 40 (counted in tenths). */
function gradeOf(percent: number): string {
  return percent >= 80 ? '甲' : percent >= 60 ? '乙' : percent >= 40 ? '丙' : '丁';
}

async function writeMonth(folder: string, place: number): Promise<string> {
  const month = months[place] ?? '2026-05';
  const path = join(folder, `客户资产-${month}.xlsx`);
  await writeSheets(path, {
    客户资产: [
      [`江东营业部客户资产表　截止日期：${endOfMonth(month)}　单位：万元`],
      ['客户姓名', '客户号', '资产(万元)', '月日均资产', '佣金(‰)', '开户日期', '客户经理'],
      ...people.map(({ name, wan, commission, openedOn }, index) => [
        name,
        `0000${1001 + index}`,
        wan[place] ?? null,
        wan[place] ?? null,
        commission,
        openedOn,
        '李敏',
      ]),
    ],
  });
  return path;
}

test('six months of a securities branch come out as worked by hand', async ({
  launch,
  runMonthly,
  makeFolder,
}) => {
  test.setTimeout(300_000);
  const folder = await makeFolder();
  const bookDir = join(folder, 'book');
  const sheets = await Promise.all(months.map((_, place) => writeMonth(folder, place)));

  // On the screens: the customers, the template for securities branches, and the contacts of the half year.
  const { app, page, problems, close } = await launch({ bookDir });
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  const customer = new CustomerPage(page);
  const workbooks = new WorkbooksPage(app, page);
  const forms = new EvaluationsPage(page);
  await workbooks.pickAndCheck(sheets[0] ?? '');
  await workbooks.write();
  await frame.go('evaluations');
  await forms.editTemplate();
  await page.getByTestId('template-securities').click();
  await page.getByTestId('template-in-use').click();
  await forms.saveTemplate().click();
  await expect(forms.drawer()).toHaveCount(0);
  for (const { name, contacts } of people) {
    if (contacts.length === 0) continue;
    await frame.go('customers');
    await customers.cellOf(name, 'name').dblclick();
    await customer.waitFor(name);
    for (const [place, [on, purpose]] of contacts.entries()) {
      await page.keyboard.press('Alt+n');
      await customer.contactForm().getByLabel('日期', { exact: true }).fill(on);
      await customer.contactForm().getByLabel('事由').fill(purpose);
      await page.keyboard.press('Control+Enter');
      await expect(customer.contactEntries()).toHaveCount(place + 1);
    }
  }
  await frame.settle();
  expect(problems).toEqual([]);
  await close();

  // Every month unattended, as a branch does it at night.
  const password = join(folder, 'password.txt');
  await writeFile(password, `${testBranch.password}\n`);
  for (const [place, period] of months.entries()) {
    const out = join(folder, `out-${period}`);
    await mkdir(out, { recursive: true });
    const done = await runMonthly([
      ...['--book', bookDir, '--password-file', password, '--period', period, '--out', out],
      ...['--workbook', sheets[place] ?? '', '--lang', 'zh-CN'],
    ]);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    const book = read(await readFile(join(out, 'evaluations.xlsx')));
    const rowsOf = (sheet: string) => utils.sheet_to_json<Record<string, unknown>>(book.Sheets[sheet] ?? {});
    const results = new Map(rowsOf('评估结果').map((row) => [row.客户名称, row]));
    const lines = rowsOf('得分明细');
    for (const { name, expected, basis } of people) {
      const row = results.get(name) ?? {};
      const scores = indicators.map((indicator) => row[indicator] ?? '-').join(' ');
      const advice = String(row.建议).replace('关系', '');
      expect(`${scores} = ${row.最终得分} ${advice}`, `${name}, ${period}`).toBe(expected[place]);
      const lineOf = (indicator: string) =>
        lines.find((line) => line.客户名称 === name && line.分析指标 === indicator) ?? {};
      const told = basis[period];
      if (told !== undefined) {
        expect([lineOf('联系执行').得分依据, lineOf('等级变化').得分依据], `${name}, ${period}`).toEqual(
          told,
        );
      }
      for (const indicator of indicators) {
        const { 指标得分: score, 指标权重: weight, 客户等级: grade } = lineOf(indicator);
        if (typeof score !== 'number') continue;
        expect(grade, `${name}, ${period}, ${indicator}`).toBe(gradeOf((score / Number(weight)) * 100));
      }
    }
    const complained = lines.find(
      ({ 客户名称, 分析指标 }) => 客户名称 === '钱立群' && 分析指标 === '服务满意',
    );
    expect(complained?.得分依据).toBe(place < 3 ? '近 3 个月无投诉' : '近 3 个月投诉 1 次');
  }
});
