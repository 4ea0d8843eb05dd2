import type { CustomerView } from '@renderer/data/view/compute-view';
import { type Band, sumOver } from '@renderer/data/view/group-rows';
import type { LiveIndex } from '@renderer/data/view/live-index';
import type { Grouping } from '@shared/domain/views/grouping';
import type { Lang } from '@shared/words/define-words';
import { useMemo } from 'react';
import type { ShownBand } from '../grid/grid-host';
import type { PageViews } from '../views/use-page-views';
import { makeBandTeller } from './describe-bands';
import { type RowsShown, useRows } from './use-rows';

/** Opening and closing bands. */
export interface BandFold {
  toggleBand(key: string): void;
  /** Closes all bands, or opens them. */
  collapseAll(collapsed: boolean): void;
}

interface Props {
  readonly live: LiveIndex;
  readonly view: CustomerView;
  readonly edits: number;
  readonly views: PageViews;
  readonly grouping: Grouping | null;
  readonly columnKeys: readonly string[];
  readonly lang: Lang;
}

export interface Bands extends BandFold {
  readonly shown: RowsShown;
  describeBand(band: Band): Omit<ShownBand, 'ticked'>;
}

const noneCollapsed: ReadonlySet<string> = new Set();

/**
 * The bands of the view. As in a sheet an edited customer stays in its band until it is asked again, but the sums
 * follow every edit.
 */
export function useBands({ live, view, edits, views, grouping, columnKeys, lang }: Props): Bands {
  const { index, schemes } = live;
  const by = grouping?.key ?? '';
  const collapsed = views.collapsed[by] ?? noneCollapsed;
  const shown = useRows(index, view, grouping, collapsed);
  const describeBand = useMemo(() => {
    // Sums are kept with the teller; each edit makes it anew.
    void edits;
    const assets = grouping === null ? 0 : sumOver(index.keysOf('aum'), view.order);
    return makeBandTeller({ index, grouping, schemes, lang, columnKeys, assets });
  }, [index, grouping, schemes, lang, columnKeys, view, edits]);
  return {
    shown,
    describeBand,
    toggleBand: (key) => {
      const next = new Set(collapsed);
      if (!next.delete(key)) next.add(key);
      views.fold(by, next);
    },
    collapseAll: (closed) =>
      views.fold(by, closed ? new Set(shown.bands.map((band) => band.key)) : noneCollapsed),
  };
}
