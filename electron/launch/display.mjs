// @ts-check
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepChild } from './run-command.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} Display
 * @property {Record<string, string>} env what a program needs to show itself there; empty for the person's own screen
 * @property {() => void} close
 */

/**
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean} whether a window can be shown to somebody
 */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/**
 * The person's own screen where there is one, otherwise an invisible one for the length of a run.
 * @param {object} [options]
 * @param {boolean} [options.invisible] take an invisible one where possible, so that tests do not steal the focus
 * @returns {Promise<Display>}
 */
export async function openDisplay(options = {}) {
  if (process.platform !== 'linux') return { env: {}, close: () => {} };
  if (!options.invisible && hasDisplay()) return { env: {}, close: () => {} };
  try {
    return await startInvisibleDisplay();
  } catch (error) {
    if (hasDisplay()) return { env: {}, close: () => {} };
    throw error;
  }
}

/**
 * Starts Xvfb on a free display number that only this run can open.
 * @returns {Promise<Display>}
 */
function startInvisibleDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'branchbook-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, makeAuthority(randomBytes(16)), { mode: 0o600 });
  // A file, because the server ends when it complains into a pipe that nobody reads any more.
  const complaints = join(folder, 'complaints');
  const complaintsFile = openSync(complaints, 'w');
  return new Promise((resolve, reject) => {
    const server = keepChild(
      spawn(
        'Xvfb',
        [
          '-displayfd',
          '3',
          '-screen',
          '0',
          '1600x1000x24',
          '-nolisten',
          'tcp',
          '-noreset',
          // No screen saver: the book locks with the screen.
          '-s',
          '0',
          '-auth',
          authority,
        ],
        // Its own process group: Ctrl+C reaches the app first, and the screen goes only after it.
        { stdio: ['ignore', 'ignore', complaintsFile, 'pipe'], detached: true },
      ),
    );
    closeSync(complaintsFile);
    const clean = () => {
      process.off('exit', clean);
      rmSync(folder, { recursive: true, force: true });
    };
    process.once('exit', clean);
    server.once('error', (error) => {
      clean();
      reject(new Stop(`The invisible screen (Xvfb) could not be started: ${error.message}`, 2));
    });
    server.once('exit', () => {
      reject(new Stop(`The invisible screen (Xvfb) ended at once: ${readQuietly(complaints)}`));
      clean();
    });
    let number = '';
    server.stdio[3]?.on('data', (piece) => {
      number += piece;
      // The server writes the number and the line end apart, and would not survive if nobody took the second.
      if (!number.endsWith('\n')) return;
      server.unref();
      server.stdio[3]?.destroy();
      resolve({
        env: { DISPLAY: `:${number.trim()}`, XAUTHORITY: authority, WAYLAND_DISPLAY: '' },
        close: () => server.kill('SIGTERM'),
      });
    });
  });
}

/**
 * @param {string} file
 * @returns {string} its text, empty when it is gone
 */
function readQuietly(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * One entry of an X authority file that fits any host and display (family "wild", as `xauth` would write it):
 * without it every account of this machine could look at the screen.
 * @param {Buffer} cookie 16 bytes
 * @returns {Buffer}
 */
function makeAuthority(cookie) {
  const field = (/** @type {Buffer} */ bytes) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length);
    return Buffer.concat([length, bytes]);
  };
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(Buffer.alloc(0)),
    field(Buffer.alloc(0)),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(cookie),
  ]);
}
