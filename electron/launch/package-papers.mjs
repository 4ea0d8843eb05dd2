// @ts-check
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { findForbidden, findSmuggled, leftOut, listParts } from './package-licences.mjs';
import { writeNotices } from './package-notices.mjs';
import { writeSbom } from './package-sbom.mjs';
import { publicHalf, readUpdateKey } from './package-updates.mjs';
import { inRoot, root } from './paths.mjs';
import { listBuiltSources } from './source-maps.mjs';
import { Stop } from './stop.mjs';

/**
 * Writes what goes into the package beside the app to `out/package`: the licences of all parts, the bill of materials
 * and, where updates are signed, the key to check them with. Refuses when something inside may not be handed on.
 * @param {string} electron version of the Electron that is packed
 */
export async function writePackagePapers(electron) {
  const about = JSON.parse(await readFile(inRoot('package.json'), 'utf8'));
  const parts = listParts(JSON.parse(await readFile(inRoot('package-lock.json'), 'utf8')));
  const smuggled = findSmuggled(parts, await listBuiltSources(inRoot('dist')));
  const problems = [...findForbidden(parts), ...smuggled.map((name) => `${name}: in the build, in no list`)];
  if (problems.length > 0) throw new Stop(`This may not be handed on:\n${problems.join('\n')}`);

  const direct = Object.keys(about.dependencies).filter((name) => name !== leftOut);
  const product = {
    name: about.name,
    version: about.version,
    licence: about.license,
    electron,
    needs: direct.map((name) => `node_modules/${name}`),
  };
  const folder = inRoot('out', 'package');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(inRoot('out/package/THIRD-PARTY-NOTICES.txt'), await writeNotices(parts, root));
  await writeFile(inRoot('out/package/sbom.cdx.json'), writeSbom(product, parts));
  const key = await readUpdateKey(process.env);
  if (key !== undefined) await writeFile(inRoot('out/package/update-key.pem'), publicHalf(key));
}
