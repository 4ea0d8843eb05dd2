import { expect, test } from '../helpers/launch-app';
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
  await page.screenshot({ path: '/tmp/lab/grid/column.png' });
  await grid.drag(grid.cell(1, 'tier'), grid.cell(6, 'aum'));
  await page.screenshot({ path: '/tmp/lab/grid/range.png' });
  expect(problems).toEqual([]);
});
