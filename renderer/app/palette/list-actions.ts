import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import type { IconName } from '@renderer/components/icons/icon-paths';
import { runPageAction } from '@renderer/components/page-actions';
import type { PaletteEntry } from '@renderer/components/palette/palette-entry';
import { showOverPage } from '@renderer/components/palette/palette-store';
import { navigate } from '@renderer/components/route/use-route';
import type { ThemeChoice } from '@renderer/components/theme/theme-mode';
import type { BookSession } from '@renderer/data/book-session';
import { askForNewcomer } from '@renderer/data/find/newcomer';
import type { Right } from '@shared/domain/access/right';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { paletteWords } from '@shared/words/palette';
import { settingsWords } from '@shared/words/settings';
import type { HistorySteps } from '../history-steps';
import { runOnCustomers } from '../run-on-page';
import { bothWays } from './both-ways';

interface ActionNeeds {
  readonly lang: Lang;
  readonly session: BookSession;
  readonly steps: HistorySteps;
  readonly onLock: () => void;
  readonly theme: { readonly choice: ThemeChoice; choose(choice: ThemeChoice): void };
  readonly chooseLang: (lang: Lang) => void;
}

interface Extra {
  /** Left out for who lacks it. */
  readonly right?: Right;
  readonly keys?: string;
  readonly aside?: string;
}

/** What can be done from anywhere. What makes no sense now (nothing to undo, the theme in force) is left out. */
export function listActions(needs: ActionNeeds): readonly PaletteEntry[] {
  const { lang, session, steps, onLock, theme, chooseLang } = needs;
  const action = (
    word: keyof typeof paletteWords & string,
    icon: IconName,
    run: () => void,
    { right, ...extra }: Extra = {},
  ): readonly PaletteEntry[] => {
    if (right !== undefined && !session.access.may(right)) return [];
    const phrase = paletteWords[word] as { readonly zh: string; readonly en: string };
    return [{ key: `action:${word}`, group: 'action', icon, ...bothWays(lang, phrase), ...extra, run }];
  };
  const newCustomer = () => {
    navigate('customers');
    askForNewcomer({});
  };
  const themes = [
    { choice: 'light', icon: 'sun', word: 'light' },
    { choice: 'dark', icon: 'moon', word: 'dark' },
    { choice: 'system', icon: 'settings', word: 'followSystem' },
  ] as const;
  return [
    ...action('newCustomer', 'plus', newCustomer, { keys: 'Ctrl+N', right: 'editCustomers' }),
    ...action('import', 'import', () => navigate('workbooks'), { keys: 'Ctrl+O', right: 'import' }),
    ...action('export', 'export', () => runPageAction('export') || navigate('workbooks'), {
      keys: 'Ctrl+E',
      right: 'export',
    }),
    ...action('print', 'print', () => runPageAction('print') || navigate('cards'), {
      keys: 'Ctrl+P',
      right: 'print',
    }),
    ...(steps.undoable === null
      ? []
      : action('undo', 'undo', steps.undo, { keys: 'Ctrl+Z', aside: steps.undoable })),
    ...(steps.redoable === null
      ? []
      : action('redo', 'redo', steps.redo, { keys: 'Ctrl+Y', aside: steps.redoable })),
    ...action('findInTable', 'search', () => runOnCustomers('find'), { keys: 'Ctrl+F' }),
    ...action('replace', 'edit', () => runOnCustomers('replace'), { keys: 'Ctrl+H', right: 'editCustomers' }),
    ...action('bulkEdit', 'edit', () => runOnCustomers('bulkEdit'), { right: 'editCustomers' }),
    ...(session.access.ownOf === null
      ? action('handOver', 'person', () => runOnCustomers('handOver'), { right: 'editCustomers' })
      : []),
    ...action('saveSnapshot', 'check', () => void saveSnapshot(session, lang)),
    ...action('lock', 'lock', onLock, { keys: 'Ctrl+L' }),
    ...(lang === 'en'
      ? action('chinese', 'language', () => chooseLang('zh-CN'))
      : action('english', 'language', () => chooseLang('en'))),
    ...themes
      .filter(({ choice }) => choice !== theme.choice)
      .flatMap(({ choice, icon, word }) => action(word, icon, () => theme.choose(choice))),
    ...action('shortcuts', 'key', () => showOverPage('shortcuts'), { keys: 'F1' }),
  ];
}

async function saveSnapshot(session: BookSession, lang: Lang): Promise<void> {
  const made = await session.snapshot();
  if (made.ok) tell(wordsIn(settingsWords, lang).snapshotMade);
  else tellFailure(made);
}
