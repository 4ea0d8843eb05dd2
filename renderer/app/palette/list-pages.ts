import type { PaletteEntry } from '@renderer/components/palette/palette-entry';
import { navigate } from '@renderer/components/route/use-route';
import type { Lang } from '@shared/words/define-words';
import { frameWords } from '@shared/words/frame';
import { paletteWords } from '@shared/words/palette';
import { choosePage } from '../pages';
import { railEntries } from '../rail-entries';
import { bothWays } from './both-ways';

/** Pages reached from other pages only. */
const withoutEntry = [
  { page: 'duplicates', icon: 'customers' },
  { page: 'bin', icon: 'trash' },
] as const;

/** Every page of the frame, in the order of the rail. */
export function listPages(lang: Lang): readonly PaletteEntry[] {
  const inRail = railEntries.map(
    ({ page, icon, word }): PaletteEntry => ({
      key: `page:${page}`,
      group: 'page',
      icon,
      ...bothWays(lang, frameWords[word]),
      run: () => navigate(page),
    }),
  );
  const others = withoutEntry
    .filter(({ page }) => choosePage(page) === page)
    .map(
      ({ page, icon }): PaletteEntry => ({
        key: `page:${page}`,
        group: 'page',
        icon,
        ...bothWays(lang, paletteWords[page]),
        run: () => navigate(page),
      }),
    );
  return [...inRail, ...others];
}
