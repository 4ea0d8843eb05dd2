/** What the person chose; `system` follows the operating system. */
export type ThemeChoice = 'light' | 'dark' | 'system';
export type ThemeMode = 'light' | 'dark';

const storageKey = 'branchbook.theme';

/** The choice kept on this machine; light until somebody chooses. Not part of the book: it says nothing about customers. */
export function readThemeChoice(): ThemeChoice {
  const kept = window.localStorage.getItem(storageKey);
  return kept === 'dark' || kept === 'system' ? kept : 'light';
}

/** Keeps the choice for the next start. */
export function keepThemeChoice(choice: ThemeChoice): void {
  window.localStorage.setItem(storageKey, choice);
}

/** Query that is true while the system asks for dark. */
export function querySystemDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

/** Light or dark, after asking the system where the choice says so. */
export function resolveThemeMode(choice: ThemeChoice, systemDark: boolean): ThemeMode {
  if (choice === 'system') return systemDark ? 'dark' : 'light';
  return choice;
}
