import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeList } from '@electron/launch/package-updates.mjs';
import { resolveLaunch } from '@electron/launch/resolve-launch.mjs';
import { expect, test } from '../helpers/launch-app';
import { answerOpenDialog } from '../helpers/stub-dialogs';
import { StartPage, testBranch } from './pages/start.page';

test('a newer version in the folder of the intranet is found, compared and handed over, and nothing else', async ({
  launch,
  makeFolder,
}) => {
  const share = await makeFolder();
  const downloads = join(await makeFolder(), 'downloads');
  await mkdir(downloads);
  const { app, page, problems } = await launch();
  await new StartPage(page).create();
  await app.evaluate(({ app: own, shell }, folder) => {
    own.setPath('downloads', folder);
    shell.showItemInFolder = () => undefined;
  }, downloads);

  await page.getByTestId('nav-settings').click();
  const about = page.getByTestId('about');
  await expect(about.getByTestId('update-folder')).toHaveText('未设置');
  await answerOpenDialog(app, [share]);
  await about.getByTestId('choose-update-folder').click();
  await expect(about.getByTestId('update-folder')).toHaveText(share);
  await about.getByTestId('check-updates').click();
  await expect(page.getByTestId('notices')).toContainText('更新文件夹里没有版本清单');

  const name = 'Branchbook-9.0.0-linux-amd64.deb';
  const installer = Buffer.from('an installer');
  const sha512 = createHash('sha512').update(installer).digest('base64');
  const list = writeList('9.0.0', [{ name, size: installer.length, sha512 }], '2026-11-20T08:00:00.000Z');
  await writeFile(join(share, 'latest-linux.yml'), list);
  await writeFile(join(share, name), 'an insta1ler');
  await about.getByTestId('check-updates').click();
  await expect(about.getByTestId('update-result')).toHaveText('新版本 9.0.0（1 MB，2026-11-20 发布）');
  await about.getByTestId('prepare-update').click();
  await expect(page.getByTestId('notices')).toContainText('安装包与版本清单不符');

  await writeFile(join(share, name), installer);
  await about.getByTestId('prepare-update').click();
  await about.getByTestId('start-update').click();
  await expect(page.getByTestId('notices')).toContainText('安装包已放到下载文件夹');
  expect(await readFile(join(downloads, name))).toEqual(installer);
  expect(problems).toEqual([]);
});

test('a backup opened from outside comes to the window that is open, and to the one it opens', async ({
  launch,
  makeFolder,
}) => {
  const backup = join(await makeFolder(), '江东支行 2026-10-31.branchbook');
  await writeFile(backup, 'no backup at all');
  const first = await launch();
  await new StartPage(first.page).create();

  // What a file manager does: a second start of the same program with the file.
  const { executablePath, args, env } = resolveLaunch({ invisible: true });
  const second = spawn(executablePath, [...args, backup], {
    env: { ...process.env, ...env, BRANCHBOOK_BOOK_DIR: first.bookDir },
    stdio: 'ignore',
  });
  await once(second, 'exit');
  expect(second.exitCode).toBe(0);
  await expect(first.page.getByTestId('page-safety')).toBeVisible();
  await first.close();

  const again = await launch({ bookDir: first.bookDir, args: [backup] });
  await new StartPage(again.page).tryPassword(testBranch.password);
  await expect(again.page.getByTestId('page-safety')).toBeVisible();
});
