import type { KeyringFile, KeyringSlot } from '@shared/ipc/book-files';
import type { Bytes } from '../codec/envelope';
import { fromBase64, toBase64 } from './base64';

/** How the book is opened: a person's password, or the printed recovery key. */
export interface WayIn {
  readonly kind: KeyringSlot['kind'];
  /** The password, or the recovery key as `parseRecoveryKey` gives it. */
  readonly secret: string;
  /** Whose password; may be left out while only one person has one. */
  readonly person?: string;
}

/** Who the keyring is made for. */
export interface KeyringOwner {
  readonly bookId: string;
  readonly person: string;
  readonly password: string;
  readonly recoveryKey: string;
  /** ISO time. */
  readonly createdAt: string;
}

const fewestIterations = 600_000;
const mostIterations = 10_000_000;
const wantedMs = 400;
const trialIterations = 100_000;
const encoder = new TextEncoder();

/** Makes a new data key and the keyring that opens it with the password or the recovery key. */
export async function makeKeyring(
  owner: KeyringOwner,
  iterations: number,
): Promise<{ keyring: KeyringFile; dataKey: CryptoKey }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  // Deriving is slow on purpose; both ways in are derived side by side.
  const slots = await Promise.all([
    wrapKey(owner.bookId, raw, { kind: 'password', secret: owner.password }, iterations, owner.person),
    wrapKey(owner.bookId, raw, { kind: 'recovery', secret: owner.recoveryKey }, iterations),
  ]);
  const dataKey = await importDataKey(raw);
  raw.fill(0);
  const keyring: KeyringFile = {
    format: 'branchbook-keyring',
    version: 1,
    bookId: owner.bookId,
    createdAt: owner.createdAt,
    slots,
  };
  return { keyring, dataKey };
}

/** The data key and whose password opened it, or `null` when no slot of that kind fits. */
export async function openKeyring(
  keyring: KeyringFile,
  way: WayIn,
): Promise<{ dataKey: CryptoKey; person: string } | null> {
  const opened = await takeRawKey(keyring, way);
  if (opened === null) return null;
  const dataKey = await importDataKey(opened.raw);
  opened.raw.fill(0);
  return { dataKey, person: opened.person };
}

/** The bare data key, to be wrapped once more; overwrite it after use. `null` when no slot of that kind fits. */
export async function takeRawKey(
  keyring: KeyringFile,
  way: WayIn,
): Promise<{ raw: Bytes; person: string } | null> {
  for (const slot of keyring.slots) {
    if (slot.kind !== way.kind) continue;
    if (way.kind === 'password' && way.person !== undefined && slot.person !== way.person) continue;
    const raw = await unwrapKey(keyring.bookId, slot, way.secret);
    if (raw === null) continue;
    const person = slot.person ?? keyring.slots.find((other) => other.person !== undefined)?.person ?? '';
    return { raw, person };
  }
  return null;
}

/** Iterations that take about 0.4 s on this machine, and never fewer than 600,000. */
export async function chooseIterations(now: () => number): Promise<number> {
  const salt = new Uint8Array(16);
  const begun = now();
  await deriveKey('trial', salt, trialIterations);
  const elapsed = Math.max(1, now() - begun);
  const wanted = Math.round(((wantedMs / elapsed) * trialIterations) / 10_000) * 10_000;
  return Math.min(mostIterations, Math.max(fewestIterations, wanted));
}

/** Wraps the bare data key for one way in. */
export async function wrapKey(
  bookId: string,
  raw: Bytes,
  way: WayIn,
  iterations: number,
  person?: string,
): Promise<KeyringSlot> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await deriveKey(way.secret, salt, iterations);
  const additionalData = describeSlot(bookId, way.kind, person);
  const wrapped = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, raw);
  return {
    kind: way.kind,
    ...(person === undefined ? {} : { person }),
    kdf: { name: 'PBKDF2-SHA-256', iterations, salt: toBase64(salt) },
    iv: toBase64(iv),
    wrapped: toBase64(new Uint8Array(wrapped)),
  };
}

async function unwrapKey(bookId: string, slot: KeyringSlot, secret: string): Promise<Bytes | null> {
  const key = await deriveKey(secret, fromBase64(slot.kdf.salt), slot.kdf.iterations);
  const iv = fromBase64(slot.iv);
  const additionalData = describeSlot(bookId, slot.kind, slot.person);
  try {
    const raw = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData },
      key,
      fromBase64(slot.wrapped),
    );
    return new Uint8Array(raw);
  } catch {
    return null;
  }
}

async function deriveKey(secret: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // The same password typed with full-width characters is the same password.
  const material = encoder.encode(secret.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', material, 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function importDataKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function describeSlot(bookId: string, kind: string, person: string | undefined): Bytes {
  return encoder.encode(`keyring|${bookId}|${kind}|${person ?? ''}`);
}
