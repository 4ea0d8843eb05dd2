import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { withFolder } from './bench-app';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What another program takes for the same file. */
export interface OtherMeasure {
  readonly ms: number;
  readonly peakMB: number | null;
}

/** ExcelJS `xlsx.load` of the file alone, in a process of its own. */
export async function measureExcelJs(ledger: string): Promise<OtherMeasure> {
  return runScript('load-with-exceljs.ts', [ledger]);
}

/** A bare ExcelJS stream writing the rows of an exported workbook again, in a process of its own. */
export async function measureBareWrite(exported: string): Promise<OtherMeasure> {
  return withFolder((folder) => runScript('write-with-exceljs.ts', [exported, join(folder, 'bare.xlsx')]));
}

async function runScript(script: string, files: readonly string[]): Promise<OtherMeasure> {
  const child = spawn(process.execPath, [...process.execArgv, join(here, script), ...files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (code !== 0) throw new Error(`${script} failed`);
  return JSON.parse(output) as OtherMeasure;
}

/** LibreOffice: from the start of its process to the ledger loaded, and to the ledger saved as .xlsx again. */
export async function measureLibreOffice(
  ledger: string,
): Promise<{ readonly load: OtherMeasure | null; readonly convert: OtherMeasure } | null> {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  return withFolder(async (folder) => {
    // The first start writes a profile, which is no part of loading.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--terminate_after_init']);
    const out = join(folder, 'out');
    const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ledger];
    const begun = performance.now();
    await run('soffice', args);
    const ms = performance.now() - begun;
    return { load: await measureLoad(ledger, profile), convert: { ms, peakMB: null } };
  });
}

/** Needs the system's Python with LibreOffice's bridge; null without it. */
async function measureLoad(ledger: string, profile: string): Promise<OtherMeasure | null> {
  const python = '/usr/bin/python3';
  if (!existsSync(python)) return null;
  const child = spawn(python, [join(here, 'load-with-libreoffice.py'), ledger, profile], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return code === 0 ? (JSON.parse(output) as OtherMeasure) : null;
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const child = spawn(command, args, { stdio: 'ignore' });
  await once(child, 'close');
}
