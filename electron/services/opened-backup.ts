import { extname, resolve } from 'node:path';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PickedFile } from '@shared/ipc/contract';
import type { FileTokens } from './file-tokens';

/** Ending of a backup, as snapshots and backups are written and as the installer registers it. */
export const backupEnding = '.branchbook';

/**
 * The backup among the arguments of a start, as a file manager hands it over; the last one where there are several.
 * Switches are never taken for files. `cwd` is where a relative path begins.
 */
export function findBackupArgument(args: readonly string[], cwd: string): string | undefined {
  const named = args.filter((arg) => !arg.startsWith('-') && extname(arg).toLowerCase() === backupEnding);
  const last = named.at(-1);
  return last === undefined ? undefined : resolve(cwd, last);
}

interface DoorNeeds {
  readonly tokens: FileTokens;
  /** Tells the page, if there is one that listens. */
  readonly announce: (file: PickedFile) => void;
}

/**
 * Backups a person opened from outside (double click, `branchbook FILE.branchbook`). The latest one waits until the
 * page takes it: at a cold start it comes long before there is a page that could hear of it.
 */
export class OpenedBackups {
  private waiting: PickedFile | null = null;

  constructor(private readonly needs: DoorNeeds) {}

  /** Hands over a file by its path; one that cannot be read is not worth a message of its own and is left. */
  async receive(path: string): Promise<void> {
    const issued = await this.needs.tokens.issueRead(path);
    if (!issued.ok) return;
    this.waiting = issued.value;
    this.needs.announce(issued.value);
  }

  /** The file that waits, once; null when there is none. */
  take(): Result<PickedFile | null> {
    const file = this.waiting;
    this.waiting = null;
    return succeed(file);
  }
}
