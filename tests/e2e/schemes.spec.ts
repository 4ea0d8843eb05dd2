import { join } from 'node:path';
import { writeBalanceSheets } from '../helpers/balance-sheets';
import { expect, test } from '../helpers/launch-app';
import { writeSheets } from '../helpers/write-sheets';
import { CustomersPage } from './pages/customers.page';
import { FramePage } from './pages/frame.page';
import { SchemePage } from './pages/scheme.page';
import { SettlePage } from './pages/settle.page';
import { StartPage } from './pages/start.page';
import { TiersPage } from './pages/tiers.page';
import { WorkbooksPage } from './pages/workbooks.page';

test('an edited scheme shows who would move, places them anew when saved, and an older version comes back', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(180_000);
  const { app, page, problems } = await launch();
  const folder = await makeFolder();
  const sheets = await writeBalanceSheets(
    folder,
    ['2026-09', '2026-10'],
    [
      ['赵一鸣', 400, 400],
      ['钱立群', 25, 25],
      ['孙晓梅', 50, 15],
      ['李文博', 40, 45],
    ],
  );
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  const settle = new SettlePage(page);
  const scheme = new SchemePage(page);
  const customers = new CustomersPage(page);
  for (const sheet of sheets) {
    await workbooks.pickAndCheck(sheet);
    await workbooks.write();
    await expect(page.getByTestId('settle-offer')).toContainText('尚未分层结转');
    await page.getByTestId('import-again').click();
  }
  await frame.go('tiers');
  await expect(settle.banner()).toContainText('2026年9月 至 2026年10月 共 2 个月');
  await settle.preview();
  await expect(settle.group('placed')).toContainText('4');
  await settle.settleAll();
  await expect(settle.banner()).toHaveCount(0);

  // Gaps and overlaps are refused at their very row, and nothing can be saved.
  await scheme.open();
  await scheme.minimum('gold').fill('100');
  await expect(scheme.row('gold').locator('xpath=following-sibling::tr')).toContainText('与上一级的下限相同');
  await expect(scheme.save()).toBeDisabled();
  await scheme.minimum('gold').fill('');
  await expect(scheme.problem()).toContainText('等级“金”缺少下限');
  await scheme.minimum('gold').fill('0');
  await expect(scheme.problem()).toContainText('应大于 0');
  await scheme.minimum('gold').fill('30');
  await expect(scheme.problem()).toHaveCount(0);

  // 孙晓梅 is on watch in 金 with 15 万: placed by amount she and 钱立群 go to 普通.
  await expect(scheme.effect('gold')).toContainText('31');
  await expect(scheme.moves()).toHaveText(/金.*普通.*2 位/);
  await scheme.moves().click();
  await expect(scheme.root()).toContainText('钱立群');
  await expect(scheme.root()).toContainText('按 2026年10月 的金额');
  await scheme.saveAndClose();
  await expect(frame.notices()).toContainText('已保存“零售客户”第 2 版');
  await frame.go('customers');
  await expect(customers.cellOf('孙晓梅', 'tier')).toHaveText('普通');
  await expect(customers.cellOf('钱立群', 'tier')).toHaveText('普通');
  await expect(customers.cellOf('李文博', 'tier')).toHaveText('金');
  await frame.undo();
  await expect(customers.cellOf('孙晓梅', 'tier')).toHaveText('金1/3');
  await frame.redo();

  // The versions are told, and the first one comes back as the third, from the next month on.
  await frame.go('tiers');
  await scheme.open();
  await expect(scheme.versions().first()).toContainText('第 2 版');
  await expect(scheme.versions().first()).toContainText('金 20 万 → 30 万；2026年10月 起');
  await page.getByRole('button', { name: '恢复第 1 版' }).click();
  await expect(scheme.minimum('gold')).toHaveValue('20');
  await page.getByText('结转 2026年11月 时重新分层').click();
  await scheme.saveAndClose();
  await frame.go('customers');
  await expect(customers.cellOf('钱立群', 'tier')).toHaveText('普通');
  expect(problems).toEqual([]);
});

test('postal customers are tiered by their revenue once their scheme is switched on, with the factor of the group', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(120_000);
  const { app, page, problems } = await launch();
  const folder = await makeFolder();
  const sheet = join(folder, '函件大客户.xlsx');
  await writeSheets(sheet, {
    大客户: [
      ['单位名称', '客户号', '年业务收入(万元)', '跨市用邮'],
      ['东湖商贸有限公司', '00009001', 600, '否'],
      ['星辰数据服务有限公司', '00009002', 30, '是'],
      ['青禾农资有限公司', '00009003', 0.85, '否'],
    ],
  });
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  const tiers = new TiersPage(page);
  const scheme = new SchemePage(page);
  const customers = new CustomersPage(page);
  await workbooks.pickAndCheck(sheet);
  await workbooks.write();
  await frame.go('tiers');
  await scheme.open();
  await scheme.choose('postal');
  await scheme.switch();
  await tiers.chooseScheme('函件大客户');
  await expect(tiers.band('vip')).toContainText('0');

  await scheme.open();
  await page.getByText('三组', { exact: true }).click();
  await expect(scheme.row('vip')).toContainText('实际 0.8 万');
  await expect(scheme.effect('vip')).toContainText('1');
  await scheme.saveAndClose();
  expect((await tiers.cells('vip'))[2]).toBe('1');

  await frame.go('customers');
  await customers.cellOf('星辰数据服务有限公司', 'name').click();
  const standing = page.getByTestId('standing-postal');
  await expect(standing).toContainText('黄金');
  // In charge is the city, one level higher for mail beyond it.
  await expect(standing).toContainText('省市共管');
  await expect(standing).toContainText('差 170 万升白金');
  expect(problems).toEqual([]);
});

test('a scheme of the branch’s own: measured by any number, with tiers of its own', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const frame = new FramePage(page);
  const tiers = new TiersPage(page);
  const scheme = new SchemePage(page);
  await frame.go('tiers');
  await scheme.open();
  await page.getByTestId('add-scheme').click();
  await page.getByLabel('方案名称（中文）').fill('贷款客户');
  await page.getByLabel('分层依据').fill('贷款');
  await page.locator('.ant-select-item-option').filter({ hasText: /^贷款/ }).first().click();
  await page.getByTestId('add-tier').click();
  await expect(scheme.problem()).toContainText('“新等级”缺少下限');
  await page
    .getByTestId('tier-row-tier4')
    .getByRole('button', { name: /删除等级/ })
    .click();
  await expect(scheme.problem()).toHaveCount(0);
  await scheme.saveAndClose();
  await tiers.chooseScheme('贷款客户');
  await expect(tiers.band('tier1')).toContainText('≥ 100 万');
  await scheme.open();
  await scheme.switch();
  await expect(tiers.root().getByText('贷款客户', { exact: true })).toHaveCount(0);
  expect(problems).toEqual([]);
});
