import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import { codeOf } from './write-file';

/** What a token stands for. Paths stay on this side; the window only knows tokens. */
export interface Grant {
  readonly token: string;
  readonly path: string;
  readonly mode: 'read' | 'write';
}

/** Far more than one sitting needs; beyond it the oldest tokens stop working. */
const tokenLimit = 2_000;

/** Hands out unguessable tokens for files a person picked, so that the window never names a path. */
export class FileTokens {
  private readonly grants = new Map<string, Grant>();
  private readonly listeners = new Set<(grant: Grant) => void>();

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

  /** The path behind a token, when the token allows what is asked. */
  pathOf(token: string, mode: Grant['mode']): string | undefined {
    const grant = this.grants.get(token);
    return grant?.mode === mode ? grant.path : undefined;
  }

  /** The path behind any token. */
  anyPathOf(token: string): string | undefined {
    return this.grants.get(token)?.path;
  }

  list(): readonly Grant[] {
    return [...this.grants.values()];
  }

  /** Calls back with every new grant. Returns the way to stop. */
  onGrant(listener: (grant: Grant) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private grant(path: string, mode: Grant['mode']): string {
    const grant: Grant = { token: randomBytes(18).toString('base64url'), path, mode };
    this.grants.set(grant.token, grant);
    for (const oldest of this.grants.keys()) {
      if (this.grants.size <= tokenLimit) break;
      this.grants.delete(oldest);
    }
    for (const listener of this.listeners) listener(grant);
    return grant.token;
  }
}
