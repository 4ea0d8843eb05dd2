import { callRaw, callShell } from '../helpers/call-shell';
import { expect, test } from '../helpers/launch-app';

test('opens one window with the title of its language', async ({ launch }) => {
  const { app, page } = await launch({ lang: 'en' });
  const window = await app.browserWindow(page);
  expect(await window.evaluate((it) => it.getTitle())).toBe('Branchbook');
  expect(await window.evaluate((it) => it.getMinimumSize())).toEqual([1024, 640]);
  await expect.poll(() => window.evaluate((it) => it.isVisible())).toBe(true);
  expect(page.url()).toMatch(/^app:\/\/branchbook\//);

  expect(await callShell(page, 'app.setLanguage', { lang: 'zh-CN' })).toEqual({ ok: true, value: null });
  expect(await window.evaluate((it) => it.getTitle())).toBe('网点客户簿');
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(menu).toEqual(['文件(&F)', '编辑(&E)', '显示(&V)']);
});

test('the page is sealed off from Node and runs under a strict policy', async ({ launch }) => {
  const { app, page } = await launch();
  const found = await page.evaluate(async () => {
    const answer = await fetch('app://branchbook/index.html');
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.inline = "ran"';
    document.head.append(script);
    const style = document.createElement('style');
    style.textContent = ':root { --sneaked: 1 }';
    document.head.append(style);
    return {
      policy: answer.headers.get('content-security-policy') ?? '',
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      inline: document.documentElement.dataset.inline,
      style: getComputedStyle(document.documentElement).getPropertyValue('--sneaked'),
      secure: window.isSecureContext,
      nonce: document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '',
    };
  });
  expect(found.policy).toContain("default-src 'none'");
  expect(found.policy).toContain("script-src 'self'");
  expect(found.policy).not.toContain('unsafe');
  expect(found.node).toEqual(['undefined', 'undefined']);
  expect(found.inline).toBeUndefined();
  expect(found.style).toBe('');
  expect(found.secure).toBe(true);
  expect(found.nonce).toMatch(/^[\w-]{22}$/);

  const preferences = await app.evaluate(({ BrowserWindow, webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const window = BrowserWindow.fromWebContents(contents);
      return { devTools: contents.isDevToolsOpened(), ours: window !== null };
    }),
  );
  expect(preferences).toEqual([{ devTools: false, ours: true }]);
});

test('refuses unknown channels and wrong arguments, each with its reason', async ({ launch }) => {
  const { page } = await launch();
  expect(await callRaw(page, 'app.format', {})).toEqual({ ok: false, reason: 'ipc.channel' });
  expect(await callRaw(page, 'toString', {})).toEqual({ ok: false, reason: 'ipc.channel' });
  expect(await callRaw(page, 'app.setLanguage', { lang: 'fr' })).toEqual({
    ok: false,
    reason: 'ipc.arguments',
    details: { channel: 'app.setLanguage', at: 'lang' },
  });
  expect(await callRaw(page, 'files.write', { token: '../../etc/passwd', bytes: 'text' })).toMatchObject({
    ok: false,
    reason: 'ipc.arguments',
  });
});

test('remembers the window and its language', async ({ launch }) => {
  const first = await launch();
  const window = await first.app.browserWindow(first.page);
  await window.evaluate((it) => it.setBounds({ x: 40, y: 30, width: 1100, height: 700 }));
  await callShell(first.page, 'app.setLanguage', { lang: 'en' });
  await first.close();

  const second = await launch({ bookDir: first.bookDir, lang: null });
  const again = await second.app.browserWindow(second.page);
  expect(await again.evaluate((it) => it.getNormalBounds())).toMatchObject({ width: 1100, height: 700 });
  expect(await callShell(second.page, 'app.describe', {})).toMatchObject({ value: { lang: 'en' } });
});
