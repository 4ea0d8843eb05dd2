import type { Result } from '@shared/domain/kernel/result';
import { succeed } from '@shared/domain/kernel/result';
import type { KeyringFile } from '@shared/ipc/book-files';
import { callShell } from '../../bridge';
import type { KeyringWish } from '../crypto/change-keyring';
import type { WayIn } from '../crypto/keyring';
import { readKeyring } from '../read-keyring';
import type { WorkerClient } from './worker-client';

/** Passwords and the recovery key of the open book. */
export class BookKeys {
  constructor(private readonly client: WorkerClient) {}

  /**
   * Carries a wish about the keyring out, see `changeKeyring`, and writes it. `way` is the password of whoever asks.
   * Wrong ones are counted like those at the door: `book.waitBeforePassword`.
   */
  async change(way: WayIn, wish: KeyringWish): Promise<Result<null>> {
    const changed = await this.#work(way, wish);
    return changed.ok ? callShell('book.writeKeyring', { keyring: changed.value, replace: true }) : changed;
  }

  /** Sees that a password is right, before something is written that needs it afterwards. Reasons as `change`. */
  async prove(way: WayIn): Promise<Result<null>> {
    const proved = await this.#work(way, { kind: 'prove' });
    return proved.ok ? succeed(null) : proved;
  }

  async #work(way: WayIn, wish: KeyringWish): Promise<Result<KeyringFile>> {
    const keyring = await readKeyring();
    if (!keyring.ok) return keyring;
    const changed = await this.client.call('changeKeyring', { keyring: keyring.value, way, wish });
    const wrong = !changed.ok && changed.reason.startsWith('book.wrong');
    await callShell('vault.endAttempt', { opened: !wrong });
    return changed.ok ? succeed(changed.value.keyring) : changed;
  }
}
