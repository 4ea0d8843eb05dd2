import { useLang } from '@renderer/components/language/language-context';
import type { PaletteEntry } from '@renderer/components/palette/palette-entry';
import { useTheme } from '@renderer/components/theme/ThemeProvider';
import { useSession, useSettings } from '@renderer/data/session-context';
import type { HistorySteps } from '../history-steps';
import { listActions } from './list-actions';
import { listPages } from './list-pages';
import { listSavedPlaces } from './list-saved-places';

/** What the frame gives the palette to do. */
export interface PaletteNeeds {
  readonly steps: HistorySteps;
  readonly onLock: () => void;
}

/** Everything the palette can do besides finding customers: pages, actions, saved views, groups. */
export function usePaletteContents({ steps, onLock }: PaletteNeeds): readonly PaletteEntry[] {
  const { lang, choose: chooseLang } = useLang();
  const theme = useTheme();
  const session = useSession();
  const settings = useSettings();
  return [
    ...listPages(lang, session.access),
    ...listActions({ lang, session, steps, onLock, theme, chooseLang }),
    ...listSavedPlaces(settings.all(), session.actor),
  ];
}
