import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Opens workbooks in LibreOffice, lets it calculate, and saves them as .xlsx in `folder`; answers their new paths, or
 * the given ones on a machine without LibreOffice.
 */
export function saveWithLibreOffice(paths: readonly string[], folder: string): readonly string[] {
  const profile = mkdtempSync(join(tmpdir(), 'branchbook-office-'));
  try {
    const { error } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        '--convert-to',
        'xlsx',
        '--outdir',
        folder,
        ...paths,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return error === undefined ? paths.map((path) => join(folder, basename(path))) : paths;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
