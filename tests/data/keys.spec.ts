import { execFileSync } from 'node:child_process';
import { expect, test } from './launch-harness';

test('password, wrong password with a growing wait, recovery key', async ({ launchHarness, makeFolder }) => {
  const bookDir = await makeFolder();
  const first = await launchHarness({ bookDir });
  const recoveryKey = await first.page.evaluate(async () => {
    const made = await window.harness.create('田安路 2026');
    await window.harness.close();
    return made.ok ? made.value.recoveryKey : '';
  });
  expect(recoveryKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
  const tries = await first.page.evaluate(async () => {
    const { harness } = window;
    const results = [];
    for (let index = 0; index < 3; index += 1) results.push(await harness.open({ password: '错' }));
    return results;
  });
  expect(tries.map((attempt) => (attempt.ok ? 'open' : attempt.reason))).toEqual([
    'book.wrongPassword',
    'book.wrongPassword',
    'book.waitBeforePassword',
  ]);
  await first.close();

  // The wait survives a restart and holds for the recovery key as well.
  const second = await launchHarness({ bookDir });
  await expect(async () => {
    const opened = await second.page.evaluate(
      (key) => window.harness.open({ recoveryKey: key }),
      recoveryKey.toLowerCase().replaceAll('-', ' '),
    );
    expect(opened).toMatchObject({ ok: true });
  }).toPass({ timeout: 10_000 });
  expect(await second.page.evaluate(() => window.harness.session.actor)).toBe('林晓');
});

test('nothing readable reaches the disk', async ({ launchHarness, makeFolder }) => {
  const bookDir = await makeFolder();
  const running = await launchHarness({ bookDir });
  await running.page.evaluate(async () => {
    const { harness } = window;
    await harness.create('CanaryPassword77');
    const added = await harness.add(300);
    await harness.edit(added.ok ? (added.value[0] ?? '') : '', 'name', 'CANARY-7Q2-VALUE');
    await harness.snapshot();
    await harness.undo();
    await harness.close();
  });
  await running.close();
  // The search itself finds what is there: the keyring is plain, and only its secrets are wrapped.
  expect(findInFolder(bookDir, 'branchbook-keyring')).toContain('keyring.json');
  for (const canary of ['CANARY-7Q2-VALUE', 'CanaryPassword77', '客户12', '田安路支行']) {
    expect(findInFolder(bookDir, canary)).toBe('');
  }
});

/** Names of files under the folder that hold the text, as UTF-8 or as UTF-16. */
function findInFolder(folder: string, text: string): string {
  const search = (pattern: string) => {
    try {
      return execFileSync('grep', ['-rlaP', pattern, folder], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C' },
      });
    } catch {
      return '';
    }
  };
  const hex = (encoding: BufferEncoding) =>
    Array.from(Buffer.from(text, encoding), (byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
  return search(hex('utf8')) + search(hex('utf16le'));
}
