import { expect, test } from '../helpers/launch-app';
import { FramePage } from './pages/frame.page';
import { GridPage } from './pages/grid.page';
import { StartPage } from './pages/start.page';

/** Cells as WPS puts them on the clipboard: a page with styles, merged cells, and the number behind a narrow column. */
const wpsPage = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">
<style>td{mso-number-format:General}</style></head><body><!--StartFragment--><table border="0" width="300">
<col width="72"><tr height="19"><td x:num="32.5">32.5</td><td x:num="1280000" x:fmla="=B1*2">1.28E+06</td><td rowspan="2">李敏</td></tr>
<tr height="19"><td x:num="0">0.00</td><td x:str></td></tr></table><!--EndFragment--></body></html>`;

test('a block from Excel is converted by the catalogue, as one change that survives sort and restart', async ({
  launch,
}) => {
  const { page, problems, bookDir, close } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  const frame = new FramePage(page);
  const columns = ['loans', 'contribution', 'manager'];
  const before = await grid.block(2, 3, columns);
  const who = await grid.cell(2, 'name').innerText();

  await grid.cell(2, 'loans').click();
  await grid.paste({ text: '1,250.5\t3.2万\t"陈\t思远"\r\n￥80\t-1.5\t李敏\r\n无\t0\t王建国\r\n' });
  await expect(frame.notices()).toContainText('已粘贴');
  expect(await grid.block(2, 3, columns)).toEqual([
    ['1,250.50', '3.20', '陈 思远'],
    ['80.00', '-1.50', '李敏'],
    ['—', '0.00', '王建国'],
  ]);
  await expect(grid.facts()).toContainText('3 行 × 3 列');
  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(grid.cell(2, 'loans')).toHaveText(before[0]?.[0] ?? '');
  expect(await grid.block(2, 3, columns)).toEqual(before);
  await frame.settle();
  await page.keyboard.press('Control+y');
  await expect(grid.cell(2, 'loans')).toHaveText('1,250.50');
  await grid.sortBy('customerNo');
  await frame.settle();
  await close();

  const again = await launch({ bookDir });
  await new StartPage(again.page).openSample();
  const reopened = new GridPage(again.page);
  await reopened.search(who);
  await expect(reopened.cellOf(who, 'loans').first()).toHaveText('1,250.50');
  await again.page.keyboard.press('Escape');
  await new FramePage(again.page).undo();
  await expect(reopened.cellOf(who, 'loans').first()).toHaveText(before[0]?.[0] ?? '');
  expect([...problems, ...again.problems]).toEqual([]);
});

test('a page from WPS: merged cells, numbers behind what is shown; one value fills the range', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  await grid.cell(1, 'loans').click();
  await grid.paste({ text: '32.5\t1.28E+06\t李敏\r\n0.00\t\t\r\n', html: wpsPage });
  await expect(grid.cell(1, 'loans')).toHaveText('32.50');
  expect(await grid.block(1, 2, ['loans', 'contribution', 'manager'])).toEqual([
    ['32.50', '1,280,000.00', '李敏'],
    ['0.00', '—', '李敏'],
  ]);

  await grid.drag(grid.cell(4, 'manager'), grid.cell(7, 'manager'));
  await grid.paste({ text: '周雨泽' });
  await expect(grid.cell(7, 'manager')).toHaveText('周雨泽');
  expect((await grid.block(4, 4, ['manager'])).flat()).toEqual(['周雨泽', '周雨泽', '周雨泽', '周雨泽']);
  await grid.drag(grid.cell(10, 'loans'), grid.cell(13, 'loans'));
  await grid.paste({ text: '1\n2\n' });
  await expect(grid.cell(13, 'loans')).toHaveText('2.00');
  expect((await grid.block(10, 4, ['loans'])).flat()).toEqual(['1.00', '2.00', '1.00', '2.00']);
  expect(problems).toEqual([]);
});

test('what cannot be read is marked and kept; columns that are worked out and cells beyond the edge are told first', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  const frame = new FramePage(page);

  const old = await grid.cell(3, 'loans').innerText();
  await grid.cell(3, 'loans').click();
  await grid.paste({ text: '12abc\n88\n=B2*2\n' });
  await expect(frame.notices()).toContainText('2 格看不懂');
  expect((await grid.block(3, 2, ['loans'])).flat()).toEqual([old, '88.00']);
  await expect(grid.cell(3, 'loans')).toHaveClass(/bb-cell-misread/);
  await grid.cell(3, 'loans').click();
  await expect(grid.note()).toContainText('“12abc”没有写入');
  await frame.notices().getByRole('button', { name: '查看' }).click();
  await expect(grid.troubled()).toContainText('=B2*2');
  await grid.troubled().getByRole('button', { name: '6', exact: true }).click();
  await expect(grid.cell(5, 'loans')).toBeFocused();
  await grid.cell(3, 'loans').click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(grid.cell(3, 'loans')).toHaveText('12.00');
  await expect(grid.cell(3, 'loans')).not.toHaveClass(/bb-cell-misread/);

  const tier = await grid.cell(8, 'tier').innerText();
  const number = await grid.cell(8, 'customerNo').innerText();
  await grid.cell(8, 'tier').click();
  await grid.paste({ text: '铂金\t00099001\n金\t00099002' });
  await expect(grid.ask()).toContainText('其余 2 格');
  await expect(grid.troubled()).toContainText('这一列由程序算出');
  await page.getByRole('button', { name: '取消' }).click();
  await expect(grid.cell(8, 'customerNo')).toHaveText(number);
  await grid.paste({ text: '铂金\t00099001\n金\t00099002' });
  await page.getByTestId('write-others').click();
  await expect(grid.cell(8, 'customerNo')).toHaveText('00099001');
  await expect(grid.cell(8, 'tier')).toHaveText(tier);

  // The question has gone, and the keyboard is where it was.
  await expect(grid.cell(8, 'tier')).toBeFocused();
  await page.keyboard.press('Control+End');
  await expect(grid.cell(608, 'remark')).toBeFocused();
  await grid.paste({ text: '甲\t乙\n丙\t丁' });
  await expect(grid.ask()).toContainText('右边的 1 列超出表格');
  await expect(grid.ask()).toContainText('下面的 1 行超出表格');
  await page.getByTestId('write-others').click();
  await expect(grid.cell(608, 'remark')).toHaveText('甲');
  expect(problems).toEqual([]);
});

test('a copy is hidden as on screen, exact within the book, and a cut clears only once it was pasted', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  const frame = new FramePage(page);
  const [first, second] = (await grid.block(0, 2, ['mobile'])).flat();
  await grid.drag(grid.cell(0, 'customerNo'), grid.cell(1, 'aum'));
  const copied = await grid.copy();
  expect(copied.text).toBe(
    (await grid.block(0, 2, ['customerNo', 'mobile', 'aum'])).map((row) => row.join('\t')).join('\r\n'),
  );
  expect(copied.html).toContain(`<td style="mso-number-format:'\\@'">${first}</td>`);

  // From Excel and back: the hidden number tells nothing new.
  await grid.cell(1, 'mobile').click();
  await grid.paste({ text: first ?? '' });
  await expect(frame.notices()).toContainText('原号码未动');
  await expect(grid.cell(1, 'mobile')).toHaveText(second ?? '');
  // Within the book the number itself goes over.
  await grid.cell(0, 'mobile').click();
  const own = await grid.copy();
  await grid.cell(1, 'mobile').click();
  await grid.paste(own);
  await expect(grid.cell(1, 'mobile')).toHaveText(first ?? '');
  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(grid.cell(1, 'mobile')).toHaveText(second ?? '');

  await grid.cell(0, 'manager').click();
  const manager = await grid.cell(0, 'manager').innerText();
  const cut = await grid.copy(true);
  await expect(grid.cell(0, 'manager')).toHaveText(manager);
  await grid.cell(3, 'employer').click();
  await grid.paste(cut);
  await expect(grid.cell(3, 'employer')).toHaveText(manager);
  await expect(grid.cell(0, 'manager')).toHaveText('');
  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(grid.cell(0, 'manager')).toHaveText(manager);
  expect(problems).toEqual([]);
});
