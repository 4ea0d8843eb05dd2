import { rmSync } from 'node:fs';
import { mkdtemp, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { UpdateState } from '@shared/ipc/updating';
import { chooseFreeName } from '../file-names';
import { codeOf, explainWriteError } from '../write-file';
import { fetchInstaller, isListedFile } from './fetch-installer';
import { type Installation, pickInstaller } from './installation';
import {
  compareVersions,
  isSignedBy,
  largestList,
  type ReleaseFile,
  type ReleaseList,
  readReleaseList,
} from './release-list';
import type { UpdateFolderSetting } from './update-folder';

interface DeskNeeds {
  /** Version that runs. */
  readonly version: string;
  readonly installation: Installation;
  readonly setting: UpdateFolderSetting;
  /** The publisher's key, when the package brings one: then only signed lists count. */
  readonly publicKey: string | undefined;
  readonly notices: boolean;
  /** The system's dialog; undefined when cancelled. */
  readonly pickFolder: () => Promise<string | undefined>;
  /** Starts an installer and closes the app. */
  readonly install: (path: string) => void;
  /** Folder a placed installer goes to, and how it is shown there. */
  readonly downloads: () => string;
  readonly exists: (path: string) => boolean;
  readonly reveal: (path: string) => void;
  /** How long a share may take to answer; a dead one would take minutes. */
  readonly patienceMs?: number;
}

interface Offer {
  readonly list: ReleaseList;
  readonly file: ReleaseFile;
  readonly folder: string;
  /** The copy on this PC, once it is whole. */
  readonly copy?: string;
}

/**
 * Updates from a folder of the bank's own network. electron-updater is not used: it knows addresses only, brings a
 * network client of its own and asks at its own times, where this app promises never to ask the network. A folder is
 * read by the system like any other file, when a person asks, and the installer starts when a person says so.
 */
export class UpdateDesk {
  private offer: Offer | undefined;
  private busy = false;
  private installing = false;

  constructor(private readonly needs: DeskNeeds) {}

  describe(): Result<UpdateState> {
    const { version, installation, setting, publicKey, notices } = this.needs;
    const offer = this.offer;
    return succeed({
      version,
      ...setting.get(),
      signed: publicKey !== undefined,
      way: installation.way,
      offer:
        offer === undefined
          ? null
          : {
              version: offer.list.version,
              name: offer.file.url,
              size: offer.file.size,
              ...(offer.list.releaseDate === undefined ? {} : { releasedAt: offer.list.releaseDate }),
            },
      ready: offer?.copy !== undefined,
      notices,
    });
  }

  async chooseFolder(): Promise<Result<UpdateState>> {
    if (this.needs.setting.get().fixed) return fail('update.folderFixed');
    const folder = await this.needs.pickFolder();
    return folder === undefined ? this.describe() : this.remember(folder);
  }

  forgetFolder(): Result<UpdateState> {
    return this.needs.setting.get().fixed ? fail('update.folderFixed') : this.remember(null);
  }

  /** Looks for a newer version. Fails with an `update.*` reason; an older or equal one is no offer. */
  async check(): Promise<Result<UpdateState>> {
    const { folder } = this.needs.setting.get();
    if (folder === null) return fail('update.noFolder');
    this.drop();
    const list = await this.readList(folder);
    if (!list.ok) return list;
    if (compareVersions(list.value.version, this.needs.version) > 0) {
      const file = pickInstaller(list.value.files, this.needs.installation);
      if (file === undefined) return fail('update.noInstaller');
      this.offer = { list: list.value, file, folder };
    }
    return this.describe();
  }

  /** Brings the offered installer to this PC. Without an offer: `update.nothingOffered`. */
  async prepare(): Promise<Result<UpdateState>> {
    const offer = this.offer;
    if (offer === undefined) return fail('update.nothingOffered');
    if (offer.copy !== undefined) return this.describe();
    if (this.busy) return fail('update.busy');
    this.busy = true;
    try {
      // Made for this account alone, so that nobody exchanges what lies there.
      const place = await mkdtemp(join(tmpdir(), 'branchbook-update-'));
      const copy = join(place, offer.file.url);
      const fetched = await fetchInstaller(join(offer.folder, offer.file.url), copy, offer.file);
      if (fetched.ok && this.offer === offer) this.offer = { ...offer, copy };
      else rmSync(place, { recursive: true, force: true });
      return fetched.ok ? this.describe() : fetched;
    } catch (error) {
      return explainWriteError(error, offer.file.url);
    } finally {
      this.busy = false;
    }
  }

  /** Starts or places what was prepared; compared with its list once more. */
  async start(): Promise<Result<UpdateState>> {
    const { offer } = this;
    if (offer?.copy === undefined) return fail('update.nothingOffered');
    if (!(await isListedFile(offer.copy, offer.file))) {
      this.drop();
      return fail('update.damaged', { details: { file: offer.file.url } });
    }
    if (this.needs.installation.way === 'install') {
      this.installing = true;
      this.needs.install(offer.copy);
      return this.describe();
    }
    return this.place(offer, offer.copy);
  }

  private async place({ file }: Offer, copy: string): Promise<Result<UpdateState>> {
    const folder = this.needs.downloads();
    const dot = file.url.lastIndexOf('.');
    const isTaken = (name: string) => this.needs.exists(join(folder, name));
    const place = join(folder, chooseFreeName(file.url.slice(0, dot), file.url.slice(dot + 1), isTaken));
    const placed = await fetchInstaller(copy, place, file);
    if (!placed.ok) return placed;
    this.needs.reveal(place);
    return this.describe();
  }

  /** Leaves no copy behind, except the one that is about to be installed. */
  drop(): void {
    const copy = this.offer?.copy;
    this.offer = undefined;
    if (copy !== undefined && !this.installing) rmSync(dirname(copy), { recursive: true, force: true });
  }

  private remember(folder: string | null): Result<UpdateState> {
    this.drop();
    try {
      this.needs.setting.set(folder);
    } catch (error) {
      return explainWriteError(error, 'updates.json');
    }
    return this.describe();
  }

  private async readList(folder: string): Promise<Result<ReleaseList>> {
    const path = join(folder, this.needs.installation.list);
    const { publicKey, patienceMs = 15_000 } = this.needs;
    const content = await inTime(readSmallFile(path), patienceMs);
    if (!content.ok) return content;
    if (publicKey !== undefined) {
      const signature = await inTime(readSmallFile(`${path}.sig`), patienceMs);
      if (!signature.ok || !isSignedBy(publicKey, content.value, signature.value.toString('utf8')))
        return fail('update.notSigned');
    }
    return readReleaseList(content.value.toString('utf8'));
  }
}

async function readSmallFile(path: string): Promise<Result<Buffer>> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(largestList + 1), 0, largestList + 1, 0);
      return bytesRead > largestList ? fail('update.badList') : succeed(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    return fail(codeOf(error) === 'ENOENT' ? 'update.noList' : 'update.folderGone', {
      details: { file: basename(path) },
    });
  }
}

/** What the work answers, or `update.folderGone` when it takes too long. */
async function inTime<T>(work: Promise<Result<T>>, patienceMs: number): Promise<Result<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(fail('update.folderGone')), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
