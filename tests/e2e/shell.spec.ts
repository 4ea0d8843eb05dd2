import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { callRaw, callShell } from '../helpers/call-shell';
import { expect, test } from '../helpers/launch-app';

/** A server on this PC that counts who came; nothing of the app may ever reach it. */
async function listen(): Promise<{ server: Server; address: string; visits: () => number }> {
  let visits = 0;
  const server = createServer((_request, response) => {
    visits += 1;
    response.setHeader('access-control-allow-origin', '*');
    response.end('<title>outside</title>');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return { server, address: `http://127.0.0.1:${port}/`, visits: () => visits };
}

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

test('serves its own files and nothing beside them', async ({ launch }) => {
  const { page } = await launch();
  const statuses = await page.evaluate(async () => {
    const paths = [
      'index.html',
      '..%2fmain.cjs',
      '..%2F..%2Fpackage.json',
      '%2e%2e/main.cjs',
      '..%5cmain.cjs',
      'assets/..%2f..%2fmain.cjs',
      '%00',
      '%E0%A4%A',
    ];
    const answers = await Promise.all(
      paths.map((path) => fetch(`app://branchbook/${path}`).catch(() => null)),
    );
    return answers.map((answer) => answer?.status ?? 0);
  });
  expect(statuses[0]).toBe(200);
  for (const status of statuses.slice(1)) expect([0, 404]).toContain(status);
});

test('no request leaves the app, from the page or beside it', async ({ launch }) => {
  const { server, address, visits } = await listen();
  try {
    const { app, page } = await launch();
    const tried = await page.evaluate(async (target) => {
      const works = async (attempt: () => unknown) => {
        try {
          return Boolean(await attempt());
        } catch {
          return false;
        }
      };
      const picture = (source: string) =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = source;
        });
      const socket = (source: string) =>
        new Promise((resolve) => {
          const talk = new WebSocket(source.replace('http', 'ws'));
          talk.onopen = () => resolve(true);
          talk.onerror = () => resolve(false);
        });
      return {
        fetch: await works(() => fetch(target, { mode: 'no-cors' })),
        picture: await works(() => picture(target)),
        socket: await works(() => socket(target)),
      };
    }, address);
    expect(tried).toEqual({ fetch: false, picture: false, socket: false });

    const beside = await app.evaluate(
      ({ session }, target) =>
        session.defaultSession.fetch(target).then(
          () => 'answered',
          () => 'refused',
        ),
      address,
    );
    expect(beside).toBe('refused');
    expect(visits()).toBe(0);
  } finally {
    server.close();
  }
});

test('refuses to navigate, to open windows and to give permissions', async ({ launch }) => {
  const { server, address, visits } = await listen();
  try {
    const { app, page } = await launch();
    const before = page.url();
    const opened = await page.evaluate(
      (target) => [window.open(target), window.open('about:blank')],
      address,
    );
    expect(opened).toEqual([null, null]);
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      window.location.assign(target);
    }, address);
    await page.evaluate(() => {
      window.location.assign('app://branchbook/other.html');
    });
    // A question to the main process comes back only after the navigations were decided.
    expect(await callShell(page, 'app.describe', {})).toMatchObject({ ok: true, value: { lang: 'zh-CN' } });
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);

    const states = await page.evaluate(() =>
      Promise.all(
        (['notifications', 'geolocation'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    );
    expect(states).toEqual(['denied', 'denied']);
    expect(visits()).toBe(0);
  } finally {
    server.close();
  }
});

test('refuses unknown channels, wrong arguments and strange senders, each with its reason', async ({
  launch,
}) => {
  const { app, page } = await launch();
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

  // Another window with the same page and preload script is still not the one that may speak.
  const preload = fileURLToPath(new URL('../../dist/preload.cjs', import.meta.url));
  const [stranger] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(async ({ BrowserWindow }, script) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: script, sandbox: true } });
      await window.loadURL('app://branchbook/index.html');
    }, preload),
  ]);
  expect(await callRaw(stranger, 'app.describe', {})).toEqual({ ok: false, reason: 'ipc.sender' });
});

test('a second start of the same book only calls the first window', async ({ launch, runToEnd }) => {
  const { bookDir } = await launch();
  const second = await runToEnd([], { env: { BRANCHBOOK_BOOK_DIR: bookDir } });
  expect(second.code).toBe(0);
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
