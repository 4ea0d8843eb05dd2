import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { callShell } from '../helpers/call-shell';
import { buildWorkbook } from '../helpers/hand-made-workbook';
import {
  buildHugeDimension,
  buildPrototypeNames,
  type HostileFile,
  hostileFiles,
  writeTooBig,
} from '../helpers/hostile-files';
import { fixture } from '../helpers/import-workbook';
import { expect, test } from '../helpers/launch-app';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const protectedWorkbook = decodeURIComponent(fixture('formats/password-agile.xlsx'));

function buildNoHeader(): Buffer {
  const text = (at: string, value: string) => `<c r="${at}" t="str"><v>${value}</v></c>`;
  const row = (number: number, ...values: string[]) =>
    `<row r="${number}">${values.map((value, at) => text(`${'ABC'[at]}${number}`, value)).join('')}</row>`;
  return buildWorkbook({
    sheets: [{ xml: `${row(1, '天气', '心情', '温度')}${row(2, '晴', '好', '微热')}` }],
  });
}

const cases: readonly HostileFile[] = [
  ...hostileFiles,
  { name: '有密码.xlsx', make: () => readFileSync(protectedWorkbook), sentence: /打开密码/ },
  { name: '没有表头.xlsx', make: buildNoHeader, sentence: /没有找到含“客户姓名”或“客户号”的表头/ },
];

/** Seconds in which a hostile file must have been dealt with, on a machine that has nothing else to do. */
const longestMs = 10_000;
const mostMB = 512;

test('what cannot be read ends in one sentence that names the file, in time, and nothing is written', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(300_000);
  const folder = await makeFolder();
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const frame = new FramePage(page);
  const workbooks = new WorkbooksPage(app, page);
  const seesSentence = async (file: string, sentence: RegExp) => {
    await workbooks.pick(join(folder, file));
    const failure = workbooks.failure().filter({ hasText: file });
    await expect(failure).toContainText(sentence, { timeout: longestMs });
    await expect(failure).toContainText('客户簿未改动');
    const leave = page.getByTestId('leave-import');
    if (await leave.isVisible()) await leave.click();
    await expect(page.getByTestId('import-history')).toContainText('还没有导入过');
  };
  for (const { name, make, sentence } of cases) {
    await test.step(name, async () => {
      await writeFile(join(folder, name), make());
      await seesSentence(name, sentence);
    });
  }
  await test.step('很大.xlsx', async () => {
    await writeTooBig(join(folder, '很大.xlsx'));
    await seesSentence('很大.xlsx', /超过 512 MB/);
  });
  await expect(page.getByTestId('undo')).toBeDisabled();
  await frame.settle();
  expect(problems).toEqual([]);
  const memory = await callShell(page, 'app.memory', {});
  if (!memory.ok) throw new Error(memory.reason);
  for (const { kind, peakMB } of memory.value.processes) expect(peakMB, kind).toBeLessThan(mostMB);
});

test('what only looks hostile comes in', async ({ launch, makeFolder }) => {
  const folder = await makeFolder();
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  for (const [name, make] of [
    ['很高的表.xlsx', buildHugeDimension],
    ['原型名.xlsx', buildPrototypeNames],
  ] as const) {
    await test.step(name, async () => {
      await writeFile(join(folder, name), make());
      await workbooks.pick(join(folder, name));
      await workbooks.goTo('check');
      await workbooks.counts().waitFor();
      await workbooks.write();
      await page.getByTestId('import-again').click();
    });
  }
  await expect(workbooks.history()).toHaveCount(2);
  expect(problems).toEqual([]);
});

test('a file that is other bytes by the time it is written is refused', async ({ launch, makeFolder }) => {
  const path = join(await makeFolder(), '台账.xlsx');
  const row = (number: number, ...values: string[]) =>
    `<row r="${number}">${values.map((value, at) => `<c r="${'AB'[at]}${number}" t="str"><v>${value}</v></c>`).join('')}</row>`;
  const ledger = (name: string) =>
    buildWorkbook({ sheets: [{ xml: row(1, '客户姓名', '客户号') + row(2, name, '00020001') }] });
  await writeFile(path, ledger('孟晓岚'));
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(path);
  await workbooks.goTo('check');
  await workbooks.counts().waitFor();

  await test.step('saved again with another customer', async () => {
    await writeFile(path, ledger('苏文'));
    await workbooks.writeButton().click();
    await expect(workbooks.failure()).toContainText('“台账.xlsx”在核对之后又被改动过');
  });

  await test.step('removed', async () => {
    await page.getByTestId('nav-workbooks').click();
    const leave = page.getByTestId('leave-import');
    if (await leave.isVisible()) await leave.click();
    await workbooks.pick(path);
    await workbooks.goTo('check');
    await workbooks.counts().waitFor();
    await rm(path);
    await workbooks.writeButton().click();
    await expect(workbooks.failure()).toContainText('“台账.xlsx”读不到了');
  });
  const leave = page.getByTestId('leave-import');
  if (await leave.isVisible()) await leave.click();
  await expect(page.getByTestId('import-history')).toContainText('还没有导入过');
  await expect(page.getByTestId('undo')).toBeDisabled();
});

test('a sheet whose header nobody recognises can be given one by hand', async ({ launch, makeFolder }) => {
  const path = join(await makeFolder(), '没有表头.xlsx');
  await writeFile(path, buildNoHeader());
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(path);
  await expect(workbooks.failure()).toBeVisible();
  await expect(page.getByTestId('step-check')).toBeDisabled();
  await workbooks.row(1).locator('td').first().click();
  await expect(page.getByTestId('take-sheet')).toBeChecked();
  await workbooks.goTo('columns');
  await workbooks.column('A').getByRole('combobox').first().click();
  await page.keyboard.type('客户姓名');
  await page.keyboard.press('Enter');
  await expect(workbooks.column('A')).toHaveAttribute('data-field', 'name');
  await workbooks.goTo('check');
  await expect(workbooks.count('created')).toHaveText('1');
  await workbooks.write();
  await expect(workbooks.written()).toContainText('已写入 1 位客户');
});

test('a workbook under a password asks for it, and the password is enough to bring it in', async ({
  launch,
}) => {
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(protectedWorkbook);
  await expect(workbooks.failure()).toContainText('打开密码');
  await page.locator('#workbook-password').fill('不对');
  await page.keyboard.press('Enter');
  await expect(workbooks.failure()).toContainText('密码打不开');
  await page.locator('#workbook-password').fill('密码Ab1');
  await page.keyboard.press('Enter');
  await workbooks.goTo('check');
  await expect(workbooks.writeButton()).toHaveText(/写入 \d+ 位客户/);
  await workbooks.write();
});

test('a file that is gone by the time it is opened is named', async ({ launch, makeFolder }) => {
  const { app, page } = await launch();
  await new StartPage(page).create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pick(join(await makeFolder(), '已移走.xlsx'));
  await expect(workbooks.failure()).toContainText('找不到“已移走.xlsx”');
  await expect(page.getByTestId('pick-workbook')).toBeVisible();
});
