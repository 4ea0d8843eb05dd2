import { app } from 'electron';
import { declareAppScheme } from './app-scheme';
import { confineContents, silenceChromium } from './lockdown';
import { type Places, settleIn } from './places';
import type { StartSettings } from './settings';

/** `inUse`: this book is already open in another process; `refused`: its folder cannot be made or written. */
export type Beginning = 'begun' | 'inUse' | 'refused';

/** What must be settled before Chromium is ready. */
export function beginProcess(places: Places, settings: StartSettings, unattended: boolean): Beginning {
  if (!settleIn(places)) return 'refused';
  // Chromium's own words (date pickers, printing) and its choice of fonts for Han characters.
  app.commandLine.appendSwitch('lang', settings.lang);
  silenceChromium(findDevOrigin(settings));
  confineContents(findDevOrigin(settings));
  declareAppScheme();
  return app.requestSingleInstanceLock({ unattended }) ? 'begun' : 'inUse';
}

/** Origin of the development server, if there is one. */
export function findDevOrigin({ devUrl }: StartSettings): string | undefined {
  return devUrl === undefined ? undefined : new URL(devUrl).origin;
}
