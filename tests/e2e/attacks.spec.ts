import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShellBridge } from '@shared/ipc/wire';
import { AttackTable } from '../helpers/attacks/attack-table';
import { codeAttacks } from '../helpers/attacks/code-attacks';
import { frameAttacks } from '../helpers/attacks/frame-attacks';
import { openLure } from '../helpers/attacks/lure';
import { navigationAttacks } from '../helpers/attacks/navigation-attacks';
import { readNetLog } from '../helpers/attacks/net-log';
import { networkAttacks } from '../helpers/attacks/network-attacks';
import { permissionAttacks } from '../helpers/attacks/permission-attacks';
import { callRaw, callShell } from '../helpers/call-shell';
import { expect, test } from '../helpers/launch-app';
import { readPdfPages } from '../helpers/read-pdf';
import { answerOpenDialog, answerSaveDialog } from '../helpers/stub-dialogs';
import { FramePage } from './pages/frame.page';
import { StartPage } from './pages/start.page';

test('every attack of a hostile page is refused, and nothing ever reaches the network', async ({
  launch,
  makeFolder,
}) => {
  test.setTimeout(180_000);
  const lure = await openLure();
  const folder = await makeFolder();
  const netLog = join(folder, 'net.json');
  const { app, page, close } = await launch({
    // With a camera and a microphone at the PC, so that they are refused and not just absent.
    args: [`--log-net-log=${netLog}`, '--use-fake-device-for-media-stream'],
  });
  const table = new AttackTable(app, page, lure);
  try {
    // An ordinary morning first, so that what the app asks for by itself is in the record, too.
    await new StartPage(page).openSample();
    await new FramePage(page).go('tiers');
    const home = page.url();
    await table.guard(home);

    await table.tryAll('code', codeAttacks);
    await table.tryAll('frames and windows', frameAttacks);
    await table.tryAll('network', networkAttacks);
    await table.tryAll('navigation', navigationAttacks);
    await table.tryAll('permissions', permissionAttacks);

    // A file dropped on the window, as the system does it.
    const outside = join(folder, 'outside.html');
    await writeFile(outside, '<title>outside</title>');
    await table.try('navigation', 'a file dropped on the window', async () => {
      const talk = await app.context().newCDPSession(page);
      const data = { items: [], files: [outside], dragOperationsMask: 1 };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
        await talk.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
      }
      await talk.detach();
      return false;
    });
    await table.try('navigation', 'developer tools by key, and by the shell itself', async () => {
      for (const keys of ['F12', 'Control+Shift+I', 'Control+Shift+J', 'Control+u', 'Control+r', 'F5']) {
        await page.keyboard.press(keys);
      }
      return app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.openDevTools();
        return contents?.isDevToolsOpened() === true;
      });
    });

    // The counter of the shell.
    const refusedAs = (reason: string) => async (channel: string, argument: unknown) => {
      const answer = await callRaw(page, channel, argument);
      return answer.ok || answer.reason !== reason;
    };
    const isChannel = refusedAs('ipc.channel');
    const isArgument = refusedAs('ipc.arguments');
    const isToken = refusedAs('files.unknownToken');
    const some = async (tries: readonly Promise<boolean>[]) => (await Promise.all(tries)).includes(true);
    await table.try('shell', 'channels it does not have', () =>
      some(
        ['app.format', 'toString', '__proto__', 'constructor', '', 'files.read'].map((name) =>
          isChannel(name, {}),
        ),
      ),
    );
    await table.try('shell', 'arguments of the wrong shape', () =>
      some([
        isArgument('app.setLanguage', { lang: 'fr' }),
        isArgument('files.write', { token: '../../etc/passwd', bytes: 'text' }),
        isArgument('files.pickSave', { kind: 'exe', suggestedName: 'x' }),
        isArgument('files.saveIn', { folder: 1, name: 'x', kind: 'pdf' }),
        isArgument('month.write', { name: '../../x.json', bytes: new Uint8Array() }),
        isArgument('lock.arm', { minutes: 1e9, clipboardSeconds: 30, protect: false }),
        isArgument('lock.seal', { why: 'asked', place: 'https://a.example/', typed: { kept: 0, lost: 0 } }),
        isArgument('clipboard.guard', { sha256: '../' }),
      ]),
    );
    await table.try('shell', 'arguments that are huge', () =>
      some([
        isArgument('app.logError', { where: 'x'.repeat(5_000_000), what: 'x' }),
        isArgument('app.setLanguage', { lang: 'zh-CN'.repeat(2_000_000) }),
        isArgument('files.takePaste', { text: 'x'.repeat(21 * 1024 * 1024) }),
        isToken('files.write', { token: 'no-such-token', bytes: new Uint8Array(2_000_000) }),
      ]),
    );
    await table.try('shell', 'a prototype in an argument', async () => {
      await page.evaluate(async () => {
        const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
        const poison: unknown = JSON.parse(
          '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
        );
        await branchbook.call('app.describe', poison);
        await branchbook.call(
          'app.logError',
          Object.assign(JSON.parse('{"__proto__":{"polluted":1}}'), { where: 'x', what: 'y' }),
        );
      });
      return app.evaluate(() => Reflect.get({}, 'polluted') !== undefined);
    });
    await table.try('shell', 'tokens that are made up, and tokens for something else', async () => {
      const sample = await callShell(page, 'files.sampleWorkbook', {});
      const readOnly = sample.ok ? sample.value.token : '';
      return some([
        isToken('files.write', { token: 'AAAAAAAAAAAAAAAAAAAAAAAA', bytes: new Uint8Array([1]) }),
        isToken('files.write', { token: readOnly, bytes: new Uint8Array([1]) }),
        isToken('files.saveIn', { folder: readOnly, name: 'x', kind: 'pdf' }),
        isToken('files.reveal', { token: 'AAAAAAAAAAAAAAAAAAAAAAAA' }),
        isToken('paper.toPdf', { html: '<p>x</p>', title: 'x', token: readOnly }),
      ]);
    });
    await table.try('shell', 'ports of other names', () =>
      page.evaluate(async () => {
        const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
        const names = ['shell', '../book', 'toString', ''] as unknown as ('book' | 'workbook')[];
        const opened = await Promise.all(
          names.map((name) => branchbook.openPort(name, '00000000-0000-4000-8000-000000000000')),
        );
        const badId = await branchbook.openPort('workbook', '../x');
        return [...opened, badId].some(({ ok }) => ok);
      }),
    );
    await table.try('shell', 'dropped files that were made up', () =>
      page.evaluate(async () => {
        const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
        const madeUp = { name: 'passwd', path: '/etc/passwd' };
        const answers = await Promise.allSettled([
          branchbook.registerDroppedFiles([new File(['x'], '/etc/passwd')]),
          branchbook.registerDroppedFiles([madeUp]),
        ]);
        return answers.some((answer) => answer.status === 'fulfilled' && answer.value.ok);
      }),
    );
    await table.try('shell', 'a name to save that holds a path', async () => {
      await app.evaluate(({ dialog }) => {
        dialog.showSaveDialog = async (...order: unknown[]) => {
          const { defaultPath } = (order.at(-1) ?? {}) as { readonly defaultPath?: string };
          Reflect.set(globalThis, 'suggested', defaultPath);
          return { canceled: true, filePath: '' };
        };
      });
      await callShell(page, 'files.pickSave', { kind: 'pdf', suggestedName: '../../../etc/cron.d/x' });
      const suggested = await app.evaluate(() => String(Reflect.get(globalThis, 'suggested')));
      return basename(suggested).includes('cron') === false || /[\\/](etc|\.\.)/.test(suggested);
    });
    await table.try('shell', 'a name in a folder that leaves the folder', async () => {
      const inner = join(folder, 'picked');
      await mkdir(inner);
      await answerOpenDialog(app, [inner]);
      const picked = await callShell(page, 'files.pickFolder', {});
      if (!picked.ok || picked.value === null) return true;
      for (const name of [
        '../stray',
        '..\\stray',
        '/tmp/stray',
        'C:\\stray',
        '....//stray',
        'con',
        '.hidden',
      ]) {
        const place = await callShell(page, 'files.saveIn', {
          folder: picked.value.token,
          name,
          kind: 'txt',
        });
        if (!place.ok || /[\\/]/.test(place.value.name)) return true;
        await page.evaluate((token) => {
          const { branchbook } = window as unknown as { readonly branchbook: ShellBridge };
          return branchbook.call('files.write', { token, bytes: new Uint8Array([120]) });
        }, place.value.token);
      }
      return (
        (await readdir(inner)).length !== 7 || (await readdir(folder)).some((name) => name.includes('stray'))
      );
    });
    await table.try('shell', 'paper that loads from elsewhere, with a script in it', async () => {
      const pdf = join(folder, 'paper.pdf');
      await answerSaveDialog(app, pdf);
      const place = await callShell(page, 'files.pickSave', { kind: 'pdf', suggestedName: 'paper' });
      if (!place.ok || place.value === null) return true;
      const html = `<meta http-equiv="refresh" content="0; url=${lure.address}"><link rel="stylesheet" href="${lure.address}">
        <script>document.write('sneaked')</script><img src="${lure.address}"><iframe src="${lure.address}"></iframe>
        <object data="file:///etc/passwd"></object><section class="page">paper</section>`;
      await callShell(page, 'paper.toPdf', { html, title: 'paper', token: place.value.token });
      const text = (await readPdfPages(pdf).catch(() => [])).join('');
      return text.includes('sneaked') || text.includes('root:');
    });
    await table.try('shell', 'another window, and a frame of the window, that call it', async () => {
      const preload = fileURLToPath(new URL('../../dist/preload.cjs', import.meta.url));
      const [stranger] = await Promise.all([
        app.waitForEvent('window'),
        app.evaluate(async ({ BrowserWindow }, script) => {
          const window = new BrowserWindow({
            show: false,
            webPreferences: { preload: script, sandbox: true },
          });
          await window.loadURL('app://branchbook/index.html');
        }, preload),
      ]);
      const answer = await callRaw(stranger, 'app.describe', {});
      await stranger.close();
      return answer.ok || answer.reason !== 'ipc.sender';
    });
    await table.try('network', 'requests of the main process’s own session', () =>
      app.evaluate(
        ({ session }, target) =>
          session.defaultSession.fetch(target).then(
            () => true,
            () => false,
          ),
        lure.address,
      ),
    );
  } finally {
    table.print();
    lure.close();
  }
  expect(table.through()).toEqual([]);
  expect(lure.knocks()).toBe(0);
  expect(await readdir(folder)).not.toContain('customers.csv');
  await close();

  const { asked, left } = await readNetLog(netLog);
  // Asked for were only the attacks' own addresses, and nothing of it left the app.
  expect(left).toEqual([]);
  const ownTargets = new RegExp(
    `^[a-z]+://127\\.0\\.0\\.1:${lure.port}/|^https://leak-13800000001\\.example/|^app:|^blob:|^data:`,
  );
  expect(asked.filter((address) => !ownTargets.test(address))).toEqual([]);
});

test('a second start changes nothing in the first, whatever it is given', async ({
  launch,
  runToEnd,
  makeFolder,
}) => {
  const { app, page, bookDir, problems } = await launch();
  await new StartPage(page).createForm().waitFor();
  const folder = await makeFolder();
  const script = join(folder, 'evil.cjs');
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'ran'))}, 'ran')`);
  const tries = [
    ['--branchbook-monthly', '--period', '2026-10', '--out', folder, '--book', bookDir],
    [script, 'app://branchbook/index.html', 'https://a.example/', 'file:///etc/passwd'],
    ['--load-extension=/tmp', '--proxy-server=127.0.0.1:1', '--user-data-dir=/tmp/elsewhere'],
  ];
  for (const args of tries) {
    const second = await runToEnd(args, { env: { BRANCHBOOK_BOOK_DIR: bookDir } });
    expect([0, 2]).toContain(second.code);
  }
  expect(await readdir(folder)).toEqual(['evil.cjs']);
  expect(app.windows()).toHaveLength(1);
  expect(page.url()).toMatch(/^app:\/\/branchbook\//);
  expect(await readFile(script, 'utf8')).toContain('ran');
  expect(problems).toEqual([]);
});
