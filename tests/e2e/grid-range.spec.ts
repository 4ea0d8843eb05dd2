import { expect, test } from '../helpers/launch-app';
import { FramePage } from './pages/frame.page';
import { GridPage } from './pages/grid.page';
import { StartPage } from './pages/start.page';

test('cells are selected with mouse and keyboard, and the status line adds them up', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  await expect(grid.cell(0, 'name')).toBeVisible();

  await grid.drag(grid.cell(1, 'aum'), grid.cell(3, 'deposits'));
  await expect(grid.facts()).toContainText('3 行');
  const amounts = await grid.block(1, 3, ['aum']);
  await grid.drag(grid.cell(1, 'aum'), grid.cell(3, 'aum'));
  const sum = amounts
    .flat()
    .reduce((total, text) => total + Math.round(Number(text.replaceAll(',', '')) * 100), 0);
  await expect(grid.facts()).toContainText('3 行 × 1 列');
  await expect(grid.inRange()).toHaveCount(3);
  const shown = (sum / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
  await expect(grid.facts()).toContainText(shown.slice(0, -1));

  await grid.cell(1, 'mobile').click();
  await expect(grid.facts()).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(grid.inRange()).toHaveCount(6);
  await expect(grid.cell(1, 'mobile')).toBeFocused();
  await page.keyboard.press('Control+Shift+ArrowDown');
  await expect(grid.facts()).toContainText('2 列');
  await page.keyboard.press('Control+Home');
  await expect(grid.cell(0, 'name')).toBeFocused();
  await page.keyboard.press('Control+a');
  await expect(grid.facts()).toContainText('609 行');
  await page.keyboard.press('ArrowDown');
  await expect(grid.facts()).toHaveCount(0);

  await grid.cell(2, 'rowNumber').click({ position: { x: 55, y: 16 } });
  await expect(grid.facts()).toContainText('1 行');
  await grid.cell(5, 'rowNumber').click({ position: { x: 55, y: 16 }, modifiers: ['Shift'] });
  await expect(grid.facts()).toContainText('4 行');
  await expect(grid.status()).not.toContainText('已选');
  await grid
    .header('loans')
    .locator('.bb-head-label')
    .click({ modifiers: ['Control'] });
  await expect(grid.facts()).toContainText('609 行 × 1 列');
  await expect(grid.header('loans')).toHaveAttribute('aria-sort', 'none');
  await grid.drag(grid.cell(1, 'tier'), grid.cell(6, 'aum'));
  expect(problems).toEqual([]);
});

test('a drag below the edge scrolls along; an undo far away comes into view', async ({ launch }) => {
  const { page, problems } = await launch({ lang: 'en' });
  await new StartPage(page).openSample();
  const grid = new GridPage(page);
  const frame = new FramePage(page);
  const start = await grid.cell(3, 'aum').boundingBox();
  const frameBox = await page.getByTestId('customers-grid').boundingBox();
  if (start === null || frameBox === null) throw new Error('The grid is not drawn');
  await page.mouse.move(start.x + 20, start.y + 16);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, frameBox.y + frameBox.height + 20, { steps: 4 });
  await expect(grid.cell(80, 'aum')).toBeVisible();
  await page.mouse.up();
  const countRows = async () => Number(/^([\d,]+) × 1/.exec(await grid.facts().innerText())?.[1]);
  await expect.poll(countRows).toBeGreaterThan(70);

  await page.keyboard.press('Control+End');
  await page.keyboard.type('last one');
  await page.keyboard.press('Enter');
  await expect(grid.cell(608, 'remark')).toHaveText('last one');
  await frame.settle();
  await page.keyboard.press('Control+Home');
  await expect(grid.cell(0, 'name')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(grid.cell(608, 'name')).toBeVisible();
  await expect(grid.cell(608, 'name')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await grid.drag(grid.cell(1, 'customerNo'), grid.cell(6, 'wealth'));
  await expect(grid.facts()).toContainText('6 × 5');
  await grid.cell(3, 'mobile').click({ button: 'right' });
  await page.keyboard.press('Escape');
  expect(problems).toEqual([]);
});
