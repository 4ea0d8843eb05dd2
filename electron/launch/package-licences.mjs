// @ts-check

/**
 * A package that the app is made with at run time, as the lockfile has it.
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version
 * @property {string} path its folder, from the package root
 * @property {string} licence SPDX expression as its author wrote it; empty where there is none
 * @property {string} integrity `sha512-...`
 * @property {readonly string[]} needs paths of the parts it depends on
 */

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {string} [license]
 * @property {string} [integrity]
 * @property {Readonly<Record<string, string>>} [dependencies]
 * @property {Readonly<Record<string, string>>} [optionalDependencies]
 * @property {Readonly<Record<string, string>>} [peerDependencies]
 */

/** Licences under which a part may be handed on inside the package. */
export const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
  'Zlib',
]);

/** Old spellings of the same licence. */
const spellings = new Map([['MIT/X11', 'MIT']]);

/**
 * A part that the lockfile brings and the build leaves out, with all that comes through it alone: ExcelJS only writes
 * here, and among what it would read zips with is a package that nobody has licensed. `vite.config.ts` puts an empty
 * module in its place.
 */
export const leftOut = 'unzipper';

/**
 * The packages behind the app at run time, in the order of their names: all that its dependencies lead to.
 * @param {{packages: Readonly<Record<string, LockEntry>>}} lockfile version 3
 * @returns {Part[]}
 */
export function listParts({ packages }) {
  /** @type {Map<string, Part>} */
  const parts = new Map();
  const waiting = findNeeds(packages, '');
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (parts.has(path)) continue;
    const { version = '', license: licence = '', integrity = '' } = packages[path] ?? {};
    const needs = findNeeds(packages, path);
    parts.set(path, { name: nameOf(path), version, path, licence, integrity, needs });
    waiting.push(...needs);
  }
  return [...parts.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version) || compare(a.path, b.path),
  );
}

/**
 * @param {Readonly<Record<string, LockEntry>>} packages
 * @param {string} path of a part; empty for the app itself
 * @returns {string[]} where the packages lie that it needs; those for other systems may be absent
 */
function findNeeds(packages, path) {
  const { dependencies, optionalDependencies, peerDependencies } = packages[path] ?? {};
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names
    .filter((name) => name !== leftOut)
    .flatMap((name) => findNeeded(packages, path, name) ?? [])
    .sort();
}

/**
 * @param {string} path such as `node_modules/a/node_modules/@b/c`
 * @returns {string} `@b/c`
 */
function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/**
 * Where Node would find a package: inside the one that needs it, beside it, then further up.
 * @param {Readonly<Record<string, LockEntry>>} packages
 * @param {string} from
 * @param {string} name
 * @returns {string | undefined}
 */
function findNeeded(packages, from, name) {
  const steps = from === '' ? [] : from.split('/node_modules/');
  for (let count = steps.length; count >= 0; count -= 1) {
    const folder = steps.slice(0, count).join('/node_modules/');
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (path in packages) return path;
  }
  return undefined;
}

/**
 * @param {string} a
 * @param {string} b
 */
function compare(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Whether a part under this licence may be handed on: of an `OR` one side must be allowed, of an `AND` both.
 * @param {string} expression SPDX
 * @returns {boolean}
 */
export function isAllowed(expression) {
  const tokens = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let allowed = both();
    while (tokens[at] === 'OR') {
      at += 1;
      allowed = both() || allowed;
    }
    return allowed;
  };
  const both = () => {
    let allowed = one();
    while (tokens[at] === 'AND') {
      at += 1;
      allowed = one() && allowed;
    }
    return allowed;
  };
  /** @returns {boolean} */
  const one = () => {
    const token = tokens[at] ?? '';
    at += 1;
    if (token !== '(') return allowedLicences.has(spellings.get(token) ?? token);
    const allowed = either();
    const closed = tokens[at] === ')';
    at += 1;
    return allowed && closed;
  };
  return either() && at === tokens.length;
}

/**
 * @param {readonly Part[]} parts
 * @returns {string[]} one line for every part whose licence is not allowed
 */
export function findForbidden(parts) {
  return parts
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence || 'no licence'}`);
}

/**
 * @param {readonly Part[]} parts
 * @returns {string} how many parts each licence has, the most first
 */
export function countLicences(parts) {
  const counts = new Map();
  for (const { licence } of parts) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compare(a, b))
    .map(([licence, count]) => `${licence} ${count}`)
    .join(', ');
}

/**
 * Which packages in the built app are none of the parts: they would be handed on without anybody having looked.
 * @param {readonly Part[]} parts
 * @param {readonly string[]} sources of its source maps
 * @returns {string[]}
 */
export function findSmuggled(parts, sources) {
  const known = new Set(parts.map(({ name }) => name));
  const found = sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return [...new Set(found)].filter((name) => !known.has(name)).sort();
}
