import { accessSync, constants, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { otherMachineIn } from '@electron/services/book/in-use-mark';
import { app } from 'electron';
import { makeThrowAwayFolder, removeAtExit } from './throw-away';

/** Where everything lies on this PC. */
export interface Places {
  readonly book: string;
  /** Chromium's profile, preferences and logs of this book. */
  readonly profile: string;
  /** The built page. */
  readonly page: string;
  readonly preload: string;
  readonly workbookProcess: string;
  readonly icon: string;
  readonly sampleWorkbook: string;
}

/**
 * The places that belong to a book folder. The profile lies inside it, so that a book opened by another way (the
 * window, `--book`) is always the same book with the same lock, and two books never share anything.
 */
export function findPlaces(book: string): Places {
  const resources = app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
  return {
    book,
    profile: join(book, 'profile'),
    page: join(__dirname, 'renderer'),
    preload: join(__dirname, 'preload.cjs'),
    workbookProcess: join(__dirname, 'workbook.cjs'),
    icon: join(resources, 'icons', 'icon.png'),
    sampleWorkbook: join(resources, 'samples', '存量客户台账-2026年10月.xlsx'),
  };
}

/**
 * The places of a book in a shared folder that another machine has open: its profile is Chromium's there, so this
 * machine takes one of its own, thrown away at the end, until the book is free or taken over.
 */
export function keepApart(places: Places): Places {
  if (otherMachineIn(places.book) === null) return places;
  const profile = makeThrowAwayFolder();
  removeAtExit(profile);
  return { ...places, profile };
}

/** The folder of the book people work with: `BRANCHBOOK_BOOK_DIR`, or one in their account. */
export function findBookFolder(env: NodeJS.ProcessEnv): string {
  const { BRANCHBOOK_BOOK_DIR: given } = env;
  return given ? resolve(given) : join(app.getPath('appData'), 'Branchbook', 'book');
}

/** Makes the folders, for this account only, and moves Chromium's profile there; false when the disk refuses. */
export function settleIn({ profile }: Places): boolean {
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 });
    accessSync(profile, constants.W_OK);
  } catch {
    return false;
  }
  app.setPath('userData', profile);
  return true;
}
