import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { resolveLaunch } from '@electron/launch/resolve-launch.mjs';
import { isNoise } from '@electron/launch/run-app.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const limitMs = 60_000;

/** How a run of the package ended. */
export interface PackedRun {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  /** All of it, also what Chromium says to itself. */
  readonly stderr: string;
  /** What people read. */
  readonly lines: readonly string[];
}

/** A package on disk, started as a branch starts it: no inspector, no loader, nothing but its own executable. */
export interface PackedApp {
  readonly folder: string;
  readonly executable: string;
  readonly resources: string;
}

/** Packs the built app for this Linux into `folder` by the very script that `npm run package` runs. */
export async function packApp(folder: string): Promise<PackedApp> {
  const args = [
    join(root, 'electron/launch/package.mjs'),
    '--linux',
    'dir',
    `-c.directories.output=${folder}`,
  ];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complained, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (code !== 0) throw new Error(`npm run package ended with ${code}:\n${said}\n${complained}`);
  const packed = join(folder, 'linux-unpacked');
  return { folder: packed, executable: join(packed, 'branchbook'), resources: join(packed, 'resources') };
}

/** Starts the package and leaves it running. `env` comes on top of an environment without anything of ours. */
export function startPacked(
  { executable }: PackedApp,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): ChildProcess {
  // What this machine needs of Chromium, as for the built app; what names the app is for the built one alone.
  const switches = resolveLaunch({ invisible: true }).args.filter((arg) => arg.startsWith('--'));
  return spawn(executable, [...switches, ...args], {
    env: { ...cleanEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs the package to its end; one that stays is ended by force and answers the signal. */
export async function runPacked(
  packed: PackedApp,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<PackedRun> {
  const child = startPacked(packed, args, env);
  const insist = setTimeout(() => child.kill('SIGKILL'), limitMs);
  const [stdout, stderr, [code, signal]] = await Promise.all([
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
    once(child, 'close') as Promise<[number | null, string | null]>,
  ]);
  clearTimeout(insist);
  const lines = stderr.split('\n').filter((line) => line.trim() !== '' && !isNoise(line));
  return { code, signal, stdout, stderr, lines };
}

/** Every file and folder name in an asar archive, which begins with its list as JSON. */
export async function listArchive(file: string): Promise<readonly string[]> {
  const bytes = await readFile(file);
  const list = bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString('utf8');
  const names: string[] = [];
  JSON.parse(list, (name, value: unknown) => {
    if (typeof value === 'object' && value !== null && ('files' in value || 'size' in value))
      names.push(name);
    return value;
  });
  return names;
}

function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) => value !== undefined && !/^(BRANCHBOOK_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}
