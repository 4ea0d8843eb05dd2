import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Printer } from '@shared/ipc/printing';
import type { PrinterInfo, WebContents } from 'electron';

const run = promisify(execFile);
/** A print service that does not answer must not hold up the list. */
const patienceMs = 2_000;

/** The printers of this PC, the usual one first; empty when there is none or the print service is not there. */
export async function listPrinters(contents: WebContents): Promise<readonly Printer[]> {
  const found: readonly PrinterInfo[] = await contents.getPrintersAsync().catch(() => []);
  if (found.length === 0) return [];
  const usual = found.length === 1 ? found[0]?.name : await findUsualPrinter(process.platform);
  return found
    .map((printer) => describePrinter(printer, usual))
    .sort((one, other) => Number(other.isDefault) - Number(one.isDefault));
}

function describePrinter({ name, displayName, options }: PrinterInfo, usual: string | undefined): Printer {
  const sides: unknown = Object.entries(options).find(([key]) => key === 'sides-supported')?.[1];
  return {
    name,
    label: displayName === '' ? name : displayName,
    isDefault: name === usual,
    ...(typeof sides === 'string' ? { duplex: sides.includes('two-sided') } : {}),
  };
}

/** Electron names no default printer; the system's own tools do. */
async function findUsualPrinter(platform: NodeJS.Platform): Promise<string | undefined> {
  try {
    if (platform === 'win32') {
      const key = 'HKCU\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Windows';
      const { stdout } = await run('reg', ['query', key, '/v', 'Device'], { timeout: patienceMs });
      return readUsualPrinter(stdout);
    }
    const env = { ...process.env, LC_ALL: 'C' };
    const { stdout } = await run('lpstat', ['-d'], { timeout: patienceMs, env });
    return readUsualPrinter(stdout);
  } catch {
    // No such tool, or it says nothing: then none is marked.
    return undefined;
  }
}

/**
 * The printer named by `lpstat -d` (`system default destination: Laser`) or by the registry
 * (`Device    REG_SZ    HP LaserJet,winspool,Ne00:`).
 */
export function readUsualPrinter(output: string): string | undefined {
  const cups = /^system default destination:\s*(\S+)/m.exec(output)?.[1];
  const windows = /^\s*Device\s+REG_SZ\s+([^,\r\n]+)/m.exec(output)?.[1];
  return cups ?? windows?.trim();
}
