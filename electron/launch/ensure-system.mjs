// @ts-check
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasDisplay } from './display.mjs';
import { showProgress } from './progress.mjs';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

/**
 * What Electron needs from a Linux system. `newName`: since Debian 13 and Ubuntu 24.04 some packages carry a suffix.
 * @typedef {{package: string, newName?: string, library?: string, program?: string, font?: true}} Need
 */

/** @type {readonly Need[]} */
const needs = [
  { package: 'libgtk-3-0', newName: 'libgtk-3-0t64', library: 'libgtk-3.so.0' },
  { package: 'libnss3', library: 'libnss3.so' },
  { package: 'libasound2', newName: 'libasound2t64', library: 'libasound.so.2' },
  { package: 'libgbm1', library: 'libgbm.so.1' },
  { package: 'xvfb', program: 'Xvfb' },
  { package: 'fonts-noto-cjk', font: true },
];

/**
 * Installs the missing system libraries as root, otherwise says exactly how. Windows and macOS need nothing.
 * @param {object} [options]
 * @param {boolean} [options.invisible] an invisible screen is wanted even where there is a real one
 */
export async function ensureSystem(options = {}) {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(options.invisible ?? false);
  if (missing.length === 0) return;
  if (!isOnPath('apt-get')) {
    throw new Stop(
      `This system lacks ${missing.map((need) => need.package).join(', ')} (the names Debian gives them). ` +
        'Nothing was changed. Install them with the package manager of your system and start again.',
      2,
    );
  }
  if (process.getuid?.() !== 0) {
    const names = missing.map((need) => need.package).join(' ');
    throw new Stop(
      `Some system packages are missing. Nothing was changed. Install them with this command and start again:\n\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\n`,
      2,
    );
  }
  await installPackages(missing);
}

/**
 * @param {readonly Need[]} missing
 */
async function installPackages(missing) {
  const title = `installing system packages: ${missing.map((need) => need.package).join(' ')}`;
  const outcome = await showProgress(title, async () => {
    const update = await apt(['update']);
    const names = await Promise.all(missing.map(chooseName));
    const install = await apt(['install', '-y', '--no-install-recommends', ...names]);
    return {
      code: install.code,
      output: update.code === 0 ? install.output : `${update.output}\n${install.output}`,
    };
  });
  if (outcome.code !== 0) {
    throw new Stop(`The system packages could not be installed. What apt-get said:\n${outcome.output}`);
  }
}

/**
 * @param {readonly string[]} args
 */
function apt(args) {
  return runCommand('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * @param {Need} need
 * @returns {Promise<string>} the name the package has on this system
 */
async function chooseName(need) {
  if (need.newName === undefined) return need.package;
  const answer = await runCommand('apt-cache', ['show', '--no-all-versions', need.newName]);
  return answer.code === 0 ? need.newName : need.package;
}

/**
 * @param {boolean} invisible
 * @returns {Promise<Need[]>}
 */
async function findMissing(invisible) {
  const ldconfig = isOnPath('ldconfig') ? 'ldconfig' : '/sbin/ldconfig';
  const libraries = (await runCommand(ldconfig, ['-p'])).output;
  /** @type {Need[]} */
  const missing = [];
  for (const need of needs) {
    if (need.library !== undefined && !libraries.includes(`\t${need.library} `)) missing.push(need);
    if (need.program !== undefined && (invisible || !hasDisplay()) && !isOnPath(need.program))
      missing.push(need);
    if (need.font && !(await hasChineseFont())) missing.push(need);
  }
  return missing;
}

/** @returns {Promise<boolean>} */
async function hasChineseFont() {
  if (existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')) return true;
  const answer = await runCommand('fc-list', [':lang=zh-cn', 'family']);
  return answer.code === 0 && answer.output.trim() !== '';
}

/**
 * @param {string} program
 * @returns {boolean}
 */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}
