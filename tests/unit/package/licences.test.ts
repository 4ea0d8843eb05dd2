import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  countLicences,
  findForbidden,
  findSmuggled,
  isAllowed,
  listParts,
} from '@electron/launch/package-licences.mjs';
import { writeNotices } from '@electron/launch/package-notices.mjs';
import { writeSbom } from '@electron/launch/package-sbom.mjs';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const lockfile = {
  packages: {
    '': { dependencies: { '@b/c': '1', a: '1' } },
    'node_modules/@b/c': {
      version: '1.0.0',
      license: 'ISC',
      dependencies: { a: '2' },
      integrity: 'sha512-AAEC',
    },
    'node_modules/@b/c/node_modules/a': { version: '2.0.0', license: '(MIT OR GPL-3.0-or-later)' },
    'node_modules/a': {
      version: '1.0.0',
      license: 'MIT',
      dependencies: { unzipper: '1' },
      peerDependencies: { gone: '1' },
    },
    'node_modules/tool': { version: '9.0.0', license: 'GPL-3.0', dev: true },
    'node_modules/unzipper': { version: '0.10.0', license: 'MIT', dependencies: { buffers: '0' } },
    'node_modules/buffers': { version: '0.1.1' },
  },
};

describe('the parts of the app', () => {
  it('are what its dependencies lead to, nested ones too, without what the build leaves out', () => {
    expect(listParts(lockfile).map(({ path, version, needs }) => [path, version, needs])).toEqual([
      ['node_modules/@b/c', '1.0.0', ['node_modules/@b/c/node_modules/a']],
      ['node_modules/a', '1.0.0', []],
      ['node_modules/@b/c/node_modules/a', '2.0.0', []],
    ]);
  });

  it('of this app all have an allowed licence, and there are many', () => {
    const parts = listParts(JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')));
    expect(findForbidden(parts)).toEqual([]);
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['react', 'antd', 'exceljs', 'zod']),
    );
    expect(countLicences(parts)).toMatch(/^MIT \d+, /);
  });

  it('are told apart from what the build took in without anybody looking', () => {
    const sources = [
      '../../node_modules/a/index.js',
      '../node_modules/@b/c/node_modules/a/index.js',
      '../../node_modules/buffers/index.js',
      '../../node_modules/@evil/thing/lib/x.js',
      '../../renderer/main.tsx',
    ];
    expect(findSmuggled(listParts(lockfile), sources)).toEqual(['@evil/thing', 'buffers']);
  });
});

describe('licences', () => {
  it.each([
    ['MIT', true],
    ['MIT/X11', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['GPL-2.0 OR (Apache-2.0 AND Zlib)', true],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0', false],
    ['GPL-3.0-only', false],
    ['AGPL-3.0 OR SSPL-1.0', false],
    ['UNLICENSED', false],
    ['SEE LICENSE IN LICENSE.txt', false],
    ['(MIT', false],
    ['MIT GPL-3.0', false],
    ['', false],
  ])('%s: %s', (expression, allowed) => {
    expect(isAllowed(expression)).toBe(allowed);
  });

  it('that are not allowed are named with their part', () => {
    const [part] = listParts(lockfile);
    expect(
      part &&
        findForbidden([
          { ...part, licence: '' },
          { ...part, licence: 'AGPL-3.0' },
        ]),
    ).toEqual(['@b/c 1.0.0: no licence', '@b/c 1.0.0: AGPL-3.0']);
  });
});

describe('what goes with the package', () => {
  it('brings the licence texts of the parts, and says where one brings none', async () => {
    const parts = listParts(JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')));
    const chosen = parts.filter(({ path }) => ['node_modules/react', 'node_modules/saxes'].includes(path));
    const notices = await writeNotices(chosen, root);
    expect(notices).toMatch(/\nreact [\d.]+\nLicence: MIT\n\nMIT License/);
    expect(notices).toContain('The package declares the licence ISC and brings no text.');
    expect(notices).toContain('2 packages');
  });

  it('has a bill of materials: the app, its Electron, every part with its hash, and who needs whom', () => {
    const product = { name: 'branchbook', version: '1.2.3', licence: 'MIT', electron: '45.4.1' };
    const parts = listParts(lockfile);
    const needs = ['node_modules/@b/c', 'node_modules/a'];
    const text = writeSbom({ ...product, needs }, parts);
    const sbom = JSON.parse(text);
    expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(sbom.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    const refs: string[] = sbom.components.map((component: { 'bom-ref': string }) => component['bom-ref']);
    expect(refs).toEqual([
      'pkg:npm/electron@45.4.1',
      'pkg:npm/%40b/c@1.0.0',
      'pkg:npm/a@1.0.0',
      'pkg:npm/a@2.0.0#node_modules/@b/c/node_modules/a',
    ]);
    expect(sbom.components[1]).toMatchObject({
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ license: { id: 'ISC' } }],
      purl: 'pkg:npm/%40b/c@1.0.0',
    });
    expect(sbom.components[3].licenses).toEqual([{ expression: '(MIT OR GPL-3.0-or-later)' }]);
    expect(sbom.dependencies[0].dependsOn).toEqual(refs.slice(0, 3));
    expect(sbom.dependencies[2]).toEqual({ ref: refs[1], dependsOn: [refs[3]] });
    // The same product gives the same bytes, another one another number.
    expect(writeSbom({ ...product, needs }, parts)).toBe(text);
    expect(writeSbom({ ...product, version: '1.2.4', needs }, parts)).not.toContain(sbom.serialNumber);
  });
});
