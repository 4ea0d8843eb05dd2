import type { Lang } from '@shared/words/define-words';
import { app } from 'electron';
import { asLang, guessLanguage } from './language';

/** What the environment says about this start. */
export interface StartSettings {
  /** Language to begin with when the book's preferences name none. */
  readonly lang: Lang;
  /** Set by BRANCHBOOK_LANG: wins over preferences. */
  readonly langGiven: Lang | undefined;
  /** Address of the development server; never in a packaged app. */
  readonly devUrl: string | undefined;
}

/** Reads the environment; unknown values count as not set. */
export function readSettings(env: NodeJS.ProcessEnv): StartSettings {
  const langGiven = asLang(env.BRANCHBOOK_LANG);
  const dev = app.isPackaged ? undefined : env.BRANCHBOOK_DEV_URL;
  return {
    langGiven,
    lang: langGiven ?? guessLanguage(env, process.platform, app.getPreferredSystemLanguages()),
    devUrl: dev && URL.canParse(dev) ? dev : undefined,
  };
}
