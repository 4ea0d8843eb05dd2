import type { Page } from '@playwright/test';
import { checkAccessibility, checkContrast, type Violation } from '../helpers/check-accessibility';
import { expect, test } from '../helpers/launch-app';
import { BinPage } from './pages/bin.page';
import { CustomerPage } from './pages/customer.page';
import { CustomersPage } from './pages/customers.page';
import { DuplicatesPage } from './pages/duplicates.page';
import { FramePage, pageNames } from './pages/frame.page';
import { StartPage } from './pages/start.page';

/** Ways to every page, with something to see on it; those without an entry in the rail come last. */
function listPages(page: Page): readonly (readonly [string, () => Promise<unknown>])[] {
  const frame = new FramePage(page);
  const customers = new CustomersPage(page);
  return [
    ...pageNames.map((name) => [name, () => frame.go(name)] as const),
    [
      'customer',
      async () => {
        await frame.go('customers');
        const name = await customers.cell(0, 'name').innerText();
        await customers.cell(0, 'customerNo').click();
        await page.keyboard.press('Control+Enter');
        await new CustomerPage(page).waitFor(name);
      },
    ],
    [
      'duplicates',
      async () => {
        const duplicates = new DuplicatesPage(page);
        await duplicates.open();
        await duplicates.scan();
      },
    ],
    [
      'bin',
      async () => {
        await frame.go('customers');
        await customers.tick(1);
        await page.getByTestId('selection-removeSelected').click();
        await page.evaluate(() => {
          window.location.hash = '#/bin';
        });
        await new BinPage(page).list().getByRole('option').first().click();
        await new BinPage(page).details().waitFor();
      },
    ],
  ];
}

/** What is wrong with the page in the light theme and in the dark one. */
async function checkBothThemes(page: Page): Promise<readonly Violation[]> {
  const light = await checkAccessibility(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor();
  const dark = await checkContrast(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.locator('html[data-theme=light]').waitFor();
  return [...light, ...dark];
}

for (const lang of ['zh-CN', 'en'] as const) {
  test(`contrast, names and roles hold on every page, light and dark (${lang})`, async ({ launch }) => {
    test.setTimeout(180_000);
    const { page, problems } = await launch({ lang });
    const start = new StartPage(page);
    const frame = new FramePage(page);
    await expect(page.getByTestId('page-start')).toBeVisible();
    await page.emulateMedia({ colorScheme: 'light' });
    // As the settings keep it for the next start.
    await page.evaluate(() => window.localStorage.setItem('branchbook.theme', 'system'));
    await page.reload();
    await expect(page.getByTestId('page-start')).toBeVisible();
    const found: Record<string, readonly Violation[]> = {};
    const look = async (name: string) => {
      const violations = await checkBothThemes(page);
      if (violations.length > 0) found[name] = violations;
    };
    await look('start');
    await start.openSample();
    for (const [name, go] of listPages(page)) {
      await go();
      await frame.settle();
      await look(name);
    }
    expect(found).toEqual({});
    expect(problems).toEqual([]);
  });
}
