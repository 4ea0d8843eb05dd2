import { tell } from '@renderer/components/feedback/feedback-store';
import { useLang } from '@renderer/components/language/language-context';
import { runPageAction } from '@renderer/components/page-actions';
import { overPageStore, showOverPage } from '@renderer/components/palette/palette-store';
import { navigate } from '@renderer/components/route/use-route';
import { useAccess } from '@renderer/data/access/use-access';
import type { SessionAccess } from '@renderer/data/book/session/session-access';
import { onShellEvent } from '@renderer/data/bridge';
import { askForNewcomer } from '@renderer/data/find/newcomer';
import type { Right } from '@shared/domain/access/right';
import type { ShellEvents } from '@shared/ipc/contract';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { peopleWords, rightNames } from '@shared/words/people';
import { useEffect, useRef } from 'react';
import { isTyping } from './editable';
import { isCurtainDrawn } from './lock/curtain';
import { runOnCustomers } from './run-on-page';
import { searchBoxId } from './SearchBox';

/** What the frame does for the keyboard and the menu. */
export interface FrameActions {
  undo(): void;
  redo(): void;
  lock(): void;
}

type Order = ShellEvents['menu'] | 'search' | 'newCustomer';

/** Asked for once more, it goes. */
function toggleOverPage(which: 'palette' | 'shortcuts'): void {
  showOverPage(overPageStore.get() === which ? null : which);
}

function focusSearch(): void {
  const box = document.getElementById(searchBoxId);
  if (box instanceof HTMLInputElement) {
    box.focus();
    box.select();
  }
}

/** What an order needs; those not named are everybody's. */
const neededRights: Partial<Record<Order, Right>> = {
  replace: 'editCustomers',
  newCustomer: 'editCustomers',
  import: 'import',
  export: 'export',
  print: 'print',
};

function carryOut(order: Order, actions: FrameActions, access: SessionAccess, lang: Lang): void {
  const right = neededRights[order];
  if (right !== undefined && !access.may(right)) {
    tell(wordsIn(peopleWords, lang).lackRight(wordsIn(rightNames, lang)[right]));
    return;
  }
  const orders: Readonly<Record<Order, () => void>> = {
    undo: actions.undo,
    redo: actions.redo,
    lock: actions.lock,
    palette: () => toggleOverPage('palette'),
    shortcuts: () => toggleOverPage('shortcuts'),
    find: () => runPageAction('find') || focusSearch(),
    search: focusSearch,
    replace: () => runOnCustomers('replace'),
    newCustomer: () => {
      navigate('customers');
      askForNewcomer({});
    },
    import: () => navigate('workbooks'),
    export: () => runPageAction('export') || navigate('workbooks'),
    print: () => runPageAction('print') || navigate('cards'),
    settings: () => navigate('settings'),
  };
  orders[order]();
}

const orderKeys: Readonly<Record<string, Order>> = {
  y: 'redo',
  k: 'palette',
  f: 'find',
  h: 'replace',
  n: 'newCustomer',
  o: 'import',
  e: 'export',
  p: 'print',
  l: 'lock',
  ',': 'settings',
};

/** In a text, and in a cell of a table, a letter is the beginning of a value. */
function takesLetters(): boolean {
  return isTyping() || document.activeElement?.closest('[role="gridcell"]') != null;
}

/** The order a key asks for; Shift+Ctrl+Z redoes as on other systems. */
function readOrder(event: KeyboardEvent): Order | undefined {
  if (event.key === 'F1' || (event.key === '?' && !takesLetters())) return 'shortcuts';
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  if (event.shiftKey) return key === 'f' ? 'search' : undefined;
  return orderKeys[key];
}

/** Orders that hold while the palette or the sheet of shortcuts lies over the page. */
const staysOver: ReadonlySet<Order> = new Set(['palette', 'shortcuts', 'lock']);

/** Hears the keys and the menu while a book is open; the menu shows the keys and leaves them to the window. Undo while typing is left to the text. */
export function useGlobalKeys(actions: FrameActions): void {
  const access = useAccess();
  const { lang } = useLang();
  const latest = useRef({ actions, access, lang });
  latest.current = { actions, access, lang };
  const carry = (order: Order) => {
    const now = latest.current;
    carryOut(order, now.actions, now.access, now.lang);
  };
  const carrier = useRef(carry);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const order = event.defaultPrevented ? undefined : readOrder(event);
      if (order === undefined) return;
      if ((order === 'undo' || order === 'redo') && isTyping()) return;
      event.preventDefault();
      // What lies over the page hides it: orders to the page wait until it is gone.
      if (overPageStore.get() !== null && !staysOver.has(order)) return;
      carrier.current(order);
    };
    window.addEventListener('keydown', press);
    const stop = onShellEvent('menu', (order) => {
      if (isCurtainDrawn()) return;
      if ((order === 'undo' || order === 'redo') && isTyping()) document.execCommand(order);
      else carrier.current(order);
    });
    return () => {
      window.removeEventListener('keydown', press);
      stop();
    };
  }, []);
}
