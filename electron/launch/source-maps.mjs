// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @param {string} folder of a built app
 * @returns {Promise<string[]>} every source file something of which is in it, as the source maps say
 */
export async function listBuiltSources(folder) {
  const names = await readdir(folder, { recursive: true });
  const sources = [];
  for (const name of names.filter((file) => file.endsWith('.map'))) {
    /** @type {{sources?: string[]}} */
    const map = JSON.parse(await readFile(join(folder, name), 'utf8'));
    sources.push(...(map.sources ?? []));
  }
  return sources;
}
