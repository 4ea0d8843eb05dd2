// @ts-check
import { inRoot } from './paths.mjs';

/**
 * How the environment says that a package is signed.
 * @typedef {object} Signing
 * @property {readonly string[]} args for electron-builder
 * @property {readonly string[]} notes what is told before packing
 */

/**
 * The systems that are packed for: those named to electron-builder, otherwise the one at hand.
 * @param {readonly string[]} args for electron-builder
 * @param {NodeJS.Platform} platform where the packaging runs
 * @returns {Set<'win' | 'mac' | 'linux'>}
 */
export function readTargets(args, platform) {
  /** @type {readonly ['win' | 'mac' | 'linux', RegExp, NodeJS.Platform][]} */
  const known = [
    ['win', /^(--win|--windows|-w)$/, 'win32'],
    ['mac', /^(--mac|--macos|-m|-o)$/, 'darwin'],
    ['linux', /^(--linux|-l)$/, 'linux'],
  ];
  const named = known.filter(([, option]) => args.some((arg) => option.test(arg)));
  const chosen = named.length > 0 ? named : known.filter(([, , own]) => own === platform);
  return new Set(chosen.map(([system]) => system));
}

/**
 * Signing is decided by the environment alone; nothing secret is ever in the tree.
 * - `WIN_CSC_LINK`, `WIN_CSC_KEY_PASSWORD` (or `CSC_LINK`, `CSC_KEY_PASSWORD`): a certificate file for Windows.
 * - `BRANCHBOOK_SIGN_COMMAND`: a program of the bank's that signs one Windows file in place, such as one that speaks
 *   to its hardware token. It is given the path as its last argument.
 * - `CSC_LINK` or `CSC_NAME`, and for notarising `APPLE_API_KEY`, `APPLE_API_KEY_ID`, `APPLE_API_ISSUER`: macOS.
 * - `BRANCHBOOK_REQUIRE_SIGNING=1`: a package that would come out unsigned is an error.
 * @param {NodeJS.ProcessEnv} env
 * @param {ReadonlySet<'win' | 'mac' | 'linux'>} targets
 * @returns {Signing}
 */
export function readSigning(env, targets) {
  const command = Boolean(env.BRANCHBOOK_SIGN_COMMAND);
  const mac = Boolean(env.CSC_LINK || env.CSC_NAME);
  const notarise = mac && Boolean(env.APPLE_API_KEY && env.APPLE_API_KEY_ID && env.APPLE_API_ISSUER);
  /** @type {string[]} */
  const args = [];
  /** @type {string[]} */
  const notes = [];
  if (targets.has('win') && command) {
    args.push(`-c.win.signtoolOptions.sign=${inRoot('electron/launch/package-sign-file.mjs')}`);
  }
  if (targets.has('mac')) args.push(`-c.mac.notarize=${notarise}`);
  if (env.BRANCHBOOK_REQUIRE_SIGNING === '1') args.push('-c.forceCodeSigning=true');

  if (targets.has('win')) notes.push(tellWindows(command, Boolean(env.WIN_CSC_LINK || env.CSC_LINK)));
  if (targets.has('mac')) {
    notes.push(
      mac ? `macOS: signed${notarise ? ' and notarised' : ''}` : 'macOS: not signed (CSC_LINK or CSC_NAME)',
    );
  }
  return { args, notes };
}

/**
 * @param {boolean} command
 * @param {boolean} certificate
 */
function tellWindows(command, certificate) {
  if (command) return 'Windows: signed by BRANCHBOOK_SIGN_COMMAND';
  return certificate
    ? 'Windows: signed with the certificate given'
    : 'Windows: not signed (WIN_CSC_LINK or BRANCHBOOK_SIGN_COMMAND)';
}
