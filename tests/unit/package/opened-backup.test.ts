import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FileTokens } from '@electron/services/file-tokens';
import { findBackupArgument, OpenedBackups } from '@electron/services/opened-backup';
import type { PickedFile } from '@shared/ipc/contract';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'branchbook-opened-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a backup among the arguments of a start', () => {
  it.each<[readonly string[], string | undefined]>([
    [[], undefined],
    [['--lang=zh-CN', 'notes.txt'], undefined],
    [['江东支行 2026-10-31.branchbook'], resolve('/home/li', '江东支行 2026-10-31.branchbook')],
    [['--allow-file-access', 'old.branchbook', 'new.BRANCHBOOK'], resolve('/home/li', 'new.BRANCHBOOK')],
    [['--load=evil.branchbook'], undefined],
    [['-x.branchbook'], undefined],
    [['.branchbook'], undefined],
  ])('%j', (args, expected) => {
    expect(findBackupArgument(args, '/home/li')).toBe(expected);
  });
});

describe('backups opened from outside', () => {
  const make = () => {
    const heard: PickedFile[] = [];
    const tokens = new FileTokens();
    return { heard, tokens, door: new OpenedBackups({ tokens, announce: (file) => heard.push(file) }) };
  };

  it('wait until they are taken, the latest one, once', async () => {
    const { door, heard, tokens } = make();
    for (const name of ['a.branchbook', 'b.branchbook']) {
      writeFileSync(join(folder, name), name);
      await door.receive(join(folder, name));
    }
    expect(heard.map(({ name }) => name)).toEqual(['a.branchbook', 'b.branchbook']);
    const taken = door.take();
    expect(taken).toMatchObject({ ok: true, value: { name: 'b.branchbook', size: 12 } });
    const token = taken.ok ? taken.value?.token : undefined;
    expect(tokens.pathOf(token ?? '', 'read')).toBe(join(folder, 'b.branchbook'));
    expect(tokens.pathOf(token ?? '', 'write')).toBeUndefined();
    expect(door.take()).toEqual({ ok: true, value: null });
  });

  it('are left when there is nothing to read', async () => {
    const { door, heard } = make();
    await door.receive(join(folder, 'gone.branchbook'));
    await door.receive(folder);
    expect(heard).toEqual([]);
    expect(door.take()).toEqual({ ok: true, value: null });
  });
});
