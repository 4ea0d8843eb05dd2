import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sign, splitCommand } from '@electron/launch/package-sign-file.mjs';
import { readSigning, readTargets } from '@electron/launch/package-signing.mjs';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'branchbook-signing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllEnvs());

describe('the systems packed for', () => {
  it.each<[readonly string[], NodeJS.Platform, string[]]>([
    [['--linux', 'dir'], 'darwin', ['linux']],
    [['-w', '-l'], 'linux', ['win', 'linux']],
    [[], 'win32', ['win']],
  ])('%j on %s', (args, platform, targets) => {
    expect([...readTargets(args, platform)]).toEqual(targets);
  });
});

describe('signing by the environment', () => {
  const win = new Set(['win'] as const);
  const mac = new Set(['mac'] as const);

  it('says plainly that nothing is signed', () => {
    expect(readSigning({}, win)).toEqual({ args: [], notes: [expect.stringContaining('not signed')] });
    expect(readSigning({}, mac).args).toEqual(['-c.mac.notarize=false']);
    expect(readSigning({}, new Set(['linux'] as const))).toEqual({ args: [], notes: [] });
  });

  it('takes a certificate, or a program of the bank', () => {
    expect(readSigning({ WIN_CSC_LINK: 'cert.pfx' }, win).notes[0]).toMatch(/certificate/);
    const { args, notes } = readSigning(
      { BRANCHBOOK_SIGN_COMMAND: 'sign.exe', BRANCHBOOK_REQUIRE_SIGNING: '1' },
      win,
    );
    expect(args).toEqual([
      expect.stringMatching(/signtoolOptions\.sign=.*package-sign-file\.mjs$/),
      '-c.forceCodeSigning=true',
    ]);
    expect(notes[0]).toMatch(/BRANCHBOOK_SIGN_COMMAND/);
  });

  it('notarises with a full set of keys only', () => {
    const key = { CSC_NAME: 'Bank', APPLE_API_KEY: 'k.p8', APPLE_API_KEY_ID: 'id' };
    expect(readSigning(key, mac).args).toContain('-c.mac.notarize=false');
    expect(readSigning({ ...key, APPLE_API_ISSUER: 'issuer' }, mac).args).toContain('-c.mac.notarize=true');
  });

  it('hands each file to the program, without a shell', async () => {
    const tool = join(folder, 'sign tool.cjs');
    const file = join(folder, 'a; b.exe');
    writeFileSync(
      tool,
      `require('node:fs').appendFileSync(process.argv.at(-1), process.argv.slice(2, -1).join('|'));`,
    );
    writeFileSync(file, 'exe:');
    vi.stubEnv('BRANCHBOOK_SIGN_COMMAND', `"${process.execPath}" "${tool}" /slot 3`);
    await sign({ path: file });
    expect(readFileSync(file, 'utf8')).toBe('exe:/slot|3');
    vi.stubEnv('BRANCHBOOK_SIGN_COMMAND', `"${process.execPath}" -e process.exit(3)`);
    await expect(sign({ path: file })).rejects.toThrow(/was not signed \(code 3\)/);
    vi.stubEnv('BRANCHBOOK_SIGN_COMMAND', ' ');
    await expect(sign({ path: file })).rejects.toThrow(/names no program/);
  });

  it('splits a command at spaces outside quotes', () => {
    expect(splitCommand('"C:\\Sign Tool\\s.exe" /a "x y"  z')).toEqual([
      'C:\\Sign Tool\\s.exe',
      '/a',
      'x y',
      'z',
    ]);
  });
});
