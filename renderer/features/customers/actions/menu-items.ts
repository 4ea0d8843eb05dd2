import type { IconName } from '@renderer/components/icons/icon-paths';
import { runPageAction } from '@renderer/components/page-actions';
import { navigate } from '@renderer/components/route/use-route';
import { bulkWords } from '@shared/words/bulk';
import { contactsWords } from '@shared/words/contacts';
import { viewWords } from '@shared/words/customer-views';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { duplicatesWords } from '@shared/words/duplicates';
import { findReplaceWords } from '@shared/words/find-replace';
import { groupsWords } from '@shared/words/groups';
import { paletteWords } from '@shared/words/palette';
import { removeSelected } from '../bulk/remove-selected';
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
    key: 'bulkEdit',
    label: (lang) => wordsIn(bulkWords, lang).action,
    icon: 'edit',
    group: 'selection',
    run: (model) => model.openDialog(dialogKeys.bulkEdit),
  },
  {
    key: 'handOver',
    label: (lang) => wordsIn(bulkWords, lang).handOver,
    icon: 'person',
    group: 'selection',
    run: (model) => model.openDialog(dialogKeys.handOver),
  },
  {
    key: 'addToGroup',
    label: (lang) => wordsIn(groupsWords, lang).addToGroup,
    icon: 'groups',
    group: 'selection',
    run: (model) => model.openDialog(dialogKeys.addToGroup),
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
    key: 'removeSelected',
    label: (lang) => wordsIn(bulkWords, lang).remove,
    icon: 'trash',
    group: 'selection',
    danger: true,
    run: (model) => void removeSelected(model),
  },
  {
    key: 'find',
    label: (lang) => wordsIn(paletteWords, lang).findInTable,
    icon: 'search',
    group: 'page',
    run: () => runPageAction('find'),
  },
  {
    key: 'replace',
    label: (lang) => wordsIn(findReplaceWords, lang).title,
    icon: 'edit',
    group: 'page',
    run: (model) => model.openDialog(dialogKeys.replace),
  },
  {
    key: 'handOverOfAll',
    label: (lang) => wordsIn(bulkWords, lang).handOver,
    icon: 'person',
    group: 'page',
    run: (model) => model.openDialog(dialogKeys.handOver),
  },
  {
    key: 'groupFromFilter',
    label: (lang) => wordsIn(groupsWords, lang).fromFilter,
    icon: 'groups',
    group: 'page',
    run: (model) => model.openDialog(dialogKeys.groupFromFilter),
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
  {
    key: 'bin',
    label: (lang) => wordsIn(bulkWords, lang).bin,
    icon: 'trash',
    group: 'page',
    run: () => navigate('bin'),
  },
];
