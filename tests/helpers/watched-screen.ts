import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is on a screen: 4 bytes a dot (blue, green, red, nothing) from the top left. */
export interface ScreenPicture {
  readonly width: number;
  readonly height: number;
  readonly dots: Buffer;
}

/** An invisible screen whose picture can be read from outside, without a word to the program that draws on it. */
export interface WatchedScreen {
  readonly env: Readonly<Record<string, string>>;
  look(): Promise<ScreenPicture>;
  close(): Promise<void>;
}

/** Opens a screen of its own for one test; its picture lies in a file that the X server keeps up to date. */
export async function openWatchedScreen(): Promise<WatchedScreen> {
  const folder = await mkdtemp(join(tmpdir(), 'branchbook-screen-'));
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp', '-noreset', '-fbdir', folder],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  let number = '';
  for await (const piece of server.stdio[3] as NodeJS.ReadableStream) {
    number += String(piece);
    if (number.endsWith('\n')) break;
  }
  if (number === '') throw new Error('The screen could not be opened');
  return {
    env: { DISPLAY: `:${number.trim()}`, WAYLAND_DISPLAY: '' },
    look: async () => readPicture(await readFile(join(folder, 'Xvfb_screen0'))),
    close: async () => {
      const over = once(server, 'exit');
      server.kill('SIGTERM');
      await over;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Reads the X window dump that Xvfb keeps: 32 bits a dot after a header of big-endian words and its colour table. */
function readPicture(file: Buffer): ScreenPicture {
  const word = (index: number) => file.readUInt32BE(index * 4);
  const [headerSize, width, height, bitsPerDot, bytesPerLine, colours] = [0, 4, 5, 11, 12, 19].map(word);
  if (!headerSize || !width || !height || bitsPerDot !== 32 || bytesPerLine !== width * 4)
    throw new Error('The screen is kept in an unknown form');
  const start = headerSize + (colours ?? 0) * 12;
  return { width, height, dots: file.subarray(start, start + bytesPerLine * height) };
}

/** How many different colours a picture has; a blank one has very few. */
export function countColours({ dots }: ScreenPicture): number {
  const colours = new Set<number>();
  for (let at = 0; at + 3 < dots.length; at += 4) colours.add(dots.readUIntLE(at, 3));
  return colours.size;
}

/** Which part of two pictures of one screen differs, from 0 to 1. */
export function compareScreens(before: ScreenPicture, after: ScreenPicture): number {
  let different = 0;
  for (let at = 0; at + 3 < before.dots.length; at += 4) {
    if (before.dots.readUIntLE(at, 3) !== after.dots.readUIntLE(at, 3)) different += 1;
  }
  return different / (before.width * before.height);
}
