// @ts-check
import { createHash, sign } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setFuses } from './package-fuses.mjs';
import { readUpdateKey, writeList } from './package-updates.mjs';
import { inRoot } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

/** electron-builder's hook before packing: no installed package goes in, all of them are in `dist/` already. */
export function beforeBuild() {
  return false;
}

/**
 * electron-builder's hook between packing and signing.
 * @param {import('app-builder-lib').AfterPackContext} context
 */
export async function afterPack(context) {
  const file = locateFuses(context);
  const binary = await readFile(file);
  const count = setFuses(binary);
  await writeFile(file, binary);
  console.log(`  • fuses set  count=${count}/${count}`);
  if (context.electronPlatformName === 'darwin') await renewAdHocSignature(context);
}

/**
 * @param {import('app-builder-lib').AfterPackContext} context
 * @returns {string} the file that carries the fuses
 */
function locateFuses({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'darwin') {
    const framework = ['Contents', 'Frameworks', 'Electron Framework.framework', 'Electron Framework'];
    return join(appOutDir, `${name}.app`, ...framework);
  }
  if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`);
  return join(appOutDir, 'executableName' in packager ? String(packager.executableName) : name);
}

/**
 * Macs with Apple's own processors start nothing whose signature does not fit, not even a package for trying out.
 * @param {import('app-builder-lib').AfterPackContext} context
 */
async function renewAdHocSignature({ appOutDir, packager }) {
  const bundle = join(appOutDir, `${packager.appInfo.productFilename}.app`);
  const { code, output } = await runCommand('codesign', [
    '--sign',
    '-',
    '--force',
    '--preserve-metadata=entitlements,requirements,flags,runtime',
    '--deep',
    bundle,
  ]);
  if (code !== 0) throw new Stop(`The package could not be signed for this Mac: ${output}`);
}

/** Which list an installer belongs to, by its ending; other files are in none. */
const lists = /** @type {const} */ ([
  ['latest.yml', /\.exe$/],
  ['latest-linux.yml', /\.(AppImage|deb)$/],
  ['latest-mac.yml', /\.dmg$/],
]);

/**
 * electron-builder's hook after the last artifact: writes the lists that the app reads in its update folder, in the
 * form that electron-updater has too, and signs them where the environment names a key.
 * @param {{outDir: string, artifactPaths: readonly string[]}} result
 * @returns {Promise<string[]>} the files made
 */
export async function afterAllArtifactBuild({ outDir, artifactPaths }) {
  const { version } = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  const key = await readUpdateKey(process.env);
  const made = [];
  for (const [list, ending] of lists) {
    const listed = [];
    for (const path of artifactPaths.filter((file) => ending.test(file))) listed.push(await describe(path));
    if (listed.length === 0) continue;
    const text = writeList(version, listed, new Date().toISOString());
    await writeFile(join(outDir, list), text);
    made.push(join(outDir, list));
    if (key === undefined) continue;
    await writeFile(
      join(outDir, `${list}.sig`),
      `${sign(null, Buffer.from(text), key).toString('base64')}\n`,
    );
    made.push(join(outDir, `${list}.sig`));
  }
  return made;
}

/**
 * @param {string} path
 * @returns {Promise<import('./package-updates.mjs').Listed>}
 */
async function describe(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return { name: basename(path), size: (await stat(path)).size, sha512: hash.digest('base64') };
}
