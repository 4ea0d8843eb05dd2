import type { PaletteEntry } from '@renderer/components/palette/palette-entry';
import { navigate } from '@renderer/components/route/use-route';
import type { Right } from '@shared/domain/access/right';
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
  { page: 'people', icon: 'person' },
  { page: 'audit', icon: 'eye' },
] as const;

/** Rights of which one is enough for a page; the others are everybody's. */
const pageRights: Readonly<Record<string, readonly Right[]>> = {
  duplicates: ['removeCustomers'],
  bin: ['removeCustomers'],
  workbooks: ['import', 'export'],
  people: ['administer', 'handOver'],
  audit: ['audit'],
};

/** True when the page is of use to somebody with these rights. */
export function mayOpenPage(page: string, access: { may(right: Right): boolean }): boolean {
  return pageRights[page]?.some((right) => access.may(right)) ?? true;
}

/** Every page of the frame that is of use to the person, in the order of the rail. */
export function listPages(lang: Lang, access: { may(right: Right): boolean }): readonly PaletteEntry[] {
  const inRail = railEntries
    .filter(({ page }) => mayOpenPage(page, access))
    .map(
      ({ page, icon, word }): PaletteEntry => ({
        key: `page:${page}`,
        group: 'page',
        icon,
        ...bothWays(lang, frameWords[word]),
        run: () => navigate(page),
      }),
    );
  const others = withoutEntry
    .filter(({ page }) => choosePage(page) === page && mayOpenPage(page, access))
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
