import { createRequire } from 'node:module';

// By Node's own way: the alias for our folder `electron/` has the same beginning.
const fuses: typeof import('@electron/fuses') = createRequire(import.meta.url)('@electron/fuses');

/** Names of the fuses that Electron's own tool knows, in the order of the wire. */
export function listKnownFuses(): readonly string[] {
  return Object.keys(fuses.FuseV1Options).filter((name) => Number.isNaN(Number(name)));
}

/** The fuses of a binary as Electron's own tool reads them: one letter each, 1 on, 0 off, r removed. */
export async function readFuses(file: string): Promise<string> {
  const { version: _version, ...wire } = await fuses.getCurrentFuseWire(file);
  return Object.values(wire)
    .map((state) => String.fromCharCode(Number(state)))
    .join('');
}
