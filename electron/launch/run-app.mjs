// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { openDisplay } from './display.mjs';
import { resolveLaunch } from './resolve-launch.mjs';
import { keepChild } from './run-command.mjs';

// Chromium complains about services that a container, a server or a virtual machine does not have, and about helpers
// that end in another order than it hoped. Nothing of it is for people; a missing screen is, and FATAL.
const noise = [
  /^\[\d+(:\d+)?:\d{4}\/\d{6}(\.\d+)?:(ERROR|WARNING|INFO|VERBOSE\d):(?!ozone_platform)\S+\(\d+\)\]/,
  /^DevTools listening on |^libva (error|info)|^ERR: Display|Gtk-(WARNING|Message)|dconf-WARNING|libEGL warning/,
];

/**
 * @param {string} line
 * @returns {boolean} whether a line on the app's stderr is Chromium talking to itself
 */
export function isNoise(line) {
  return noise.some((pattern) => pattern.test(line));
}

/**
 * Starts the built app, passes its output through without Chromium's noise, and waits for its end.
 * @param {readonly string[]} args the app's own arguments
 * @param {object} [options]
 * @param {string} [options.cwd] what relative paths in the arguments are relative to
 * @param {Record<string, string>} [options.env]
 * @param {boolean} [options.invisible] on an invisible screen even where there is a real one
 * @returns {Promise<number>} its exit code; 1 when it was ended by a signal
 */
export async function runApp(args, options = {}) {
  const display = await openDisplay(options);
  const launch = resolveLaunch({ invisible: 'DISPLAY' in display.env });
  const child = keepChild(
    spawn(launch.executablePath, [...launch.args, ...args], {
      cwd: options.cwd ?? process.cwd(),
      env: { ...process.env, ...display.env, ...launch.env, ...options.env },
      stdio: ['inherit', 'inherit', 'pipe'],
    }),
  );
  /** @type {string[]} */
  const hidden = [];
  let shown = 0;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (isNoise(line)) {
      hidden.push(line);
    } else {
      shown += 1;
      process.stderr.write(`${line}\n`);
    }
  });
  const [code] = await once(child, 'close');
  display.close();
  // Where the app itself had nothing to say about its failure, Chromium's words may be all there is.
  if (code !== 0 && shown === 0) process.stderr.write(hidden.map((line) => `${line}\n`).join(''));
  return typeof code === 'number' ? code : 1;
}
