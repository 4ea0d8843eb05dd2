// @ts-check
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/**
 * Remembers a child so that it ends with this process, whatever way that ends.
 * @template {import('node:child_process').ChildProcess} C
 * @param {C} child
 * @returns {C}
 */
export function keepChild(child) {
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

/** Ends every child still running, at once. */
export function endChildren() {
  for (const child of children) child.kill('SIGTERM');
  children.clear();
}
process.once('exit', endChildren);

/**
 * Ends every child still running, the last started first (an app before the screen it is shown on), and waits for each.
 */
export async function endChildrenInOrder() {
  for (const child of [...children].reverse()) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const insist = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(insist);
  }
}

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when it was ended by a signal or could not be started
 * @property {string} output what it wrote to stdout and stderr, in order; empty when it was shown directly
 */

/**
 * Runs a command to its end. Never rejects: a command that cannot be started answers code 1 and the cause as output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env] replaces the environment when given
 * @param {boolean} [options.show] write straight to this terminal instead of collecting
 * @param {number} [options.timeoutMs] end it after this long
 * @returns {Promise<Outcome>}
 */
export function runCommand(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = keepChild(
      spawn(command, args, {
        cwd: options.cwd ?? process.cwd(),
        env: options.env ?? process.env,
        stdio: options.show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
        timeout: options.timeoutMs ?? 0,
      }),
    );
    /** @type {Buffer[]} */
    const pieces = [];
    child.stdout?.on('data', (piece) => pieces.push(piece));
    child.stderr?.on('data', (piece) => pieces.push(piece));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) =>
      resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString('utf8') }),
    );
  });
}

/**
 * How to run npm here: the very npm that started this script where there is one (on Windows `npm` is a batch file,
 * which Node refuses to start without a shell), otherwise the one beside this Node.
 * @param {readonly string[]} args
 * @returns {{command: string, args: string[]}}
 */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && basename(cli).startsWith('npm-cli')) {
    return { command: process.execPath, args: [cli, ...args] };
  }
  if (process.platform === 'win32') return { command: 'cmd.exe', args: ['/d', '/c', 'npm', ...args] };
  return { command: 'npm', args: [...args] };
}
