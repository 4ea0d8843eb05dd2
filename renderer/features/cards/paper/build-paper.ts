import type { BookSession } from '@renderer/data/book-session';
import { openCardFacts } from '@renderer/data/paper/card-facts';
import { runSteps } from '@renderer/data/paper/run-steps';
import { buildCardsInSteps } from '@renderer/paper/build-cards';
import type { PaperDocument } from '@renderer/paper/document';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { StudioSetting } from './studio-setting';

/** null: a blank one for handwriting. */
export type Customer = CustomerRecord | null;

export interface BuiltPaper {
  readonly document: PaperDocument;
  readonly pageOf: ReadonlyMap<string, number>;
  readonly tooLong: readonly string[];
}

export interface PaperBuild {
  readonly layout: PaperLayout;
  readonly customers: readonly Customer[];
  readonly setting: StudioSetting;
}

/**
 * Lays out one paper for customers in slices: reads what the layout needs of the book around them, then builds the
 * pages. Answers null when `isStale` ended it; fails as reading the book does.
 */
export async function buildPaper(
  session: BookSession,
  { layout, customers, setting }: PaperBuild,
  isStale: () => boolean,
  onProgress: (done: number) => void,
): Promise<Result<BuiltPaper> | null> {
  const facts = await openCardFacts(session, layout, customers);
  if (isStale()) return null;
  if (!facts.ok) return facts;
  const perPage = (layout.grid === null ? 6 : layout.grid.across * layout.grid.down) as 6;
  const steps = buildCardsInSteps({
    ...setting,
    customers,
    perPage,
    kind: layout.kind === 'fullCard' ? 'full' : 'small',
  });
  const built = await runSteps(steps, isStale, onProgress);
  return built === null ? null : succeed({ ...built, tooLong: [] });
}
