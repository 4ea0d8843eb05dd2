import type { shortcutWords } from '@shared/words/shortcuts';

type Word = keyof typeof shortcutWords;

/** Shortcuts that hold in one place. Keys joined by `+` are pressed together; several ways are listed one by one. */
export interface ShortcutGroup {
  readonly title: Word;
  readonly shortcuts: readonly { readonly word: Word; readonly keys: readonly string[] }[];
}

const shortcut = (word: Word, ...keys: readonly string[]) => ({ word, keys });

/** Every shortcut, as the sheet lists them. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'everywhere',
    shortcuts: [
      shortcut('palette', 'Ctrl+K'),
      shortcut('searchBox', 'Ctrl+Shift+F'),
      shortcut('newCustomer', 'Ctrl+N'),
      shortcut('import', 'Ctrl+O'),
      shortcut('export', 'Ctrl+E'),
      shortcut('print', 'Ctrl+P'),
      shortcut('undo', 'Ctrl+Z'),
      shortcut('redo', 'Ctrl+Y', 'Ctrl+Shift+Z'),
      shortcut('settings', 'Ctrl+,'),
      shortcut('lock', 'Ctrl+L'),
      shortcut('shortcuts', 'F1', '?'),
    ],
  },
  {
    title: 'inTable',
    shortcuts: [
      shortcut('find', 'Ctrl+F'),
      shortcut('replace', 'Ctrl+H'),
      shortcut('move', '↑', '↓', '←', '→'),
      shortcut('moveFar', 'Ctrl+↓'),
      shortcut('selectRange', 'Shift+↓'),
      shortcut('selectAll', 'Ctrl+A'),
      shortcut('copy', 'Ctrl+C'),
      shortcut('copyFull', 'Ctrl+Shift+C'),
      shortcut('cut', 'Ctrl+X'),
      shortcut('paste', 'Ctrl+V'),
      shortcut('fillDown', 'Ctrl+D'),
      shortcut('clear', 'Delete'),
      shortcut('tick', 'Shift+Space'),
      shortcut('showFull', 'Ctrl+Shift+U'),
      shortcut('open', 'Space'),
      shortcut('menu', 'Shift+F10'),
    ],
  },
  {
    title: 'inCell',
    shortcuts: [
      shortcut('edit', 'F2'),
      shortcut('take', 'Enter'),
      shortcut('takeRight', 'Tab'),
      shortcut('giveUp', 'Esc'),
    ],
  },
  {
    title: 'inPalette',
    shortcuts: [
      shortcut('choose', '↑', '↓'),
      shortcut('go', 'Enter'),
      shortcut('contact', 'Ctrl+Enter'),
      shortcut('onlyActions', '>'),
    ],
  },
];
