import type { IconName } from '@renderer/components/icons/icon-paths';
import { runPageAction } from '@renderer/components/page-actions';
import { navigate } from '@renderer/components/route/use-route';
import type { Right } from '@shared/domain/access/right';
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
  /** What it needs; not offered to who lacks it. */
  readonly right?: Right;
  /** Not for somebody limited to own customers, who gives none away. */
  readonly ofAll?: boolean;
  /** Goes to a page, or opens a dialog by `model.openDialog(key)`. */
  readonly run: (model: PageModel) => void;
}

/** The actions that somebody may take, in the order shown. */
export function listMenuItems({ session }: Pick<PageModel, 'session'>): readonly MenuItem[] {
  const { access } = session;
  return menuItems.filter(
    ({ right, ofAll }) =>
      (right === undefined || access.may(right)) && !(ofAll === true && access.ownOf !== null),
  );
}

const menuItems: readonly MenuItem[] = [
  {
    key: 'printCards',
    right: 'print',
    label: (lang) => wordsIn(viewWords, lang).printCardsOfSelected,
    icon: 'print',
    group: 'selection',
    run: () => navigate('cards'),
  },
  {
    key: 'bulkEdit',
    right: 'editCustomers',
    label: (lang) => wordsIn(bulkWords, lang).action,
    icon: 'edit',
    group: 'selection',
    run: (model) => model.openDialog(dialogKeys.bulkEdit),
  },
  {
    key: 'handOver',
    right: 'editCustomers',
    ofAll: true,
    label: (lang) => wordsIn(bulkWords, lang).handOver,
    icon: 'person',
    group: 'selection',
    run: (model) => model.openDialog(dialogKeys.handOver),
  },
  {
    key: 'addToGroup',
    right: 'groups',
    label: (lang) => wordsIn(groupsWords, lang).addToGroup,
    icon: 'groups',
    group: 'selection',
    run: (model) => model.openDialog(dialogKeys.addToGroup),
  },
  {
    key: 'notesOfSelected',
    right: 'recordContacts',
    label: (lang) => wordsIn(viewWords, lang).notesOfSelected,
    icon: 'contacts',
    group: 'selection',
    run: (model) => model.openDialog(dialogKeys.notesOfSelected),
  },
  {
    key: 'mergeSelected',
    right: 'removeCustomers',
    label: (lang) => wordsIn(duplicatesWords, lang).mergeSelected,
    icon: 'merge',
    group: 'selection',
    shownFor: (selected) => selected === 2,
    run: (model) => navigate('duplicates', { merge: [...model.selected].join(',') }),
  },
  {
    key: 'removeSelected',
    right: 'removeCustomers',
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
    right: 'editCustomers',
    label: (lang) => wordsIn(findReplaceWords, lang).title,
    icon: 'edit',
    group: 'page',
    run: (model) => model.openDialog(dialogKeys.replace),
  },
  {
    key: 'handOverOfAll',
    right: 'editCustomers',
    ofAll: true,
    label: (lang) => wordsIn(bulkWords, lang).handOver,
    icon: 'person',
    group: 'page',
    run: (model) => model.openDialog(dialogKeys.handOver),
  },
  {
    key: 'groupFromFilter',
    right: 'groups',
    label: (lang) => wordsIn(groupsWords, lang).fromFilter,
    icon: 'groups',
    group: 'page',
    run: (model) => model.openDialog(dialogKeys.groupFromFilter),
  },
  {
    key: 'duplicates',
    right: 'removeCustomers',
    label: (lang) => wordsIn(duplicatesWords, lang).findDuplicates,
    icon: 'merge',
    group: 'page',
    run: () => navigate('duplicates'),
  },
  {
    key: 'notesOfAll',
    right: 'recordContacts',
    label: (lang) => wordsIn(contactsWords, lang).extract,
    icon: 'contacts',
    group: 'page',
    run: (model) => model.openDialog(dialogKeys.notesOfAll),
  },
  {
    key: 'bin',
    right: 'removeCustomers',
    label: (lang) => wordsIn(bulkWords, lang).bin,
    icon: 'trash',
    group: 'page',
    run: () => navigate('bin'),
  },
];
