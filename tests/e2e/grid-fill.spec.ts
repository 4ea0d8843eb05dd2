import { expect, test } from '../helpers/launch-app';
import { FramePage } from './pages/frame.page';
import { GridPage } from './pages/grid.page';
import { StartPage } from './pages/start.page';

test('values are filled down and right, by keys and by the handle; Delete clears', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  const frame = new FramePage(page);

  const manager = await grid.cell(0, 'manager').innerText();
  await grid.drag(grid.cell(0, 'manager'), grid.cell(4, 'manager'));
  await page.keyboard.press('Control+d');
  await expect(grid.cell(4, 'manager')).toHaveText(manager);
  await expect(frame.notices()).toContainText('已填充');
  await frame.settle();

  await grid.cell(1, 'loans').click();
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await expect(grid.cell(3, 'loans')).toBeFocused();
  await grid.drag(grid.cell(1, 'loans'), grid.cell(2, 'loans'));
  await grid.dragHandle(grid.cell(6, 'loans'));
  await expect(grid.cell(6, 'loans')).toHaveText('60.00');
  expect((await grid.block(3, 4, ['loans'])).flat()).toEqual(['30.00', '40.00', '50.00', '60.00']);
  await grid.drag(grid.cell(1, 'loans'), grid.cell(1, 'contribution'));
  await page.keyboard.press('Control+r');
  await expect(grid.cell(1, 'contribution')).toHaveText('10.00');
  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(grid.cell(1, 'contribution')).toHaveText('—');

  await grid.drag(grid.cell(1, 'customerNo'), grid.cell(2, 'mobile'));
  await page.keyboard.press('Delete');
  await expect(grid.cell(2, 'mobile')).toHaveText('');
  await expect(frame.notices()).toContainText('已清空 4 格');
  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(grid.cell(2, 'mobile')).not.toHaveText('');
  await grid.cell(2, 'name').click({ modifiers: [] });
  await page.keyboard.press('Escape');
  const name = await grid.cell(2, 'name').innerText();
  await page.keyboard.press('Delete');
  await expect(frame.notices()).toContainText('1 格未写入');
  await expect(grid.cell(2, 'name')).toHaveText(name);
  expect(problems).toEqual([]);
});

test('a double click on the handle fills as far as the neighbour goes', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  await grid.cell(0, 'manager').click({ button: 'right' });
  await grid.menuItem('filter').click();
  await expect(grid.status()).toContainText('共 609');
  const rows = Number(/(\d+) 行/.exec(await grid.status().innerText())?.[1]);
  expect(rows).toBeGreaterThan(3);
  await grid.cell(0, 'manager').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('示例单位');
  await page.keyboard.press('Enter');
  await grid.cell(0, 'employer').click();
  await grid.doubleClickHandle();
  await expect(grid.facts()).toContainText(`${rows} 行 × 1 列`);
  await expect(grid.cell(3, 'employer')).toHaveText('示例单位');
  expect(problems).toEqual([]);
});

test('cells are edited by the keys of a sheet, and an input method loses no letter', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  await grid.cell(2, 'manager').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('甲');
  await page.keyboard.press('Tab');
  await expect(grid.cell(2, 'employer')).toBeFocused();
  await expect(grid.cell(2, 'manager')).toHaveText(/甲$/);
  await page.keyboard.type('乙公司');
  await page.keyboard.press('Enter');
  await expect(grid.cell(3, 'manager')).toBeFocused();
  await page.keyboard.press('Shift+Enter');
  await expect(grid.cell(2, 'manager')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(grid.cell(2, 'contribution')).toBeFocused();

  await grid.cell(4, 'manager').click();
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'l', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.imeSetComposition', { text: 'li', selectionStart: 2, selectionEnd: 2 });
  await input.send('Input.insertText', { text: '李' });
  await expect(grid.editor()).toHaveValue('李');
  await input.send('Input.imeSetComposition', { text: 'min', selectionStart: 3, selectionEnd: 3 });
  await input.send('Input.insertText', { text: '敏' });
  await expect(grid.editor()).toHaveValue('李敏');
  await page.keyboard.press('Enter');
  await expect(grid.cell(4, 'manager')).toHaveText('李敏');

  const old = await grid.cell(5, 'manager').innerText();
  await grid.cell(5, 'manager').click();
  await input.send('Input.imeSetComposition', { text: 'z', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(grid.cell(5, 'manager')).toHaveText(old);
  await expect(grid.cell(5, 'manager')).toBeFocused();
  expect(problems).toEqual([]);
});

test('the menu of a cell by keyboard: clear, filter by value, freeze columns, tick, bin', async ({
  launch,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  const frame = new FramePage(page);
  await grid.cell(1, 'manager').click();
  await page.keyboard.press('Shift+F10');
  await expect(grid.menu()).toBeVisible();
  await expect(grid.menuItem('cut')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(grid.menuItem('remove')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid.cell(1, 'manager')).toBeFocused();

  await grid.cell(1, 'manager').click({ button: 'right' });
  await grid.menuItem('clear').click();
  await expect(grid.cell(1, 'manager')).toHaveText('');
  await frame.settle();
  await page.keyboard.press('Control+z');
  await expect(grid.cell(1, 'manager')).not.toHaveText('');
  await app.evaluate(({ clipboard }) => clipboard.writeText('王建国'));
  await grid.cell(1, 'manager').click({ button: 'right' });
  await grid.menuItem('paste').click();
  await expect(grid.cell(1, 'manager')).toHaveText('王建国');

  await grid.cell(1, 'mobile').click({ button: 'right' });
  await grid.menuItem('freeze').click();
  await page.keyboard.press('Control+End');
  await expect(grid.cell(608, 'mobile')).toBeInViewport();
  await grid.cell(608, 'mobile').click({ button: 'right' });
  await grid.menuItem('unfreeze').click();
  await page.keyboard.press('Control+Home');

  const manager = await grid.cell(1, 'manager').innerText();
  await grid.cell(1, 'manager').click({ button: 'right' });
  await grid.menuItem('filter').click();
  await expect(grid.status()).toContainText('共 609');
  expect(new Set((await grid.block(0, 5, ['manager'])).flat())).toEqual(new Set([manager]));
  await grid.drag(grid.cell(0, 'manager'), grid.cell(2, 'manager'));
  await grid.cell(1, 'manager').click({ button: 'right' });
  await grid.menuItem('tick').click();
  await expect(grid.status()).toContainText('已选 3 位');
  await grid.cell(1, 'manager').click({ button: 'right' });
  await grid.menuItem('remove').click();
  await expect(frame.notices()).toContainText('回收站');
  await expect(grid.status()).toContainText('共 606');
  await frame.notices().getByRole('button', { name: '撤销' }).last().click();
  await expect(grid.status()).toContainText('共 609');
  expect(problems).toEqual([]);
});
