import type { IconName } from '@renderer/components/icons/icon-paths';
import { navigate } from '@renderer/components/route/use-route';
import { contactsWords } from '@shared/words/contacts';
import { viewWords } from '@shared/words/customer-views';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { duplicatesWords } from '@shared/words/duplicates';
import type { PageModel } from '../use-page-model';
import { dialogKeys } from './dialog-keys';

/**
 * One action on customers. Those of the group `page` stand in the page's 更多 menu; those of the group `selection` in
 * the bar that shows while customers are ticked. Add a line to `menuItems` below.
 */
export interface MenuItem {
  readonly key: string;
  readonly label: (lang: Lang) => string;
  readonly icon?: IconName;
  readonly group: 'selection' | 'page';
  /** Takes something away: shown last, in the tone of what is bad. */
  readonly danger?: boolean;
  /** Of the selection: says for how many ticked customers it stands there; for any number when left out. */
  readonly shownFor?: (selected: number) => boolean;
  /** Goes to a page, or opens a dialog by `model.openDialog(key)`. */
  readonly run: (model: PageModel) => void;
}

/** Every action, in the order shown. */
export const menuItems: readonly MenuItem[] = [
  {
    key: 'printCards',
    label: (lang) => wordsIn(viewWords, lang).printCardsOfSelected,
    icon: 'print',
    group: 'selection',
    run: () => navigate('cards'),
  },
  {
    key: 'notesOfSelected',
    label: (lang) => wordsIn(viewWords, lang).notesOfSelected,
    icon: 'contacts',
    group: 'selection',
    run: (model) => model.openDialog(dialogKeys.notesOfSelected),
  },
  {
    key: 'mergeSelected',
    label: (lang) => wordsIn(duplicatesWords, lang).mergeSelected,
    icon: 'merge',
    group: 'selection',
    shownFor: (selected) => selected === 2,
    run: (model) => navigate('duplicates', { merge: [...model.selected].join(',') }),
  },
  {
    key: 'duplicates',
    label: (lang) => wordsIn(duplicatesWords, lang).findDuplicates,
    icon: 'merge',
    group: 'page',
    run: () => navigate('duplicates'),
  },
  {
    key: 'notesOfAll',
    label: (lang) => wordsIn(contactsWords, lang).extract,
    icon: 'contacts',
    group: 'page',
    run: (model) => model.openDialog(dialogKeys.notesOfAll),
  },
];
