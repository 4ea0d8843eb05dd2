import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { KeyringFile } from '@shared/ipc/book-files';
import { takeRawKey, type WayIn, wrapKey } from './keyring';

/** What is to become of the keyring. */
export type KeyringWish =
  /** A password for a person: the first one, or another in place of the one there was. */
  | { readonly kind: 'setPassword'; readonly person: string; readonly password: string }
  /** The person's password opens the book no longer. */
  | { readonly kind: 'removePerson'; readonly person: string }
  /** A new recovery key in place of the old one. */
  | { readonly kind: 'setRecoveryKey'; readonly recoveryKey: string }
  /** Nothing: only to see that the password is right before something is written that needs it afterwards. */
  | { readonly kind: 'prove' };

/** Slots a keyring file has room for. */
const mostSlots = 50;

/**
 * The keyring with a wish carried out; the data key stays, so nothing of the book is sealed anew. `way` proves who
 * asks and gives the key: fails with `book.wrongPassword`, `book.wrongRecoveryKey`; also `access.lastPassword`,
 * `access.tooManyPeople`.
 */
export async function changeKeyring(
  keyring: KeyringFile,
  way: WayIn,
  wish: KeyringWish,
  iterations: number,
): Promise<Result<KeyringFile>> {
  const opened = await takeRawKey(keyring, way);
  if (opened === null) {
    return fail(way.kind === 'password' ? 'book.wrongPassword' : 'book.wrongRecoveryKey');
  }
  const { raw } = opened;
  if (wish.kind === 'prove') {
    raw.fill(0);
    return succeed(keyring);
  }
  const others = keyring.slots.filter((slot) =>
    wish.kind === 'setRecoveryKey'
      ? slot.kind !== 'recovery'
      : slot.kind !== 'password' || slot.person !== wish.person,
  );
  if (wish.kind === 'removePerson') {
    raw.fill(0);
    const somebodyLeft = others.some((slot) => slot.kind === 'password');
    return somebodyLeft ? succeed({ ...keyring, slots: others }) : fail('access.lastPassword');
  }
  if (others.length >= mostSlots) {
    raw.fill(0);
    return fail('access.tooManyPeople', { details: { most: mostSlots - 1 } });
  }
  const slot =
    wish.kind === 'setPassword'
      ? await wrapKey(
          keyring.bookId,
          raw,
          { kind: 'password', secret: wish.password },
          iterations,
          wish.person,
        )
      : await wrapKey(keyring.bookId, raw, { kind: 'recovery', secret: wish.recoveryKey }, iterations);
  raw.fill(0);
  // The recovery key stays last, people in the order in which they came.
  const place =
    wish.kind === 'setPassword'
      ? keyring.slots.findIndex((known) => known.kind === 'password' && known.person === wish.person)
      : -1;
  const slots = place < 0 ? insertBeforeRecovery(others, slot) : others.toSpliced(place, 0, slot);
  return succeed({ ...keyring, slots });
}

function insertBeforeRecovery(
  slots: KeyringFile['slots'],
  slot: KeyringFile['slots'][number],
): KeyringFile['slots'] {
  const recovery = slots.findIndex((known) => known.kind === 'recovery');
  return recovery < 0 || slot.kind === 'recovery' ? [...slots, slot] : slots.toSpliced(recovery, 0, slot);
}
