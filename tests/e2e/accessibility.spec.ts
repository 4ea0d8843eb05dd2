import { checkAccessibility } from '../helpers/check-accessibility';
import { expect, test } from '../helpers/launch-app';
import { FramePage, type PageName, pageNames } from './pages/frame.page';
import { StartPage } from './pages/start.page';

for (const lang of ['zh-CN', 'en'] as const) {
  test(`contrast, names and roles hold on every page (${lang})`, async ({ launch }) => {
    test.setTimeout(180_000);
    const { page, problems } = await launch({ lang });
    const start = new StartPage(page);
    await expect(page.getByTestId('page-start')).toBeVisible();
    expect(await checkAccessibility(page)).toEqual([]);
    await start.openSample();
    const frame = new FramePage(page);
    const found: Partial<Record<PageName, unknown>> = {};
    for (const name of pageNames) {
      await frame.go(name);
      await frame.settle();
      const violations = await checkAccessibility(page);
      if (violations.length > 0) found[name] = violations;
    }
    expect(found).toEqual({});
    expect(problems).toEqual([]);
  });
}
