import type { BookSession } from '@renderer/data/book-session';
import type { CardFacts } from '@renderer/data/paper/card-facts';
import { runSteps } from '@renderer/data/paper/run-steps';
import type { JoinablePaper } from '@renderer/paper/blocks/paper-order';
import { buildCustomerPaperInSteps } from '@renderer/paper/build-customer-paper';
import { buildLabelsInSteps } from '@renderer/paper/labels/build-labels';
import { buildListInSteps } from '@renderer/paper/lists/build-list';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { FactsKeeper } from './facts-keeper';
import type { StudioSetting } from './studio-setting';

/** null: a blank one for handwriting. */
export type Customer = CustomerRecord | null;

/** Paper of one layout, laid out. */
export interface StudioPaperBuilt extends JoinablePaper {
  /** Customers who have no label: without an address, or with one that fits in no type. */
  readonly unlabelled: readonly string[];
}

export interface PaperBuild {
  readonly layout: PaperLayout;
  readonly customers: readonly Customer[];
  readonly setting: StudioSetting;
  /** Keeps what is read of the book around the customers; absent: read anew. */
  readonly facts?: FactsKeeper;
}

/**
 * Lays out one paper for customers in slices: reads what the layout needs of the book around them, then builds the
 * pages. Answers null when `isStale` ended it; fails as reading the book does.
 */
export async function buildPaper(
  session: BookSession,
  build: PaperBuild,
  isStale: () => boolean,
  onProgress: (done: number) => void,
): Promise<Result<StudioPaperBuilt> | null> {
  const keeper = build.facts ?? new FactsKeeper();
  const facts = await keeper.open(session, build.layout, build.customers);
  if (isStale()) return null;
  if (!facts.ok) return facts;
  const built = await runSteps(buildInSteps(build, facts.value), isStale, onProgress);
  return built === null ? null : succeed(built);
}

function* buildInSteps(
  { layout, customers, setting }: PaperBuild,
  facts: CardFacts,
): Generator<number, StudioPaperBuilt, void> {
  const { usedPlaces, ...rest } = setting;
  const order = { ...rest, layout, customers, facts };
  const frames = [layout.frame];
  switch (layout.kind) {
    case 'labels': {
      const { withoutAddress, tooLong, ...labels } = yield* buildLabelsInSteps({ ...order, usedPlaces });
      const unlabelled = [...withoutAddress, ...tooLong];
      return { ...labels, frames, ownCss: '', tooLong: [], unlabelled };
    }
    case 'customerList':
      return { ...(yield* buildListInSteps(order)), frames, ownCss: '', unlabelled: [] };
    default:
      return { ...(yield* buildCustomerPaperInSteps(order)), unlabelled: [] };
  }
}
