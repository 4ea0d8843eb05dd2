import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAllArtifactBuild } from '@electron/launch/package-hooks.mjs';
import { publicHalf, writeList } from '@electron/launch/package-updates.mjs';
import { describeInstallation } from '@electron/services/update/installation';
import { compareVersions, readReleaseList } from '@electron/services/update/release-list';
import { UpdateDesk } from '@electron/services/update/update-desk';
import { UpdateFolderSetting } from '@electron/services/update/update-folder';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const top = mkdtempSync(join(tmpdir(), 'branchbook-updates-'));
afterAll(() => rmSync(top, { recursive: true, force: true }));

const installer = Buffer.from('an installer, or so it says');
const name = 'Branchbook-0.2.0-linux-amd64.deb';
const keys = generateKeyPairSync('ed25519');
let folder = '';
let temporary = '';
let count = 0;

beforeEach(() => {
  count += 1;
  folder = join(top, String(count), 'share');
  mkdirSync(folder, { recursive: true });
  temporary = join(top, String(count), 'tmp');
  mkdirSync(temporary);
  vi.stubEnv('TMPDIR', temporary);
});
afterEach(() => vi.unstubAllEnvs());

const hashOf = (bytes: Buffer) => createHash('sha512').update(bytes).digest('base64');

function publish(
  version = '0.2.0',
  files = [{ name, size: installer.length, sha512: hashOf(installer) }],
): string {
  const text = writeList(version, files, '2026-11-20T08:00:00.000Z');
  writeFileSync(join(folder, 'latest-linux.yml'), text);
  writeFileSync(join(folder, name), installer);
  return text;
}

function makeDesk(
  options: { signed?: boolean; given?: string; picked?: string; way?: NodeJS.Platform } = {},
) {
  const downloads = join(dirname(folder), 'downloads');
  mkdirSync(downloads, { recursive: true });
  const done = { installed: [] as string[], revealed: [] as string[] };
  const desk = new UpdateDesk({
    version: '0.1.0',
    installation: describeInstallation(options.way ?? 'linux', 'x64', {}),
    setting: new UpdateFolderSetting(join(dirname(folder), 'updates.json'), options.given),
    publicKey: options.signed ? publicHalf(keys.privateKey) : undefined,
    notices: false,
    pickFolder: async () => options.picked,
    install: (path) => done.installed.push(path),
    downloads: () => downloads,
    exists: existsSync,
    reveal: (path) => done.revealed.push(path),
    patienceMs: 2_000,
  });
  return { desk, done, downloads };
}

describe('versions', () => {
  it('come in their order', () => {
    const order = ['0.9.9', '0.10.0-beta.2', '0.10.0-beta.10', '0.10.0', '0.10.1', '1.0.0', '10.0.0'];
    for (const [index, version] of order.entries()) {
      for (const [other, against] of order.entries())
        expect(Math.sign(compareVersions(version, against)), `${version} ${against}`).toBe(
          Math.sign(index - other),
        );
    }
  });
});

describe('the list of an update folder', () => {
  it('is read as the packaging writes it, and as electron-builder does', () => {
    expect(readReleaseList(publish())).toEqual({
      ok: true,
      value: {
        version: '0.2.0',
        files: [{ url: name, sha512: hashOf(installer), size: installer.length }],
        releaseDate: '2026-11-20T08:00:00.000Z',
      },
    });
    const foreign = publish()
      .replace('  - url', '  - url')
      .replace(/size: (\d+)/, 'size: $1\n    blockMapSize: 7');
    expect(readReleaseList(foreign).ok).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html></html>'],
    ['a path', publishText().replaceAll(name, '../evil.deb')],
    ['an address', publishText().replaceAll(name, 'http://evil.example/x.deb')],
    ['a hidden file', publishText().replaceAll(name, '.profile')],
    ['no hash', publishText().replace(/ {4}sha512: .*\n/, '')],
    ['a short hash', publishText().replace(/( {4}sha512: ).*\n/, '$1AAAA\n')],
    ['a giant', publishText().replace(/size: \d+/, 'size: 99999999999')],
    ['no version', publishText().replace('version: 0.2.0\n', '')],
    ['a version that is none', publishText().replace('0.2.0', '$(calc)')],
    ['YAML with more in it', `${publishText()}evil: !!js/function >\n  return 1\n`],
  ])('is refused with %s', (_name, text) => {
    expect(readReleaseList(text)).toEqual({ ok: false, reason: 'update.badList' });
  });

  function publishText(): string {
    return writeList('0.2.0', [{ name, size: 3, sha512: hashOf(installer) }], '2026-11-20T08:00:00.000Z');
  }

  it('is written and signed by the packaging', async () => {
    writeFileSync(join(folder, 'key.pem'), keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(join(folder, name), installer);
    vi.stubEnv('BRANCHBOOK_UPDATE_KEY', join(folder, 'key.pem'));
    const made = await afterAllArtifactBuild({
      outDir: folder,
      artifactPaths: [join(folder, name), join(folder, 'x.blockmap')],
    });
    expect(made.map((path) => path.slice(folder.length + 1))).toEqual([
      'latest-linux.yml',
      'latest-linux.yml.sig',
    ]);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { desk } = makeDesk({ signed: true, given: folder });
    // The packed version is the one of the tree; for a desk of 0.0.1 it would be an offer.
    const checked = await desk.check();
    expect(checked.ok).toBe(true);
    expect(readReleaseList(readFileSync(join(folder, 'latest-linux.yml'), 'utf8'))).toMatchObject({
      value: { version },
    });
  });
});

describe('an update', () => {
  it('is offered, fetched, compared and put into the downloads', async () => {
    publish();
    const { desk, done, downloads } = makeDesk({ picked: folder });
    expect(await desk.check()).toEqual({ ok: false, reason: 'update.noFolder' });
    expect(await desk.chooseFolder()).toMatchObject({ value: { folder, fixed: false, offer: null } });
    expect(await desk.check()).toMatchObject({
      value: { offer: { version: '0.2.0', name, size: installer.length }, ready: false, way: 'place' },
    });
    expect(await desk.start()).toEqual({ ok: false, reason: 'update.nothingOffered' });
    expect(await desk.prepare()).toMatchObject({ value: { ready: true } });
    expect(done.revealed).toEqual([]);
    await desk.start();
    await desk.start();
    expect(done.revealed).toEqual([join(downloads, name), join(downloads, name.replace('.deb', ' (2).deb'))]);
    expect(readFileSync(join(downloads, name))).toEqual(installer);
    expect(desk.forgetFolder()).toMatchObject({ value: { folder: null, offer: null } });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('on Windows runs the installer from a copy of its own', async () => {
    const setup = 'Branchbook-0.2.0-setup-x64.exe';
    const files = ['Branchbook-0.2.0-portable-x64.exe', 'Branchbook-0.2.0-setup-arm64.exe', setup];
    const listed = files.map((file) => ({ name: file, size: installer.length, sha512: hashOf(installer) }));
    writeFileSync(join(folder, 'latest.yml'), writeList('0.2.0', listed, '2026-11-20T08:00:00.000Z'));
    writeFileSync(join(folder, setup), installer);
    const { desk, done } = makeDesk({ given: folder, way: 'win32' });
    expect(await desk.check()).toMatchObject({ value: { way: 'install', offer: { name: setup } } });
    await desk.prepare();
    // Whoever writes to the share now changes nothing any more.
    writeFileSync(join(folder, setup), 'something else');
    await desk.start();
    desk.drop();
    expect(done.installed).toHaveLength(1);
    expect(readFileSync(done.installed[0] ?? '')).toEqual(installer);
  });

  it.each(['0.1.0', '0.0.9', '0.1.0-rc.1'])('is never an older or equal version: %s', async (version) => {
    publish(version);
    const { desk } = makeDesk({ given: folder });
    expect(await desk.check()).toMatchObject({ ok: true, value: { offer: null } });
  });

  it('that is cut, altered or too long is thrown away', async () => {
    publish();
    const { desk, downloads } = makeDesk({ given: folder });
    for (const bytes of [
      installer.subarray(1),
      Buffer.from(installer).fill('x', 0, 1),
      Buffer.concat([installer, installer]),
    ]) {
      writeFileSync(join(folder, name), bytes);
      await desk.check();
      expect(await desk.prepare()).toMatchObject({ ok: false, reason: 'update.damaged' });
      expect(await desk.start()).toMatchObject({ ok: false, reason: 'update.nothingOffered' });
    }
    expect([...readdirSync(downloads), ...readdirSync(temporary)]).toEqual([]);
  });

  it('whose copy was exchanged after the comparing is not started', async () => {
    const setup = 'Branchbook-0.2.0-setup-x64.exe';
    const listed = [{ name: setup, size: installer.length, sha512: hashOf(installer) }];
    writeFileSync(join(folder, 'latest.yml'), writeList('0.2.0', listed, '2026-11-20T08:00:00.000Z'));
    writeFileSync(join(folder, setup), installer);
    const { desk, done } = makeDesk({ given: folder, way: 'win32' });
    await desk.check();
    await desk.prepare();
    const [copyFolder = ''] = readdirSync(temporary);
    writeFileSync(join(temporary, copyFolder, setup), 'exchanged');
    expect(await desk.start()).toMatchObject({ ok: false, reason: 'update.damaged' });
    expect(done.installed).toEqual([]);
  });

  it('of a package with a key must be signed with it', async () => {
    const text = publish();
    const { desk } = makeDesk({ given: folder, signed: true });
    expect(await desk.check()).toMatchObject({ reason: 'update.notSigned' });
    const signature = join(folder, 'latest-linux.yml.sig');
    const other = generateKeyPairSync('ed25519').privateKey;
    writeFileSync(signature, sign(null, Buffer.from(text), other).toString('base64'));
    expect(await desk.check()).toMatchObject({ reason: 'update.notSigned' });
    writeFileSync(signature, sign(null, Buffer.from(text), keys.privateKey).toString('base64'));
    expect(await desk.check()).toMatchObject({
      ok: true,
      value: { signed: true, offer: { version: '0.2.0' } },
    });
    writeFileSync(join(folder, 'latest-linux.yml'), text.replace('0.2.0', '0.3.0'));
    expect(await desk.check()).toMatchObject({ reason: 'update.notSigned' });
  });

  it.each<[string, () => void, string]>([
    ['no list', () => undefined, 'update.noList'],
    ['a share that is gone', () => rmSync(folder, { recursive: true }), 'update.noList'],
    ['a list that is a folder', () => mkdirSync(join(folder, 'latest-linux.yml')), 'update.folderGone'],
    [
      'a list without end',
      () => writeFileSync(join(folder, 'latest-linux.yml'), 'x: y\n'.repeat(20_000)),
      'update.badList',
    ],
    [
      'nothing for this PC',
      () =>
        publish('0.2.0', [{ name: 'Branchbook-0.2.0-linux-arm64.deb', size: 1, sha512: hashOf(installer) }]),
      'update.noInstaller',
    ],
  ])('is told why there is none: %s', async (_name, prepare, reason) => {
    prepare();
    expect(await makeDesk({ given: folder }).desk.check()).toMatchObject({ ok: false, reason });
  });
});

describe('the update folder', () => {
  it('set from outside is not changed in the app, and an address is none', async () => {
    const { desk } = makeDesk({ given: folder, picked: top });
    expect(await desk.chooseFolder()).toMatchObject({ reason: 'update.folderFixed' });
    expect(desk.forgetFolder()).toMatchObject({ reason: 'update.folderFixed' });
    const address = makeDesk({ given: 'http://updates.example/branchbook' }).desk;
    expect(address.describe()).toMatchObject({ value: { folder: null, fixed: true } });
    expect(await address.check()).toMatchObject({ reason: 'update.noFolder' });
  });

  it('that is damaged on disk counts as none', () => {
    const file = join(dirname(folder), 'updates.json');
    const setting = new UpdateFolderSetting(file, undefined);
    setting.set(folder);
    expect(setting.get()).toEqual({ folder, fixed: false });
    writeFileSync(file, '{"version":1,"folder":"relative/path"}');
    expect(setting.get().folder).toBeNull();
    writeFileSync(file, '{"version":1,');
    expect(setting.get().folder).toBeNull();
  });
});

describe('how the app came to this PC', () => {
  it.each<[NodeJS.Platform, string, Record<string, string>, string, boolean]>([
    ['win32', 'x64', {}, 'Branchbook-1.0.0-setup-x64.exe', true],
    ['win32', 'x64', { PORTABLE_EXECUTABLE_FILE: 'D:\\b.exe' }, 'Branchbook-1.0.0-portable-x64.exe', true],
    ['win32', 'x64', {}, 'Branchbook-1.0.0-portable-x64.exe', false],
    ['linux', 'x64', { APPIMAGE: '/b' }, 'Branchbook-1.0.0-linux-x86_64.AppImage', true],
    ['linux', 'x64', {}, 'Branchbook-1.0.0-linux-amd64.deb', true],
    ['linux', 'arm64', {}, 'Branchbook-1.0.0-linux-amd64.deb', false],
    ['darwin', 'arm64', {}, 'Branchbook-1.0.0-mac-arm64.dmg', true],
  ])('%s %s %j: %s %s', (platform, arch, env, file, fits) => {
    const { ending, processor } = describeInstallation(platform, arch, env);
    const stem = file.slice(0, file.lastIndexOf('.'));
    expect(ending.test(file) && processor.some((spelling) => stem.endsWith(`-${spelling}`))).toBe(fits);
  });
});
