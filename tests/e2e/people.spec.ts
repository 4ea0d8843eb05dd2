import { fileURLToPath } from 'node:url';
import { checkAccessibility } from '../helpers/check-accessibility';
import { expect, test } from '../helpers/launch-app';
import { CustomersPage } from './pages/customers.page';
import { EvaluationsPage } from './pages/evaluations.page';
import { FramePage } from './pages/frame.page';
import { PeoplePage } from './pages/people.page';
import { StartPage, testBranch } from './pages/start.page';
import { WorkbooksPage } from './pages/workbooks.page';

const ledger = fileURLToPath(new URL('../fixtures/workbooks/存量客户台账-2026年10月.xlsx', import.meta.url));
const manager = { name: '王建国', password: 'Wang-Jianguo-26' };
const head = { name: '周晨', password: 'Zhou-Chen-2026' };

test('a manager limited to own customers sees and does no more; leaving hands customers over in one step', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const { app, page, problems } = await launch();
  const start = new StartPage(page);
  const frame = new FramePage(page);
  const people = new PeoplePage(page);
  const customers = new CustomersPage(page);
  const forms = new EvaluationsPage(page);
  const recoveryKey = await start.create();
  const workbooks = new WorkbooksPage(app, page);
  await workbooks.pickAndCheck(ledger);
  await workbooks.write();
  await frame.settle();

  await frame.go('evaluations');
  await forms.run();
  await frame.settle();

  // A wrong password of one's own adds nobody.
  await people.open();
  await people.fill({ ...manager, limited: true, own: 'not mine at all' });
  await people.save();
  await expect(people.dialog().getByRole('alert')).toBeVisible();
  await page.locator('#person-own').fill(testBranch.password);
  await people.save();
  await expect(people.row(manager.name)).toContainText('仅本人客户');
  await expect(people.row(manager.name)).toContainText('使用中');
  const own = Number(await people.row(manager.name).locator('.bb-people-number').innerText());
  expect(own).toBeGreaterThan(10);
  await people.fill({ ...manager, own: testBranch.password });
  await people.save();
  await expect(people.dialog()).toContainText('已有这个姓名');
  await page.keyboard.press('Escape');
  await people.fill({ ...head, role: '网点负责人', own: testBranch.password });
  await people.save();
  await expect(people.row(head.name)).toContainText('使用中');
  // The last administrator stays one.
  await people.act(testBranch.person, 'edit').click();
  await expect(page.getByTestId('person-role')).toHaveClass(/ant-select-disabled/);
  await page.keyboard.press('Escape');
  expect(await checkAccessibility(page)).toEqual([]);

  // The manager: only own customers, told once and all the time; no imports, no people, no approval.
  await frame.lock();
  await people.unlockAs(manager.name, manager.password);
  await customers.root().waitFor();
  await expect(page.getByTestId('own-only')).toBeVisible();
  await page.getByTestId('notices').getByRole('button', { name: '知道了' }).click();
  await expect(page.getByTestId('nav-customers')).toContainText(String(own));
  await expect(customers.status()).toContainText(`${own} 行`);
  await frame.go('workbooks');
  await expect(page.getByTestId('pick-workbook')).toHaveCount(0);
  await frame.go('evaluations');
  await expect(page.getByTestId('start-evaluation')).toHaveCount(0);
  await expect(page.getByTestId('edit-template')).toHaveCount(0);
  await forms.fillIn('7');
  await page.getByTestId('step-submit').click();
  await expect(page.locator('#sign-person')).toHaveValue(manager.name);
  await expect(page.locator('#sign-person')).not.toBeEditable();
  await page.getByTestId('sign-forms').click();
  await expect(forms.steps()).toContainText(manager.name);
  await expect(page.getByTestId('step-review')).toHaveCount(0);
  await frame.go('settings');
  await expect(page.getByTestId('people-panel')).toContainText('客户经理');
  await expect(page.getByTestId('open-people')).toHaveCount(0);

  // Everybody changes the own password; the old one is dead.
  await page.getByTestId('own-password').click();
  await page.locator('#own-present').fill(manager.password);
  await page.locator('#own-new-password').fill('Another-2027-x');
  await page.locator('#own-new-again').fill('Another-2027-x');
  await page.getByTestId('change-own-password').click();
  await expect(frame.notices()).toContainText('密码已修改');
  await frame.settle();
  await frame.lock();
  await page.getByTestId('unlock').waitFor();
  await start.tryPassword(manager.password);
  await expect(start.failure()).toBeVisible();

  // The administrator lets the manager go: the customers to two others, the account disabled.
  await people.unlockAs(testBranch.person, testBranch.password);
  await customers.root().waitFor();
  await people.open();
  await people.act(manager.name, 'leave').click();
  await page.getByRole('dialog').getByText('平均分给几人').click();
  await people.choose('receivers', '李敏');
  await people.pick('陈思远');
  // The list of names lies over what follows it.
  await people.dialog().getByText(`${manager.name} 离岗`).click();
  await expect(page.getByTestId('hand-over-plan')).toContainText('李敏');
  await page.locator('#leave-own').fill(testBranch.password);
  await page.getByTestId('run-hand-over').click();
  await expect(people.row(manager.name)).toContainText('停用');
  await expect(people.row(manager.name).locator('.bb-people-number')).toHaveText('0');
  // One undo brings customers and account back; only the password is to be set anew.
  await frame.settle();
  await frame.undo();
  await expect(people.row(manager.name)).toContainText('没有密码');
  await expect(people.row(manager.name).locator('.bb-people-number')).toHaveText(String(own));
  await frame.settle();

  // The recovery key asks for a new password before anything else.
  await frame.lock();
  await page.getByTestId('unlock').waitFor();
  await page.getByTestId('other-way').click();
  await page.locator('#recoveryKey').fill(recoveryKey);
  await start.submit();
  await page.getByTestId('new-password').waitFor();
  await page.locator('#newPassword').fill('Neuland-2027-y');
  await page.locator('#newPasswordAgain').fill('Neuland-2027-y');
  await start.submit();
  await people.root().waitFor();
  await expect(page.locator('.bb-top')).toContainText(testBranch.person);
  expect(problems).toEqual([]);
});

test('a new recovery key needs one’s own password, and is shown once', async ({ launch }) => {
  const { page, problems } = await launch();
  const before = await new StartPage(page).create();
  const people = new PeoplePage(page);
  await people.open();
  await page.getByTestId('new-recovery-key').click();
  await page.locator('#key-own').fill('not mine at all');
  await page.getByTestId('make-recovery-key').click();
  await expect(page.getByTestId('recovery-key-dialog').getByRole('alert')).toBeVisible();
  await page.locator('#key-own').fill(testBranch.password);
  await page.getByTestId('make-recovery-key').click();
  const shown = page.getByTestId('recovery-key-text').locator('span');
  await expect(shown).toHaveCount(8);
  expect((await shown.allTextContents()).join('-')).not.toBe(before);
  expect(problems).toEqual([]);
});
