import { makeKeyring, openKeyring } from '@renderer/data/book/crypto/keyring';
import { makeRecoveryKey, parseRecoveryKey } from '@renderer/data/book/crypto/recovery-key';
import { placeOfPage, Sealer } from '@renderer/data/book/crypto/sealer';
import { keyringSchema } from '@shared/ipc/book-files';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const fixedKey = makeRecoveryKey((bytes) => {
  for (const index of bytes.keys()) bytes[index] = index * 7 + 3;
});

describe('recovery key', () => {
  test('has eight groups of five and reads back however it is typed', () => {
    expect(fixedKey).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
    const typed = [
      fixedKey,
      fixedKey.toLowerCase(),
      fixedKey.replaceAll('-', ' '),
      fixedKey.replaceAll('-', ''),
      fixedKey.replaceAll('1', 'l').replaceAll('0', 'O'),
      Array.from(fixedKey, (symbol) => (symbol === '-' ? '－' : fullWidth(symbol))).join(''),
    ];
    for (const text of typed) expect(parseRecoveryKey(text)).toEqual({ ok: true, value: fixedKey });
  });

  test('a slip is named', () => {
    expect(parseRecoveryKey(fixedKey.slice(0, -1))).toMatchObject({ reason: 'recovery.length' });
    expect(parseRecoveryKey(fixedKey.replace(/.$/, 'U'))).toMatchObject({ reason: 'recovery.symbol' });
    expect(parseRecoveryKey('恢复密钥')).toMatchObject({ reason: 'recovery.symbol' });
  });

  test('every wrong symbol is caught', () => {
    const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(fc.nat(39), fc.constantFrom(...symbols), (place, symbol) => {
        const plain = fixedKey.replaceAll('-', '');
        fc.pre(plain[place] !== symbol);
        const wrong = plain.slice(0, place) + symbol + plain.slice(place + 1);
        expect(parseRecoveryKey(wrong)).toEqual({ ok: false, reason: 'recovery.check' });
      }),
    );
  });
});

describe('keyring', () => {
  const owner = {
    bookId: '0190a000-0000-7000-8000-000000000001',
    person: '林晓',
    password: '田安路 2026',
    recoveryKey: fixedKey,
    createdAt: '2026-10-31T08:00:00.000Z',
  };

  test('opens with the password and with the recovery key, to the same key, and with nothing else', async () => {
    const { keyring, dataKey } = await makeKeyring(owner, 600_000);
    expect(keyringSchema.parse(keyring)).toEqual(keyring);
    expect(dataKey.extractable).toBe(false);
    const sealed = await new Sealer(dataKey).seal(new Uint8Array([1, 2, 3]), 'here');
    for (const way of [
      { kind: 'password', secret: '田安路 2026' },
      { kind: 'password', secret: '田安路　２０２６' },
      { kind: 'recovery', secret: fixedKey },
    ] as const) {
      const opened = await openKeyring(keyring, way);
      expect(opened?.person).toBe('林晓');
      expect(opened && (await new Sealer(opened.dataKey).open(sealed, 'here'))).toEqual(
        new Uint8Array([1, 2, 3]),
      );
    }
    expect(await openKeyring(keyring, { kind: 'password', secret: '田安路 2027' })).toBeNull();
    expect(await openKeyring(keyring, { kind: 'recovery', secret: '田安路 2026' })).toBeNull();
    const renamed = { ...keyring, slots: keyring.slots.map((slot) => ({ ...slot, person: '别人' })) };
    expect(await openKeyring(renamed, { kind: 'password', secret: '田安路 2026' })).toBeNull();
  });
});

test('sealed content opens only in its own place and unaltered', async () => {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  const sealer = new Sealer(key);
  const content = new TextEncoder().encode('客户');
  const sealed = await sealer.seal(content, placeOfPage('customers', 'all', 3, 9));
  expect(await sealer.open(sealed, placeOfPage('customers', 'all', 3, 9))).toEqual(content);
  for (const place of [
    placeOfPage('customers', 'all', 4, 9),
    placeOfPage('customers', 'all', 3, 8),
    placeOfPage('settings', 'all', 3, 9),
  ]) {
    expect(await sealer.open(sealed, place)).toBeNull();
  }
  sealed.sealed[0] = (sealed.sealed[0] ?? 0) ^ 1;
  expect(await sealer.open(sealed, placeOfPage('customers', 'all', 3, 9))).toBeNull();
});

function fullWidth(symbol: string): string {
  return String.fromCharCode(symbol.charCodeAt(0) + 0xfee0);
}
