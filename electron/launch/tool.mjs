// @ts-check
import { readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { Stop } from './stop.mjs';

/**
 * Where a tool of an installed package starts. It is run by this Node directly: the shims in `node_modules/.bin`
 * are batch files on Windows.
 * @param {string} packageName such as `vitest`
 * @param {string} [name] the tool, where it is not called as its package
 * @returns {string} a JavaScript file
 */
export function findTool(packageName, name = packageName) {
  const about = JSON.parse(readFileSync(inRoot('node_modules', packageName, 'package.json'), 'utf8'));
  const file = typeof about.bin === 'string' ? about.bin : about.bin?.[name];
  if (typeof file !== 'string') throw new Stop(`The package ${packageName} has no tool ${name}.`);
  return inRoot('node_modules', packageName, file);
}
