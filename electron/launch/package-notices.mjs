// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {import('./package-licences.mjs').Part} Part */

const licenceFile = /^(licen[cs]e|copying|notice|unlicense)([-.]|$)/i;
const rule = '='.repeat(78);

/**
 * What the licences of the parts ask to be handed on with the app: each part with its own texts.
 * @param {readonly Part[]} parts
 * @param {string} root where their folders begin
 * @returns {Promise<string>}
 */
export async function writeNotices(parts, root) {
  const chapters = [];
  for (const part of parts) chapters.push(describePart(part, await readTexts(join(root, part.path))));
  const head = [
    'Branchbook 网点客户簿: software of others that is part of it',
    '',
    '本软件包含下列第三方软件，其许可文本如下。Electron 与 Chromium 的许可见 LICENSE.electron.txt 和 LICENSES.chromium.html。',
    'The texts of Electron and Chromium are in LICENSE.electron.txt and LICENSES.chromium.html beside the app.',
    '',
    `${parts.length} packages`,
  ];
  return `${[head.join('\n'), ...chapters].join(`\n\n${rule}\n`)}\n`;
}

/**
 * @param {Part} part
 * @param {readonly string[]} texts
 * @returns {string}
 */
function describePart({ name, version, licence }, texts) {
  const said = texts.length > 0 ? texts : [`The package declares the licence ${licence} and brings no text.`];
  return [`${name} ${version}`, `Licence: ${licence}`, '', said.join('\n\n')].join('\n');
}

/**
 * @param {string} folder of an installed package
 * @returns {Promise<string[]>} its licence texts; empty for a package that is not installed or brings none
 */
async function readTexts(folder) {
  const names = await readdir(folder).catch(() => []);
  const texts = [];
  for (const name of names.filter((file) => licenceFile.test(file)).sort()) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => '');
    if (text.trim() !== '') texts.push(text.replace(/\r\n?/g, '\n').trim());
  }
  return texts;
}
