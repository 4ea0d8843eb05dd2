import { navigate, useRoute } from '@renderer/components/route/use-route';
import { isMonth, type Month } from '@shared/domain/kernel/calendar';

/** Ways to look at the tiers. */
export const tiersViews = ['bands', 'migration', 'pareto', 'matrix'] as const;
export type TiersView = (typeof tiersViews)[number];

/** What the page is asked to show: `#/tiers?scheme=retail&view=migration&from=2026-09&to=2026-10`. */
export interface TiersPlace {
  readonly scheme: string | undefined;
  readonly matrix: string | undefined;
  readonly view: TiersView;
  /** A settled month; undefined: now. */
  readonly month: Month | undefined;
  readonly from: Month | undefined;
  readonly to: Month | undefined;
  /** Changes parts of it; undefined takes a part away. */
  go(
    change: Partial<Record<'scheme' | 'matrix' | 'view' | 'month' | 'from' | 'to', string | undefined>>,
  ): void;
}

function readMonth(text: string | undefined): Month | undefined {
  return text !== undefined && isMonth(text) ? text : undefined;
}

/** The page's state lives in its place, so that the way back and other pages lead to the very picture. */
export function useTiersPlace(): TiersPlace {
  const { params } = useRoute();
  return {
    scheme: params.scheme,
    matrix: params.matrix,
    view: tiersViews.find((view) => view === params.view) ?? 'bands',
    month: readMonth(params.month),
    from: readMonth(params.from),
    to: readMonth(params.to),
    go: (change) => navigate('tiers', { ...params, ...change }, { replace: true }),
  };
}
