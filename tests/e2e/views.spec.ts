import { join } from 'node:path';
import { readWithExcelJs } from '../helpers/exceljs-rows';
import { expect, test } from '../helpers/launch-app';
import { answerSaveDialog } from '../helpers/stub-dialogs';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { ViewsPage } from './pages/views.page';

test('conditions on several columns hold together; values are counted under the others', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const views = new ViewsPage(page);
  await views.cell(0, 'name').waitFor();

  await views.openFilter('tier');
  expect([...(await views.counts()).values()].reduce((sum, count) => sum + count, 0)).toBe(609);
  const diamonds = (await views.counts()).get('钻石') ?? 0;
  await views.value('钻石').click();
  await views.apply();
  await expect(views.chip('tier')).toContainText('等级：钻石');
  await expect(views.status()).toContainText(`${diamonds} 行，共 609 位`);

  await views.openFilter('tier');
  await views.filterPanel().getByRole('button', { name: '全选' }).click();
  await views.value('普通').click();
  await views.apply();
  await expect(views.chip('tier')).toContainText('等级：不是 普通');
  await views
    .chip('tier')
    .getByRole('button', { name: /^修改条件/ })
    .click();
  await expect(views.value('普通')).toHaveAttribute('aria-selected', 'false');
  await expect(views.value('钻石')).toHaveAttribute('aria-selected', 'true');
  await views.filterPanel().getByRole('button', { name: '全选' }).click();
  await views.filterPanel().getByRole('button', { name: '全选' }).click();
  await views.value('钻石').click();
  await views.apply();
  await expect(views.status()).toContainText(`${diamonds} 行，共 609 位`);

  await views.openFilter('name');
  await views.filterPanel().getByRole('textbox', { name: '文字' }).fill('公司');
  await views.filterPanel().getByRole('combobox', { name: '比较方式' }).click();
  await page.getByTitle('不包含', { exact: true }).click();
  await views.apply();
  await expect(views.chip('name')).toContainText('客户名称 不含“公司”');
  const people = Number(/^(\d+) 行/.exec(await views.status().innerText())?.[1]);
  expect(people).toBeGreaterThan(0);
  expect(people).toBeLessThan(diamonds);

  await views.openFilter('tier');
  expect((await views.counts()).get('钻石')).toBe(people);
  await page.keyboard.press('Escape');

  await views.openFilter('aum');
  await views.filterPanel().getByLabel('从').fill('900');
  await views.filterPanel().getByLabel('到').fill('300');
  await page.keyboard.press('Enter');
  await expect(views.filterPanel().getByRole('alert')).toContainText('请对调');
  await views.filterPanel().getByLabel('到').fill('99999');
  await page.keyboard.press('Enter');
  await expect(views.chip('aum')).toContainText('金融资产 900 至 99,999 万元');
  await views
    .chip('aum')
    .getByRole('button', { name: /^去掉条件/ })
    .click();
  await expect(views.chip('aum')).toHaveCount(0);
  await expect(views.status()).toContainText(`${people} 行`);
  await page.getByTestId('clear-filters').click();
  await expect(views.status()).toContainText('609 行');
  expect(problems).toEqual([]);
});

test('when nobody matches, the condition that empties the view is named and can be left out', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const views = new ViewsPage(page);
  await views.tab('company').click();
  await views.openFilter('tier');
  const companies = [...(await views.counts()).values()].reduce((sum, count) => sum + count, 0);
  expect(companies).toBe(48);
  await page.keyboard.press('Escape');
  await views.openFilter('name');
  await views.filterPanel().getByRole('textbox', { name: '文字' }).fill('没有这个名字');
  await page.keyboard.press('Enter');
  await expect(views.root()).toContainText('簿中没有客户满足“客户名称 含“没有这个名字””');
  await page.getByRole('button', { name: /去掉“客户名称 含“没有这个名字””，显示 48 位/ }).click();
  await expect(views.status()).toContainText('48 行');
  expect(problems).toEqual([]);
});

test('customers are grouped by manager with sums that agree with an export; bands open and close', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const views = new ViewsPage(page);
  const file = join(await makeFolder(), '全部.xlsx');
  await answerSaveDialog(app, file);
  await views.export({ subject: 'shown' });
  await expect(new FramePage(page).notices()).toContainText('已导出');
  const [header, ...rows] = (await readWithExcelJs(file)).rows[0]?.map(({ cells }) => cells) ?? [];
  const managerAt = header?.indexOf('客户经理') ?? -1;
  const assetsAt = header?.findIndex((cell) => String(cell).startsWith('金融资产')) ?? -1;
  const expected = new Map<string, { count: number; sum: number }>();
  for (const cells of rows) {
    const manager = String(cells[managerAt] ?? '') || '未分配';
    const known = expected.get(manager) ?? { count: 0, sum: 0 };
    const assets = cells[assetsAt];
    expected.set(manager, {
      count: known.count + 1,
      sum: known.sum + (typeof assets === 'number' ? Math.round(assets * 100) : 0),
    });
  }

  await views.groupBy('客户经理');
  await views.bandControls().getByRole('button', { name: '全部折叠' }).click();
  await expect(views.bandControls()).toContainText(`${expected.size} 组`);
  const bands = await views.bands('aum');
  expect(new Set(bands.keys())).toEqual(new Set(expected.keys()));
  for (const [manager, { count, sum }] of expected) {
    expect(bands.get(manager)?.count).toBe(count);
    expect(Math.abs((bands.get(manager)?.sum ?? 0) * 100 - sum)).toBeLessThanOrEqual(count);
  }
  await expect(views.status()).toContainText('609 行');

  const first = [...bands.keys()][0] ?? '';
  await views.cell(0, 'name').click();
  await expect(views.cell(0, 'name').locator('.bb-band')).toHaveAttribute('aria-expanded', 'true');
  await expect(views.cell(1, 'rowNumber')).toHaveText('1');
  await views.tick(0);
  await expect(views.status()).toContainText(`已选 ${bands.get(first)?.count} 位`);
  await expect(views.profile()).toHaveCount(0);

  await views.search('zzqq');
  await page.getByRole('button', { name: '清除查找与筛选' }).click();
  await views.groupBy('不分组');
  await expect(views.bandControls()).toHaveCount(0);
  await expect(views.cell(0, 'rowNumber')).toHaveText('1');
  expect(problems).toEqual([]);
});

test('views are saved for oneself and for the branch, changed, reset, and there after a restart', async ({
  launch,
}) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).openSample();
  const views = new ViewsPage(page);
  await views.tab('individual').click();
  await views.openFilter('tier');
  await views.value('白金').click();
  await views.apply();
  await views.groupBy('客户经理');
  await page.getByTestId('save-view').click();
  await page.keyboard.press('Enter');
  await expect(views.viewForm()).toContainText('请填写视图名称');
  await views.saveView('白金按经理');
  await expect(views.savedTab('白金按经理')).toHaveAttribute('aria-selected', 'true');
  const shown = /^\d+ 行，共 609 位/.exec(await views.status().innerText())?.[0] ?? 'nothing';

  await views.sortBy('name');
  await expect(views.mark()).toHaveCount(1);
  await views.chooseInMenu('恢复到已保存');
  await expect(views.mark()).toHaveCount(0);
  await views.sortBy('customerNo');
  await views.chooseInMenu('保存更改');
  await expect(views.mark()).toHaveCount(0);

  await views.tab('all').click();
  await page.getByTestId('save-view').click();
  await views.viewForm().getByRole('textbox').fill('白金按经理');
  await page.keyboard.press('Enter');
  await expect(views.viewForm()).toContainText('已有同名的视图');
  await views.saveView('全部客户表', true);
  await views.chooseInMenu('重命名');
  await views.saveView('网点全部');
  await new FramePage(page).settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).openSample();
  const reopened = new ViewsPage(again.page);
  await expect(reopened.savedTab('网点全部')).toContainText('609');
  await reopened.savedTab('白金按经理').click();
  await expect(reopened.status()).toContainText(shown);
  await expect(reopened.bandControls()).toBeVisible();
  await expect(reopened.chip('tier')).toContainText('等级：白金');
  await expect(reopened.header('customerNo')).toHaveAttribute('aria-sort', 'ascending');
  await reopened.chooseInMenu('删除视图');
  await expect(reopened.savedTab('白金按经理')).toHaveCount(0);
  await again.page.getByRole('button', { name: '撤销' }).last().click();
  await expect(reopened.savedTab('白金按经理')).toHaveCount(1);
  expect([...problems, ...again.problems]).toEqual([]);
});

test('columns are found, hidden, moved and brought back with the keyboard alone', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const views = new ViewsPage(page);
  await views.cell(0, 'name').waitFor();
  expect((await views.columns()).slice(1, 5)).toEqual(['name', 'tier', 'customerNo', 'mobile']);

  await page.getByRole('button', { name: '列', exact: true }).press('Enter');
  await expect(views.chooser().getByRole('textbox', { name: '查找列' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(views.chooser().getByRole('checkbox', { name: '等级', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(views.chooser().getByRole('checkbox', { name: '客户号', exact: true })).toBeFocused();
  await expect
    .poll(() => views.columns().then((keys) => keys.slice(1, 5)))
    .toEqual(['name', 'customerNo', 'tier', 'mobile']);
  await page.keyboard.press('Space');
  await expect(views.chooser().getByRole('checkbox', { name: '等级', exact: true })).toBeFocused();
  await expect
    .poll(() => views.columns().then((keys) => keys.slice(1, 4)))
    .toEqual(['name', 'tier', 'mobile']);

  await views.chooser().getByRole('textbox', { name: '查找列' }).fill('学历');
  await views.chooser().getByRole('checkbox', { name: '学历', exact: true }).check();
  await views.chooser().getByRole('button', { name: '恢复默认列' }).click();
  await expect
    .poll(() => views.columns().then((keys) => keys.slice(1, 5)))
    .toEqual(['name', 'tier', 'customerNo', 'mobile']);
  expect(problems).toEqual([]);
});
