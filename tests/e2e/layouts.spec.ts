import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';
import { CardsPage } from './pages/cards.page';
import { FramePage } from './pages/frame.page';
import { LayoutsPage } from './pages/layouts.page';
import { StartPage } from './pages/start.page';

async function openStudio(page: Page, kind: string) {
  const frame = new FramePage(page);
  const cards = new CardsPage(page);
  const layouts = new LayoutsPage(page);
  await frame.go('cards');
  await cards.chooseKind(kind);
  return { frame, cards, layouts };
}

async function savePdf(app: ElectronApplication, cards: CardsPage, frame: FramePage, path: string) {
  await answerSaveDialog(app, path);
  await cards.savePdf().click();
  await expect(frame.notices()).toContainText('.pdf');
  return (await readPdfPages(path)).join('\n');
}

test('a section changed on screen shows on the paper, is saved, printed and undone', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const { frame, cards, layouts } = await openStudio(page, 'fullCard');
  await cards.find('褚桂艳');
  await cards.rows().first().click();
  await expect.poll(() => cards.readPaper()).toContain('褚桂艳');
  expect(await cards.readPaper()).not.toContain('纳税情况');

  await layouts.open('fullCard');
  const assets = await layouts.openBlock(2);
  await assets.getByTestId('design-block-title').fill('资产一览');
  await expect.poll(() => cards.readPaper()).toContain('资产一览');
  await layouts.addField('纳税情况');
  await expect.poll(() => cards.readPaper()).toContain('纳税情况');
  await expect(layouts.cells()).toHaveCount(6);

  // Steps back and forth stay in the editor; the book has nothing to take back yet.
  await page.keyboard.press('Control+z');
  await expect(layouts.cells()).toHaveCount(5);
  await expect.poll(() => cards.readPaper()).not.toContain('纳税情况');
  await page.keyboard.press('Control+y');
  await expect(layouts.cells()).toHaveCount(6);

  await layouts.save().click();
  await expect(frame.notices()).toContainText('已保存版式');
  await expect(layouts.save()).toBeDisabled();
  await layouts.close();
  const pdf = await savePdf(app, cards, frame, join(await makeFolder(), '卡.pdf'));
  expect(pdf).toContain('资产一览');
  expect(pdf).toContain('纳税情况');

  await frame.undo();
  await expect.poll(() => cards.readPaper()).not.toContain('资产一览');
  await frame.redo();
  await expect.poll(() => cards.readPaper()).toContain('资产一览');
  await layouts.runMenu('fullCard', /恢复/);
  await expect.poll(() => cards.readPaper()).not.toContain('资产一览');
  expect(problems).toEqual([]);
});

test('sections are put in order by dragging and by keys; leaving asks what becomes of the changes', async ({
  launch,
}) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const { cards, layouts } = await openStudio(page, 'visitRecord');
  await layouts.open('visitRecord');
  await expect(layouts.blocks().nth(2)).toContainText('背景资料');
  await layouts.drag(5, 2);
  await expect(layouts.blocks().nth(2)).toContainText('本次回访');
  await expect(layouts.blocks().nth(3)).toContainText('背景资料');
  const order = async () => {
    const text = await cards.readPaper();
    return text.indexOf('本次回访') < text.indexOf('背景资料');
  };
  await expect.poll(order).toBe(true);

  const handle = layouts.blocks().nth(2).locator('[data-handle]').first();
  await handle.focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(layouts.blocks().nth(3)).toContainText('本次回访');
  await expect(layouts.blocks().nth(3).locator('[data-handle]').first()).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(layouts.blocks().nth(2)).toContainText('本次回访');

  await layouts.addBlock('文字');
  await page.getByTestId('design-text').fill('尊敬的{{客户名称}}');
  await expect.poll(() => cards.readPaper()).toContain('尊敬的宁波');
  await page.getByTestId('design-text').fill('{{没有的字段}}');
  await expect(layouts.remarks()).toContainText('不认识标记 {{没有的字段}}');

  await page.getByTestId('design-close').click();
  await expect(layouts.leave()).toContainText('改动还没有保存');
  await page.getByTestId('design-discard').click();
  await expect(layouts.root()).toHaveCount(0);
  await expect.poll(order).toBe(false);
  expect(problems).toEqual([]);
});

test('a layout is copied, exported, read into another book, and removed', async ({ launch, makeFolder }) => {
  const { app, page, problems, close } = await launch();
  await new StartPage(page).openSample();
  const { frame, layouts } = await openStudio(page, 'maintenancePlan');
  await layouts.open('maintenancePlan');
  const first = await layouts.openBlock(3);
  await first.getByTestId('design-block-title').fill('四项分析');
  await layouts.saveAs('公司客户维护方案');
  await expect(frame.notices()).toContainText('已建立版式“公司客户维护方案”');
  await expect(layouts.name()).toHaveValue('公司客户维护方案');

  const file = join(await makeFolder(), '方案.json');
  await answerSaveDialog(app, file);
  await layouts.runMore('导出为文件');
  await expect(frame.notices()).toContainText('方案.json');
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    format: 'branchbook.paperLayouts',
    layouts: [{ kind: 'maintenancePlan', name: { zh: '公司客户维护方案' } }],
  });

  await layouts.runMore('删除这个版式');
  await expect(layouts.name()).toHaveValue('客户维护方案');
  await frame.settle();
  await close();
  expect(problems).toEqual([]);

  const other = await launch();
  await new StartPage(other.page).create();
  const studio = await openStudio(other.page, 'maintenancePlan');
  const imported = new LayoutsPage(other.page);
  await imported.open('maintenancePlan');
  await answerOpenDialog(other.app, [file]);
  await imported.runMore('从文件导入');
  await expect(studio.frame.notices()).toContainText('已导入 1 个版式');
  await expect(imported.name()).toHaveValue('公司客户维护方案');
  await expect(imported.blocks().nth(3)).toContainText('四项分析');
  await imported.close();
  await expect.poll(() => studio.cards.readPaper()).toContain('四项分析');

  // Files that are none change nothing.
  const broken = join(await makeFolder(), '坏.json');
  for (const text of [
    '{"format":"branchbook.paperLayouts","version":1,"layouts":[{"kind":"x"}]}',
    '台账',
    '',
  ]) {
    await writeFile(broken, text);
    await answerOpenDialog(other.app, [broken]);
    await imported.runMenu('maintenancePlan', /导入/);
    const refusal = studio.frame.notices().locator('.bb-notice-failure');
    await expect(refusal).toContainText('没有导入。现有版式未改动。');
    await refusal.getByRole('button', { name: '关闭' }).click();
    await expect(refusal).toHaveCount(0);
  }
  await studio.frame.undo();
  await expect.poll(() => studio.cards.readPaper()).not.toContain('四项分析');
  expect(other.problems).toEqual([]);
});

test('a logo that is no picture is refused; a picture stands on the paper', async ({
  launch,
  makeFolder,
}) => {
  const { app, page, problems } = await launch();
  await new StartPage(page).openSample();
  const { frame, cards, layouts } = await openStudio(page, 'customerList');
  await layouts.open('customerList');
  await layouts.showPaperTab();
  const folder = await makeFolder();
  const fake = join(folder, 'logo.png');
  await writeFile(fake, '<html>not a picture</html>');
  await layouts.chooseLogo(fake);
  await expect(frame.notices()).toContainText('这个文件不是 PNG 或 JPEG 图片，没有使用');
  await expect(layouts.logo()).toHaveCount(0);
  await expect(layouts.save()).toBeDisabled();

  // A PNG by its head whose content is broken.
  const png = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(120, 40);
    const context = canvas.getContext('2d');
    context?.fillRect(10, 10, 80, 20);
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
  });
  const torn = join(folder, 'torn.png');
  await writeFile(torn, Uint8Array.from([...png.slice(0, 33), ...png.slice(33).map(() => 7)]));
  await layouts.chooseLogo(torn);
  await expect(layouts.logo()).toHaveCount(0);

  const logo = join(folder, 'real.png');
  await writeFile(logo, Uint8Array.from(png));
  await layouts.chooseLogo(logo);
  await expect(layouts.logo()).toBeVisible();
  await expect(cards.preview().locator('.logo').first()).toBeVisible();
  await layouts.save().click();
  await expect(layouts.save()).toBeDisabled();
  await layouts.close();
  await answerSaveDialog(app, join(folder, '清单.pdf'));
  await cards.saveAsOne();
  await expect(frame.notices()).toContainText('清单.pdf');
  expect((await readPdfPages(join(folder, '清单.pdf')))[0]).toContain('客户清单');
  expect(problems).toEqual([]);
});

test('a layout follows within 300 ms, and says what does not fit', async ({ launch }) => {
  const { page, problems } = await launch();
  await new StartPage(page).openSample();
  const { cards, layouts } = await openStudio(page, 'smallCard');
  await expect.poll(() => cards.readPaper()).toContain('客户关系卡');
  await layouts.open('smallCard');
  await page.getByTestId('design-down').fill('9');
  await expect(layouts.remarks()).toContainText('每张高');
  await page.getByTestId('design-down').fill('2');
  await expect(layouts.remarks()).toHaveCount(0);

  const first = await layouts.openBlock(1);
  await first.getByTestId('design-cell').nth(1).locator('button[aria-expanded]').click();
  const label = first.getByTestId('design-cell-label');
  const took = await label.evaluate(
    (input: HTMLInputElement, wanted) =>
      new Promise<number>((resolve) => {
        const preview = document.querySelector('[data-testid="paper-preview"]');
        const shown = () => {
          const pages = [...(preview?.querySelectorAll('*') ?? [])].map((node) => node.shadowRoot ?? node);
          return pages.some((node) => node.textContent?.includes(wanted));
        };
        const from = performance.now();
        const look = () => {
          const passed = performance.now() - from;
          if (shown() || passed > 5_000) resolve(passed);
          else requestAnimationFrame(look);
        };
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
        set?.call(input, wanted);
        input.dispatchEvent(new Event('input', { bubbles: true }));
        requestAnimationFrame(look);
      }),
    '统一代码',
  );
  expect(took).toBeLessThan(300);
  expect(problems).toEqual([]);
});
