import { parseKeyring, serializeKeyring } from '@electron/services/book/keyring-store';
import type { KeyringFile } from '@shared/ipc/book-files';
import { describe, expect, test } from 'vitest';

const keyring: KeyringFile = {
  format: 'branchbook-keyring',
  version: 1,
  bookId: '0190a000-0000-7000-8000-000000000001',
  createdAt: '2026-10-01T00:00:00.000Z',
  slots: [
    {
      kind: 'password',
      person: '林晓',
      kdf: { name: 'PBKDF2-SHA-256', iterations: 600_000, salt: 'c2FsdHNhbHRzYWx0c2E=' },
      iv: 'aXZpdml2aXZpdml2',
      wrapped: 'd3JhcHBlZHdyYXBwZWR3cmFwcGVk',
    },
  ],
};

describe('the check over the keyring', () => {
  const text = serializeKeyring(keyring);

  test('what was written is read back, without the check', () => {
    expect(parseKeyring(text)).toEqual({ ok: true, value: keyring });
  });

  test('a keyring from before there was a check is read', () => {
    expect(parseKeyring(JSON.stringify(keyring))).toEqual({ ok: true, value: keyring });
  });

  test.each(['d3JhcHBl', 'c2FsdHNh', 'aXZpdml2', '600000', '林晓', '2026-10-01', '0190a000'])(
    'one sign altered in %s: damaged, not a wrong password',
    (part) => {
      const altered = part.replace(/.$/u, (last) => (last === '1' ? '2' : last === '晓' ? '笑' : '1'));
      expect(text).toContain(part);
      expect(parseKeyring(text.replace(part, altered))).toEqual({ ok: false, reason: 'book.keyringDamaged' });
    },
  );
});
