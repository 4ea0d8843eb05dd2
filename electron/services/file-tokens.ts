import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import type { PickedFolder } from '@shared/ipc/printing';
import type { PastedCells } from '@shared/ipc/workbook-port';
import { codeOf } from './write-file';

/** A file that a token stands for. Paths stay on this side; the window only knows tokens. */
export interface FileGrant {
  readonly token: string;
  readonly path: string;
  readonly mode: 'read' | 'write';
}

/** Pasted cells that a token stands for: customer data, so they are held in memory and never written. */
export interface HeldGrant {
  readonly token: string;
  readonly mode: 'held';
  readonly cells: PastedCells;
}

export type Grant = FileGrant | HeldGrant;

/** Told of tokens as they come and go. */
export interface GrantListener {
  grant(grant: Grant): void;
  forget(tokens: readonly string[]): void;
}

/** A folder that files are put into one by one. */
export interface FolderGrant {
  readonly path: string;
  /** Names given out in it, folded: none is given twice, written yet or not. */
  readonly given: Set<string>;
}

/** More than one sitting needs, also with one PDF per customer; beyond it the oldest tokens stop working. */
const tokenLimit = 20_000;
/** Folders at once; one is picked for each batch. */
const folderLimit = 20;
/** Pastes held at once: the one that is worked on, and the one before it. */
const heldLimit = 2;

/** Hands out unguessable tokens for files a person picked, so that the window never names a path. */
export class FileTokens {
  private readonly grants = new Map<string, Grant>();
  private readonly folders = new Map<string, FolderGrant>();
  private readonly listeners = new Set<GrantListener>();

  /** A token to read an existing file. Fails with `files.notFound`, `files.notFile` or `files.notReadable`. */
  async issueRead(path: string): Promise<Result<PickedFile>> {
    const full = resolve(path);
    const details = { file: basename(full) };
    try {
      const about = await stat(full);
      if (!about.isFile()) return fail('files.notFile', { details });
      return succeed({ token: this.grant(full, 'read'), name: basename(full), size: about.size });
    } catch (error) {
      return fail(codeOf(error) === 'ENOENT' ? 'files.notFound' : 'files.notReadable', { details });
    }
  }

  /** A token to write one file, which need not exist yet. */
  issueWrite(path: string): PickedFile {
    const full = resolve(path);
    return { token: this.grant(full, 'write'), name: basename(full), size: 0 };
  }

  /** A token to put files into a folder. It stays on this side: nobody else is told of it. */
  issueFolder(path: string): PickedFolder {
    const full = resolve(path);
    const token = makeToken();
    this.folders.set(token, { path: full, given: new Set() });
    for (const oldest of this.folders.keys()) {
      if (this.folders.size <= folderLimit) break;
      this.folders.delete(oldest);
    }
    return { token, name: basename(full) || full };
  }

  folderOf(token: string): FolderGrant | undefined {
    return this.folders.get(token);
  }

  /** A token to read pasted cells. Pastes before the last two are forgotten. */
  issueHeld(cells: PastedCells): PickedFile {
    const held = this.listHeld();
    this.forget(held.slice(0, Math.max(0, held.length + 1 - heldLimit)));
    const token = makeToken();
    this.keep({ token, mode: 'held', cells });
    return { token, name: cells.name, size: Buffer.byteLength(cells.text) };
  }

  /** Forgets all pasted cells, here and in the workbook process: when a book is locked or another one chosen. */
  forgetHeld(): void {
    this.forget(this.listHeld());
  }

  /** The path behind a token, when the token allows what is asked. */
  pathOf(token: string, mode: FileGrant['mode']): string | undefined {
    const grant = this.grants.get(token);
    return grant?.mode === mode ? grant.path : undefined;
  }

  /** The path behind any token that stands for a file or a folder. */
  anyPathOf(token: string): string | undefined {
    const grant = this.grants.get(token);
    if (grant === undefined) return this.folders.get(token)?.path;
    return grant.mode === 'held' ? undefined : grant.path;
  }

  list(): readonly Grant[] {
    return [...this.grants.values()];
  }

  /** Tells of every grant that comes or goes. Returns the way to stop. */
  watch(listener: GrantListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private grant(path: string, mode: FileGrant['mode']): string {
    const token = makeToken();
    this.keep({ token, path, mode });
    return token;
  }

  private keep(grant: Grant): void {
    this.grants.set(grant.token, grant);
    for (const oldest of this.grants.keys()) {
      if (this.grants.size <= tokenLimit) break;
      this.grants.delete(oldest);
    }
    for (const listener of this.listeners) listener.grant(grant);
  }

  private listHeld(): string[] {
    return [...this.grants.values()].filter(({ mode }) => mode === 'held').map(({ token }) => token);
  }

  private forget(tokens: readonly string[]): void {
    if (tokens.length === 0) return;
    for (const token of tokens) this.grants.delete(token);
    for (const listener of this.listeners) listener.forget(tokens);
  }
}

function makeToken(): string {
  return randomBytes(18).toString('base64url');
}
