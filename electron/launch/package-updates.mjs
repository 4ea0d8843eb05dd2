// @ts-check
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Stop } from './stop.mjs';

/**
 * An installer as the list names it.
 * @typedef {{name: string, size: number, sha512: string}} Listed
 */

/**
 * @param {string} version
 * @param {readonly Listed[]} listed the first is the usual one
 * @param {string} date ISO time
 * @returns {string} YAML
 */
export function writeList(version, listed, date) {
  const [usual] = listed;
  if (usual === undefined) throw new Stop('There is no installer to list.');
  return [
    `version: ${version}`,
    'files:',
    ...listed.flatMap(({ name, size, sha512 }) => [
      `  - url: ${name}`,
      `    sha512: ${sha512}`,
      `    size: ${size}`,
    ]),
    `path: ${usual.name}`,
    `sha512: ${usual.sha512}`,
    `releaseDate: '${date}'`,
    '',
  ].join('\n');
}

/**
 * The key that updates are signed with: `BRANCHBOOK_UPDATE_KEY` names an Ed25519 private key (PEM), made with
 * `openssl genpkey -algorithm ed25519`. Its public half goes into the package, which from then on takes no update
 * that is not signed with it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<import('node:crypto').KeyObject | undefined>}
 */
export async function readUpdateKey(env) {
  const file = env.BRANCHBOOK_UPDATE_KEY;
  if (!file) return undefined;
  const key = createPrivateKey(await readFile(file));
  if (key.asymmetricKeyType !== 'ed25519') {
    throw new Stop(`BRANCHBOOK_UPDATE_KEY must be an Ed25519 key; ${file} is ${key.asymmetricKeyType}.`, 2);
  }
  return key;
}

/**
 * @param {import('node:crypto').KeyObject} key private
 * @returns {string} its public half, PEM
 */
export function publicHalf(key) {
  return String(createPublicKey(key).export({ type: 'spki', format: 'pem' }));
}
