import type { ShellEvents } from '@shared/ipc/contract';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { shellWords } from '@shared/words/shell';
import { Menu, type MenuItemConstructorOptions } from 'electron';

interface MenuNeeds {
  readonly lang: Lang;
  readonly send: (entry: ShellEvents['menu']) => void;
  readonly quit: () => void;
  /** Only while developing. */
  readonly devTools: boolean;
}

/**
 * Puts up the menu. Entries of the book are sent to the page; their keys are shown but not taken from it, so that
 * Ctrl+Z in a text field stays the field's own.
 */
export function putUpMenu({ lang, send, quit, devTools }: MenuNeeds): void {
  const words = wordsIn(shellWords, lang);
  const mac = process.platform === 'darwin';
  // Only Windows and Linux can show a key without taking it.
  const entry = (label: string, name: ShellEvents['menu'], key: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(name),
    ...(mac ? {} : { accelerator: key, registerAccelerator: false }),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: words.file,
        submenu: [
          entry(words.import, 'import', 'CmdOrCtrl+O'),
          entry(words.export, 'export', 'CmdOrCtrl+E'),
          entry(words.print, 'print', 'CmdOrCtrl+P'),
          line,
          entry(words.settings, 'settings', 'CmdOrCtrl+,'),
          entry(words.lock, 'lock', 'CmdOrCtrl+L'),
          line,
          { label: words.quit, accelerator: 'CmdOrCtrl+Q', click: quit },
        ],
      },
      {
        label: words.edit,
        submenu: [
          entry(words.undo, 'undo', 'CmdOrCtrl+Z'),
          entry(words.redo, 'redo', 'CmdOrCtrl+Y'),
          line,
          { role: 'cut', label: words.cut },
          { role: 'copy', label: words.copy },
          { role: 'paste', label: words.paste },
          { role: 'selectAll', label: words.selectAll },
          line,
          entry(words.palette, 'palette', 'CmdOrCtrl+K'),
          entry(words.find, 'find', 'CmdOrCtrl+F'),
          entry(words.replace, 'replace', 'CmdOrCtrl+H'),
        ],
      },
      {
        label: words.view,
        submenu: [
          { role: 'resetZoom', label: words.actualSize },
          { role: 'zoomIn', label: words.zoomIn },
          { role: 'zoomOut', label: words.zoomOut },
          line,
          { role: 'togglefullscreen', label: words.fullScreen },
          line,
          entry(words.shortcuts, 'shortcuts', 'F1'),
          ...(devTools ? developerEntries(words) : []),
        ],
      },
    ]),
  );
}

function developerEntries(words: {
  readonly reload: string;
  readonly developer: string;
}): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    { role: 'reload', label: words.reload },
    { role: 'toggleDevTools', label: words.developer },
  ];
}
