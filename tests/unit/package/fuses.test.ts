import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFuses, setFuses } from '@electron/launch/package-fuses.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { listKnownFuses, readFuses } from '../../helpers/read-fuses';

const folder = mkdtempSync(join(tmpdir(), 'branchbook-fuses-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A made-up Electron: some bytes, the sentinel, version 1, and a wire in which every fuse is still open. */
function makeBinary(wire: string, copies = 1): Buffer {
  const one = `\x7fELF made up dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01${String.fromCharCode(wire.length)}${wire} end`;
  return Buffer.from(one.repeat(copies), 'latin1');
}

const wanted = packageFuses.map(({ on }) => (on ? '1' : '0')).join('');

describe('the fuses of the package', () => {
  it('are named in the order of the wire, as Electron numbers them', () => {
    const known = listKnownFuses();
    expect(packageFuses.map(({ name }) => name).slice(0, known.length)).toEqual(known);
    expect(packageFuses).toHaveLength(9);
  });

  it.each([
    ['the official Electron: 9 of 9', '101100101', 9],
    ['the development runtime: 8 of 8', '10110010', 8],
    ['one with fewer', '1011', 4],
  ])('are all set on %s, and read back', async (_name, wire, count) => {
    const binary = makeBinary(wire);
    expect(setFuses(binary)).toBe(count);
    const file = join(folder, `electron-${count}`);
    writeFileSync(file, binary);
    expect(await readFuses(file)).toBe(wanted.slice(0, count));
  });

  it('are set in both halves of a universal binary', () => {
    const binary = makeBinary('111111111', 2);
    setFuses(binary);
    expect(binary.toString('latin1').split(wanted)).toHaveLength(3);
  });

  it('leave a fuse alone that Electron has removed', () => {
    const binary = makeBinary('1r1111111');
    setFuses(binary);
    expect(binary.toString('latin1')).toContain(`0r${wanted.slice(2)}`);
  });

  it.each([
    ['no fuses', Buffer.from('nothing here')],
    ['a fuse nobody has decided about', makeBinary('1111111111')],
    [
      'a wire of another version',
      Buffer.from(makeBinary('1').toString('latin1').replace('\x01', '\x02'), 'latin1'),
    ],
  ])('stop the packaging of an Electron with %s', (_name, binary) => {
    expect(() => setFuses(binary)).toThrow(/Nothing was packed/);
  });
});
