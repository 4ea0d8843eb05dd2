// @ts-check
import { createHash } from 'node:crypto';

/** @typedef {import('./package-licences.mjs').Part} Part */

/**
 * The app as the bill of materials names it.
 * @typedef {object} Product
 * @property {string} name
 * @property {string} version
 * @property {string} licence
 * @property {string} electron version of the Electron that is packed
 * @property {readonly string[]} needs paths of the parts the app itself asks for
 */

/**
 * Bill of materials, CycloneDX 1.6: the app, the Electron it is packed with and every part. `npm sbom` would leave out
 * Electron, the largest of all, because no code of the app imports it as a dependency. The same product gives the
 * same bytes: no time of making, and a serial number that is derived from the content.
 * @param {Product} product
 * @param {readonly Part[]} parts
 * @returns {string} JSON
 */
export function writeSbom(product, parts) {
  const app = `pkg:npm/${product.name}@${product.version}`;
  const electron = {
    type: 'framework',
    'bom-ref': `pkg:npm/electron@${product.electron}`,
    name: 'electron',
    version: product.electron,
    purl: `pkg:npm/electron@${product.electron}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
  const refs = new Map(parts.map((part) => [part.path, referTo(part)]));
  const listRefs = (/** @type {readonly string[]} */ paths) => [
    ...new Set(paths.flatMap((path) => refs.get(path) ?? [])),
  ];
  const body = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': app,
        name: product.name,
        version: product.version,
        licenses: [{ license: { id: product.licence } }],
        purl: app,
      },
    },
    components: [electron, ...parts.map(describePart)],
    dependencies: [
      { ref: app, dependsOn: [electron['bom-ref'], ...listRefs(product.needs)] },
      { ref: electron['bom-ref'], dependsOn: [] },
      ...parts.map((part) => ({ ref: referTo(part), dependsOn: listRefs(part.needs) })),
    ],
  };
  const { bomFormat, specVersion, ...rest } = body;
  const serialNumber = `urn:uuid:${makeUuid(JSON.stringify(body))}`;
  return `${JSON.stringify({ bomFormat, specVersion, serialNumber, ...rest }, null, 2)}\n`;
}

/**
 * @param {Part} part
 * @returns {object}
 */
function describePart(part) {
  const simple = /^[\w.-]+$/.test(part.licence);
  const hash = /^sha512-(.+)$/.exec(part.integrity)?.[1];
  const content = hash === undefined ? undefined : Buffer.from(hash, 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': referTo(part),
    name: part.name,
    version: part.version,
    ...(content === undefined ? {} : { hashes: [{ alg: 'SHA-512', content }] }),
    licenses: [simple ? { license: { id: part.licence } } : { expression: part.licence }],
    purl: makePurl(part),
  };
}

/**
 * The same version may lie at several places; each is a component of its own.
 * @param {Part} part
 * @returns {string}
 */
function referTo(part) {
  const nested = part.path.split('node_modules/').length > 2;
  return nested ? `${makePurl(part)}#${part.path}` : makePurl(part);
}

/**
 * @param {Part} part
 * @returns {string} package URL; the `@` of a scope is written %40
 */
function makePurl({ name, version }) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/**
 * @param {string} content
 * @returns {string} a UUID of version 8, which is what a hash of one's own is
 */
function makeUuid(content) {
  const hex = createHash('sha256').update(content).digest('hex');
  const variant = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
