import { mkdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookLocation, KeyringFile, SentinelFile } from '@shared/ipc/book-files';
import type { RecoveryAnswers } from '@shared/ipc/recovery';
import { beginAttempt, endAttempt } from './attempts';
import { BackupSources } from './backup-sources';
import { describeWriteError, readTextIfPresent } from './durable-file';
import type { FaultSwitches } from './fault-switches';
import { readFaultSwitches } from './fault-switches';
import { findBookId, findTrouble, holdsData, namesIn } from './find-trouble';
import { checkSpace } from './free-space';
import { InUseMark, usualTiming } from './in-use-mark';
import { keepKeyringCopy, keyringCopyPath, putKeyringBack } from './keyring-copies';
import { keyringFileName, readKeyring, writeKeyring } from './keyring-store';
import { readSentinel, sentinelFileName, writeSentinel } from './sentinel-store';
import { setBookAside } from './set-aside';

/** Folder of the sample book inside the book folder. */
const sampleFolderName = 'sample';

/** What the folder says about its book. */
export interface BookIdentity {
  readonly bookId: string;
  /** Something was written to it once. */
  readonly used: boolean;
  /** It was opened at another place before: another machine, or another folder. */
  readonly moved: boolean;
}

/**
 * Where the book lives: the branch's own, or beside it the sample book to look around in. Its methods are what the
 * `book.*` and `vault.*` channels answer.
 */
export class BookFolder {
  #which: BookLocation['which'] = 'own';
  readonly faults: FaultSwitches;
  /** Backup files the window may look into. */
  readonly backups = new BackupSources();
  /** Keeps other machines out of a shared folder; one for the branch's own book and the sample. */
  readonly inUse: InUseMark;

  /** `base` is made when something is first written to it. `faultText` is BRANCHBOOK_FAULT. */
  constructor(
    readonly base: string,
    faultText?: string,
    /** Version of the program, written into the sentinel. */
    private readonly program?: string,
  ) {
    this.faults = readFaultSwitches(faultText);
    this.inUse = new InUseMark(base, {
      ...usualTiming,
      ...(this.faults.inUseStale === null ? {} : { staleMs: this.faults.inUseStale }),
    });
  }

  /** Folder of the book that is chosen now. */
  get path(): string {
    return this.#which === 'own' ? this.base : join(this.base, sampleFolderName);
  }

  /**
   * What is in the chosen folder, and why it cannot be opened as it is. Anything of a book counts as one: an app never
   * shows empty over a damaged book. A book without trouble is marked as in use from here on.
   */
  async locate(): Promise<Result<BookLocation>> {
    const found = await findTraces(this.path);
    const state = found ? 'locked' : 'none';
    const location: BookLocation = {
      which: this.#which,
      state,
      folder: this.path,
      people: await this.#listPeople(),
    };
    if (!found) return succeed(location);
    const trouble = await findTrouble(this.path, this.inUse);
    if (trouble !== null) return succeed({ ...location, trouble });
    const claimed = await this.inUse.claim();
    // Somebody else came in between the look and the mark: the next look tells who.
    return claimed.ok ? succeed(location) : this.locate();
  }

  /** Names beside the password slots; they lie open in the keyring, as does how many there are. */
  async #listPeople(): Promise<readonly string[]> {
    const keyring = await readKeyring(this.path);
    const slots = keyring.ok ? (keyring.value?.slots ?? []) : [];
    return slots.flatMap(({ kind, person }) => (kind === 'password' && person !== undefined ? [person] : []));
  }

  async choose(which: BookLocation['which']): Promise<Result<BookLocation>> {
    this.#which = which;
    return this.locate();
  }

  async writeKeyring(keyring: KeyringFile, replace: boolean): Promise<Result<null>> {
    try {
      await mkdir(this.path, { recursive: true });
    } catch (error) {
      return describeWriteError(error, 'book.keyringFailed');
    }
    if (!replace && (await findTraces(this.path))) return fail('book.exists');
    const written = await writeKeyring(this.path, keyring, replace, this.program);
    if (written.ok) await keepKeyringCopy(this.path);
    return written;
  }

  /** Milliseconds to wait, or 0 and the keyring to try a password on (null when there is none). */
  async beginAttempt(): Promise<Result<{ waitMs: number; keyring: KeyringFile | null }>> {
    const keyring = await readKeyring(this.path);
    if (!keyring.ok) return keyring;
    if (keyring.value === null) return succeed({ waitMs: 0, keyring: null });
    const { waitMs } = await beginAttempt(this.path);
    return succeed({ waitMs, keyring: waitMs > 0 ? null : keyring.value });
  }

  /** Answers how many attempts failed since the book was last opened. */
  async endAttempt(opened: boolean): Promise<Result<{ failures: number }>> {
    const ended = await endAttempt(this.path, opened);
    // The keyring has just proved itself: what lies beside the snapshots is made the same.
    if (opened) await keepKeyringCopy(this.path);
    return succeed(ended);
  }

  /** Which book is in the chosen folder, by sentinel or keyring; null: none. Heals a lost or damaged sentinel. */
  async identify(): Promise<BookIdentity | null> {
    const reading = await readSentinel(this.path);
    const sentinel = reading.state === 'sound' ? reading.sentinel : null;
    const keyring = await readKeyring(this.path);
    const known = keyring.ok ? keyring.value : null;
    if (sentinel === null && known !== null && reading.state !== 'newer') {
      // The sentinel is written together with the keyring. Where it is lost nobody knows any more whether the book
      // held something; to take a lost book for a new one would show it empty.
      const { bookId, createdAt } = known;
      await this.#writeSentinel({ bookId, createdAt, used: true });
      return { bookId, used: true, moved: false };
    }
    const bookId = known?.bookId ?? sentinel?.bookId;
    if (bookId === undefined) return null;
    const last = sentinel?.lastPlace;
    const here = this.#place;
    const moved = last !== undefined && (last.machine !== here.machine || last.folder !== here.folder);
    return { bookId, used: sentinel?.used ?? false, moved };
  }

  /** Notes in the sentinel that the book now holds something. */
  async markUsed(): Promise<void> {
    await this.#amendSentinel({ used: true });
  }

  /** Notes in the sentinel which version of the program has the book open, and where. */
  async markOpened(): Promise<void> {
    await this.#amendSentinel({
      lastPlace: this.#place,
      ...(this.program === undefined ? {} : { wroteBy: this.program }),
    });
  }

  /** Opens the book here although another machine's mark lies there, when that machine is gone. */
  async takeOver(): Promise<Result<BookLocation>> {
    const taken = await this.inUse.takeOver();
    if (!taken.ok) return taken;
    await forgetProfileLock(this.base);
    return this.locate();
  }

  /** Puts the copy of the keyring beside the snapshots back in place. */
  async restoreKeyring(): Promise<Result<BookLocation>> {
    const text = await readTextIfPresent(keyringCopyPath(this.path));
    return text === undefined ? fail('book.keyringMissing') : this.putKeyringBack(text);
  }

  /** Puts a keyring from elsewhere in place, when it belongs to this book. */
  async putKeyringBack(text: string): Promise<Result<BookLocation>> {
    const put = await putKeyringBack(this.path, text, await findBookId(this.path));
    return put.ok ? this.locate() : put;
  }

  /** Moves what is left of the book into a folder beside; answers that folder, and what is here now. */
  async setAside(): Promise<Result<RecoveryAnswers['book.setAside']>> {
    const trouble = await findTrouble(this.path, this.inUse);
    // A book that can be opened, or that somebody else has open, is never put out of the way.
    if (trouble?.kind === 'inUse' || (trouble === null && (await holdsData(this.path)))) {
      return fail('book.exists');
    }
    const moved = await setBookAside(this.path, new Date());
    if (!moved.ok) return moved;
    const location = await this.locate();
    return location.ok ? succeed({ location: location.value, folder: moved.value }) : location;
  }

  /** Whether changes can be written. */
  async checkSpace(): Promise<Result<RecoveryAnswers['book.checkSpace']>> {
    return succeed(await checkSpace(this.path, this.faults));
  }

  get #place(): NonNullable<SentinelFile['lastPlace']> {
    return { machine: hostname(), folder: this.path };
  }

  async #amendSentinel(change: Partial<SentinelFile>): Promise<void> {
    const reading = await readSentinel(this.path);
    if (reading.state !== 'sound') return;
    const { sentinel } = reading;
    const amended = { ...sentinel, ...change };
    if (JSON.stringify(amended) !== JSON.stringify(sentinel)) await this.#writeSentinel(amended);
  }

  async #writeSentinel(about: Omit<SentinelFile, 'format' | 'version'>): Promise<void> {
    // A disk that is full right now is no reason to refuse what was just written; the next start tries again.
    await writeSentinel(this.path, about).catch(() => undefined);
  }
}

/** What Chromium leaves in a profile on a machine that died, and what keeps another machine out of it for ever. */
const profileLocks = ['SingletonLock', 'SingletonCookie', 'SingletonSocket'];

async function forgetProfileLock(base: string): Promise<void> {
  for (const name of profileLocks) {
    await rm(join(base, 'profile', name), { force: true }).catch(() => undefined);
  }
}

async function findTraces(folder: string): Promise<boolean> {
  const names = await namesIn(folder);
  if (names.includes(keyringFileName) || names.includes(sentinelFileName)) return true;
  return holdsData(folder);
}
