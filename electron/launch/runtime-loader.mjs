// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The program inside the development runtime. It has no default app that opens a path given on the command line, so
 * it loads the built main process named by `BRANCHBOOK_APP` and otherwise behaves as `electron <package root> ...`
 * does: same name, version, app path, and position of the arguments.
 */
export const runtimeLoader = `'use strict';
const { existsSync, readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { app } = require('electron');
const main = process.env.BRANCHBOOK_APP;
if (!main || !existsSync(main)) {
  console.error('BRANCHBOOK_APP must name the built main process, such as /path/to/branchbook/dist/main.cjs.');
  process.exit(2);
}
let root = dirname(main);
while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
if (existsSync(join(root, 'package.json'))) {
  const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  app.setAppPath(root);
  app.setName(about.productName || about.name);
  app.setVersion(about.version || '0.0.0');
}
process.argv.splice(1, 0, root);
process.defaultApp = true;
require(main);
`;

/**
 * @param {string} folder the runtime's folder
 */
export async function writeRuntimeLoader(folder) {
  const app = join(folder, 'resources', 'app');
  await mkdir(app, { recursive: true });
  const about = { name: 'branchbook', productName: 'Branchbook', version: '0.0.0', main: 'index.cjs' };
  await writeFile(join(app, 'package.json'), `${JSON.stringify(about)}\n`);
  await writeFile(join(app, 'index.cjs'), runtimeLoader);
}
