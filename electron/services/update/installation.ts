import type { ReleaseFile } from './release-list';

/** How this app came to this PC, which decides what updates it. */
export interface Installation {
  /** Name of the list in the update folder. */
  readonly list: string;
  readonly way: 'install' | 'place';
  /** Ending of the file that fits, without the processor. */
  readonly ending: RegExp;
  /** Spellings of the processor in file names. */
  readonly processor: readonly string[];
}

/** Tells the installation from the environment that the ways of starting set up. */
export function describeInstallation(
  platform: NodeJS.Platform,
  arch: string,
  env: NodeJS.ProcessEnv,
): Installation {
  const processor = arch === 'arm64' ? ['arm64', 'aarch64'] : ['x64', 'x86_64', 'amd64'];
  if (platform === 'win32') {
    // Set by the portable program for the app inside it.
    return env.PORTABLE_EXECUTABLE_FILE
      ? { list: 'latest.yml', way: 'place', ending: /-portable-[^-]+\.exe$/, processor }
      : { list: 'latest.yml', way: 'install', ending: /-setup-[^-]+\.exe$/, processor };
  }
  if (platform === 'darwin') return { list: 'latest-mac.yml', way: 'place', ending: /\.dmg$/, processor };
  const ending = env.APPIMAGE ? /\.AppImage$/ : /\.deb$/;
  return { list: 'latest-linux.yml', way: 'place', ending, processor };
}

/** The installer of a list that fits this installation. */
export function pickInstaller(
  files: readonly ReleaseFile[],
  { ending, processor }: Installation,
): ReleaseFile | undefined {
  return files.find(({ url }) => {
    const stem = url.slice(0, url.lastIndexOf('.'));
    return ending.test(url) && processor.some((name) => stem.endsWith(`-${name}`));
  });
}
