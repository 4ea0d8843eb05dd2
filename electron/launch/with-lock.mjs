// @ts-check
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { tell } from './progress.mjs';

/**
 * Does some work while no other process does work under the same lock. A lock whose owner is gone is taken over.
 * @template T
 * @param {string} folder the lock itself: a folder that exists while the lock is held
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  await mkdir(dirname(folder), { recursive: true });
  let told = false;
  while (!(await takeLock(folder))) {
    if (!told) tell(`- waiting for another start that is doing the same (${folder})`);
    told = true;
    await wait(500);
  }
  const release = () => rm(folder, { recursive: true, force: true });
  try {
    return await work();
  } finally {
    await release();
  }
}

/**
 * @param {string} folder
 * @returns {Promise<boolean>}
 */
async function takeLock(folder) {
  const ownerFile = join(folder, 'pid');
  try {
    await mkdir(folder);
    await writeFile(ownerFile, String(process.pid));
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if (await isAbandoned(ownerFile)) await rm(folder, { recursive: true, force: true });
  return false;
}

/**
 * @param {string} ownerFile
 * @returns {Promise<boolean>}
 */
async function isAbandoned(ownerFile) {
  const owner = await readOwner(ownerFile);
  if (owner !== undefined) return !isAlive(owner);
  // A lock exists for a moment before its owner is written into it, so absence alone proves nothing yet.
  await wait(1000);
  return (await readOwner(ownerFile)) === undefined;
}

/**
 * @param {string} file
 * @returns {Promise<number | undefined>}
 */
async function readOwner(file) {
  try {
    const pid = Number(await readFile(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {boolean}
 */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
