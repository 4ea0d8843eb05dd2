import { changeKeyring, type KeyringWish } from '@renderer/data/book/crypto/change-keyring';
import { makeKeyring, openKeyring, type WayIn } from '@renderer/data/book/crypto/keyring';
import { makeRecoveryKey } from '@renderer/data/book/crypto/recovery-key';
import { type Sealed, Sealer } from '@renderer/data/book/crypto/sealer';
import type { KeyringFile } from '@shared/ipc/book-files';
import { beforeAll, describe, expect, test } from 'vitest';

/** Few, so that the tests are quick; the file on disk never has so few. */
const iterations = 1000;
const keyOf = (seed: number) =>
  makeRecoveryKey((bytes) => {
    for (const index of bytes.keys()) bytes[index] = index * seed + 3;
  });
const firstKey = keyOf(7);
const chen: WayIn = { kind: 'password', secret: '田安路 2026', person: '陈思远' };
const wang: WayIn = { kind: 'password', secret: 'Manager-2026', person: '王敏' };
const withKey = (secret: string): WayIn => ({ kind: 'recovery', secret });

let made: KeyringFile;
let sealed: Sealed;

beforeAll(async () => {
  const owner = {
    bookId: '0190a000-0000-7000-8000-000000000001',
    person: '陈思远',
    password: chen.secret,
    recoveryKey: firstKey,
    createdAt: '2026-10-31T08:00:00.000Z',
  };
  const { keyring, dataKey } = await makeKeyring(owner, iterations);
  made = keyring;
  sealed = await new Sealer(dataKey).seal(new Uint8Array([1, 2, 3]), 'here');
});

async function change(keyring: KeyringFile, way: WayIn, wish: KeyringWish): Promise<KeyringFile> {
  const changed = await changeKeyring(keyring, way, wish, iterations);
  if (!changed.ok) throw new Error(changed.reason);
  return changed.value;
}

const addWang: KeyringWish = { kind: 'setPassword', person: '王敏', password: wang.secret };

/** Whose way it is, when it opens what was sealed before; null when it opens nothing. */
async function opens(keyring: KeyringFile, way: WayIn): Promise<string | null> {
  const opened = await openKeyring(keyring, way);
  if (opened === null) return null;
  expect(await new Sealer(opened.dataKey).open(sealed, 'here')).toEqual(new Uint8Array([1, 2, 3]));
  return opened.person;
}

describe('changing the keyring', () => {
  test('a person more: everybody opens the same book, each under the own name only', async () => {
    const both = await change(made, chen, addWang);
    expect(both.slots.map(({ kind, person }) => person ?? kind)).toEqual(['陈思远', '王敏', 'recovery']);
    expect(await opens(both, chen)).toBe('陈思远');
    expect(await opens(both, wang)).toBe('王敏');
    expect(await opens(both, withKey(firstKey))).toBe('陈思远');
    expect(await opens(both, { ...wang, person: '陈思远' })).toBeNull();
    expect(await opens(both, { ...chen, person: '王敏' })).toBeNull();
  });

  test('another password: the old one is dead, the others live', async () => {
    const both = await change(made, chen, addWang);
    const next = await change(both, wang, { kind: 'setPassword', person: '王敏', password: 'Another-2027' });
    expect(await opens(next, wang)).toBeNull();
    expect(await opens(next, { ...wang, secret: 'Another-2027' })).toBe('王敏');
    expect(await opens(next, chen)).toBe('陈思远');
    expect(next.slots).toHaveLength(3);
  });

  test('somebody leaves: the password is dead, the last one stays', async () => {
    const both = await change(made, chen, addWang);
    const alone = await change(both, chen, { kind: 'removePerson', person: '王敏' });
    expect(await opens(alone, wang)).toBeNull();
    expect(await opens(alone, chen)).toBe('陈思远');
    expect(
      await changeKeyring(alone, chen, { kind: 'removePerson', person: '陈思远' }, iterations),
    ).toMatchObject({
      reason: 'access.lastPassword',
    });
    // Twice is once: a leaving that was cut off is simply done again.
    expect(await change(alone, chen, { kind: 'removePerson', person: '王敏' })).toEqual(alone);
  });

  test('a new recovery key: the old one is dead, passwords live; a forgotten password is replaced with it', async () => {
    const secondKey = keyOf(5);
    const next = await change(made, chen, { kind: 'setRecoveryKey', recoveryKey: secondKey });
    expect(await opens(next, withKey(firstKey))).toBeNull();
    expect(await opens(next, withKey(secondKey))).toBe('陈思远');
    expect(await opens(next, chen)).toBe('陈思远');
    const found = await change(next, withKey(secondKey), {
      kind: 'setPassword',
      person: '陈思远',
      password: 'Remembered-1',
    });
    expect(await opens(found, chen)).toBeNull();
    expect(await opens(found, { ...chen, secret: 'Remembered-1' })).toBe('陈思远');
  });

  test('nothing without the right way in, and nothing at all when it is only proved', async () => {
    const wrong = { ...chen, secret: '田安路 2027' };
    for (const wish of [addWang, { kind: 'prove' }, { kind: 'removePerson', person: '王敏' }] as const)
      expect(await changeKeyring(made, wrong, wish, iterations)).toMatchObject({
        reason: 'book.wrongPassword',
      });
    expect(await changeKeyring(made, withKey(keyOf(9)), addWang, iterations)).toMatchObject({
      reason: 'book.wrongRecoveryKey',
    });
    expect(await change(made, chen, { kind: 'prove' })).toEqual(made);
  });

  test('a slot with another name on it, or in another book, does not open', async () => {
    const both = await change(made, chen, addWang);
    const raised = {
      ...both,
      slots: both.slots.map((slot) => (slot.person === '王敏' ? { ...slot, person: '陈思远' } : slot)),
    };
    expect(await opens(raised, { ...wang, person: '陈思远' })).toBeNull();
    const other = { ...both, bookId: '0190a000-0000-7000-8000-000000000002' };
    expect(await opens(other, wang)).toBeNull();
  });

  test('has room for so many people and no more', async () => {
    let full = made;
    const [slot] = made.slots;
    if (slot === undefined) throw new Error('no slot');
    full = {
      ...made,
      slots: [...made.slots, ...Array.from({ length: 48 }, (_, no) => ({ ...slot, person: `${no}` }))],
    };
    expect(await changeKeyring(full, chen, addWang, iterations)).toMatchObject({
      reason: 'access.tooManyPeople',
    });
    // Whoever is in it can still change the password.
    expect(
      await changeKeyring(
        full,
        chen,
        { kind: 'setPassword', person: '陈思远', password: 'Again-2027' },
        iterations,
      ),
    ).toMatchObject({ ok: true });
  });
});
