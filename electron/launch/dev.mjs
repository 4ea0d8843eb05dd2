// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { shellParts } from './build-app.mjs';
import { openDisplay } from './display.mjs';
import { ensureAll } from './ensure-all.mjs';
import { inRoot } from './paths.mjs';
import { tell } from './progress.mjs';
import { resolveLaunch } from './resolve-launch.mjs';
import { isNoise } from './run-app.mjs';
import { keepChild } from './run-command.mjs';
import { runScript, Stop } from './stop.mjs';

/**
 * Pages reload as they are edited; the app starts anew when a part of the shell changes; closing its window ends all.
 */
await runScript(async () => {
  await ensureAll();
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: inRoot('vite.config.ts'), mode: 'development' });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Stop('The development server did not start.');
  tell(`- pages come from ${address}`);
  const display = await openDisplay();

  /** @type {import('node:child_process').ChildProcess | undefined} */
  let app;
  /** @type {(code: number) => void} */
  let finish = () => {};
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const startApp = () => {
    const launch = resolveLaunch({ invisible: 'DISPLAY' in display.env });
    const env = { ...process.env, ...display.env, ...launch.env, BRANCHBOOK_DEV_URL: address };
    const started = keepChild(
      spawn(launch.executablePath, [...launch.args, ...process.argv.slice(2)], {
        env,
        stdio: ['inherit', 'inherit', 'pipe'],
      }),
    );
    started.stderr?.on('data', (/** @type {Buffer} */ piece) => {
      const lines = piece
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '' && !isNoise(line));
      if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
    });
    started.once('exit', (code) => {
      if (app === started) finish(code ?? 1);
    });
    app = started;
  };
  const restartApp = async () => {
    const old = app;
    app = undefined;
    if (old !== undefined && old.exitCode === null && old.signalCode === null) {
      old.kill('SIGTERM');
      await once(old, 'exit');
    }
    startApp();
  };
  await watchShell(restartApp);
  const code = await finished;
  await server.close();
  display.close();
  process.exit(code);
});

/**
 * @param {() => Promise<void>} onBuilt called once when all parts are built and after every later change
 */
async function watchShell(onBuilt) {
  const { build } = await import('vite');
  const waiting = new Set(/** @type {readonly string[]} */ (shellParts));
  for (const part of shellParts) {
    const watcher = await build({
      configFile: inRoot('vite.config.ts'),
      mode: part,
      logLevel: 'warn',
      build: { watch: {} },
    });
    if (!('on' in watcher)) throw new Stop('The shell cannot be watched.');
    watcher.on('event', async (event) => {
      if (event.code === 'ERROR') tell(`${part}: ${event.error.message}`);
      if (event.code !== 'END') return;
      waiting.delete(part);
      if (waiting.size === 0) await onBuilt();
    });
  }
}
