import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute } from 'node:path';
import { z } from 'zod';

const schema = z.object({ version: z.literal(1), folder: z.string().min(1).max(4096) });

/** Where updates are looked for, and who decided it. */
export interface UpdateFolder {
  readonly folder: string | null;
  readonly fixed: boolean;
}

/**
 * The update folder of this PC: `BRANCHBOOK_UPDATE_DIR` where the administrator has set it, otherwise the one that was
 * picked, remembered in `file`. Only absolute paths (drives, shares, mounts) count; an address is none.
 */
export class UpdateFolderSetting {
  constructor(
    private readonly file: string,
    private readonly given: string | undefined,
  ) {}

  get(): UpdateFolder {
    if (this.given) return { folder: isAbsolute(this.given) ? this.given : null, fixed: true };
    try {
      const { folder } = schema.parse(JSON.parse(readFileSync(this.file, 'utf8')));
      return { folder: isAbsolute(folder) ? folder : null, fixed: false };
    } catch {
      return { folder: null, fixed: false };
    }
  }

  /** Remembers another folder, or none. A disk that refuses throws its system error. */
  set(folder: string | null): void {
    if (folder === null) {
      rmSync(this.file, { force: true });
      return;
    }
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.part`, `${JSON.stringify({ version: 1, folder }, null, 2)}\n`);
    renameSync(`${this.file}.part`, this.file);
  }
}
