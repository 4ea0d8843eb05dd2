import { darkPalette, lightPalette, type Palette } from './palette';
import type { ThemeMode } from './theme-mode';

/** The palette of a mode. */
export function paletteOf(mode: ThemeMode): Palette {
  return mode === 'dark' ? darkPalette : lightPalette;
}

/** `chipGoldText` -> `--chip-gold-text`. */
function nameVariable(key: string): string {
  return `--${key.replace(/[A-Z0-9]/g, (mark) => `-${mark.toLowerCase()}`)}`;
}

/**
 * Writes the palette as CSS variables (`--ink`, `--ink-2`, `--seal-soft`, ...) on the root element, through the
 * style object: the content security policy allows that, and no style text.
 */
export function applyPalette(mode: ThemeMode): void {
  const root = document.documentElement;
  for (const [key, value] of Object.entries(paletteOf(mode)))
    root.style.setProperty(nameVariable(key), value);
  root.style.colorScheme = mode;
  root.dataset.theme = mode;
}
