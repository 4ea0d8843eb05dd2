import type { BookSession } from '@renderer/data/book-session';
import { digestCustomers } from '@renderer/paper/digest-customers';
import { toDocumentHtml } from '@renderer/paper/document';
import { type Result, succeed } from '@shared/domain/kernel/result';
import type { PaperLayout } from '@shared/domain/paper/layout';
import type { CustomerRecord } from '@shared/domain/records/records';
import { pagesAPart } from '@shared/ipc/printing';
import { buildPaper, type Customer, type StudioPaperBuilt } from '../paper/build-paper';
import { isSameSetting, type StudioSetting } from '../paper/studio-setting';
import { listBlank, type Preview, previewMost, type Wanted } from '../paper/use-preview';
import { papersOf, type StudioPaper, splitByPaper } from '../studio-kind';

/** What was made of one paper, for the audit trail. */
export interface MadePaper {
  readonly paper: StudioPaper;
  readonly layout: PaperLayout;
  pages: number;
  readonly customers: { readonly id: string; readonly digest: string }[];
}

/** What a job has come to so far. */
export interface Tally {
  readonly papers: MadePaper[];
  /** Customers who left the book while the job ran. */
  leftOut: number;
  /** Customers without an address for a label. */
  unlabelled: number;
}

export function beginTally(): Tally {
  return { papers: [], leftOut: 0, unlabelled: 0 };
}

export interface PartsOrder {
  readonly setting: StudioSetting;
  readonly wanted: Wanted;
  /** The pages on the desk, where they are those of this job: then the very same are printed. */
  readonly ready?: Preview | undefined;
  readonly isStale: () => boolean;
  /** Customers done so far. */
  readonly onProgress: (done: number) => void;
}

/**
 * Customers laid out together where each has pages numbered by themselves: what the book holds around them is read once
 * for all of them, and never more of their pages are in memory.
 */
const customersAtOnce = 400;

/** Laying out counts for a part of the way, the shell's work for the rest. */
const layoutShare = 0.3;

/**
 * The document of a job as HTML documents of at most 200 pages, one after the other, and at the end its tally. A
 * failure is the last thing that comes. Ends early when `isStale`.
 */
export async function* makeParts(
  session: BookSession,
  order: PartsOrder,
  tally: Tally,
): AsyncGenerator<Result<string>, void> {
  const { setting, isStale, onProgress } = order;
  let before = 0;
  for (const { paper, layout, customers } of listChunks(order)) {
    const present = leaveOutGone(session, customers, tally);
    if (present.length === 0) continue;
    const start = before;
    const made =
      takeReady(order, paper, present) ??
      (await buildPaper(session, { layout, customers: present, setting }, isStale, (done) =>
        onProgress(start + done * layoutShare),
      ));
    if (made === null) return;
    if (!made.ok) return yield made;
    const { document, unlabelled } = made.value;
    for (let from = 0; from < document.pages.length; from += pagesAPart) {
      const pages = document.pages.slice(from, from + pagesAPart);
      const share = layoutShare + (1 - layoutShare) * (from / document.pages.length);
      onProgress(start + customers.length * share);
      yield succeed(toDocumentHtml({ ...document, pages }));
      if (isStale()) return;
    }
    // Worked out while the shell lays out what it was sent.
    tally.unlabelled += unlabelled.length;
    const out = new Set(unlabelled);
    const onPaper = present.filter((customer) => customer === null || !out.has(customer.id));
    const digests = await digestChunk(session, layout, onPaper, setting, isStale);
    if (digests === null) return;
    if (!digests.ok) return yield digests;
    note(tally, paper, layout, document.pages.length, digests.value);
    before += customers.length;
    onProgress(before);
  }
}

/** The pages of a paper on the desk, when they are of the same customers as the book has them now. */
function takeReady(
  { ready, setting, wanted }: PartsOrder,
  paper: StudioPaper,
  present: readonly Customer[],
): Result<StudioPaperBuilt> | undefined {
  if (ready === undefined || ready.wanted !== wanted || !isSameSetting(ready.setting, setting))
    return undefined;
  const laid = ready.papers.find((each) => each.paper === paper);
  if (laid === undefined || laid.customers.length !== present.length) return undefined;
  return laid.customers.every((customer, place) => customer === present[place])
    ? succeed(laid.built)
    : undefined;
}

interface Chunk {
  readonly paper: StudioPaper;
  readonly layout: PaperLayout;
  readonly customers: readonly Customer[];
}

/** Papers of their own go in chunks; sheets that several share, lists, and what is laid out already, in one go. */
function* listChunks({ wanted, setting, ready }: PartsOrder): Generator<Chunk, void> {
  const segments =
    wanted.blank > 0
      ? papersOf(setting.kind).map((paper) => ({ paper, customers: listBlank(paper, wanted.blank, setting) }))
      : splitByPaper(setting.kind, wanted.customers, setting.schemes);
  for (const { paper, customers } of segments) {
    const layout = setting.layouts.get(paper);
    if (layout === undefined) continue;
    const isWhole =
      layout.grid !== null || layout.kind === 'customerList' || layout.kind === 'labels' || wanted.blank > 0;
    // What is on the desk is there already, and no longer than this.
    const isLaid = ready !== undefined && wanted.customers.length <= previewMost;
    const atOnce = isWhole || isLaid ? Math.max(1, customers.length) : customersAtOnce;
    for (let from = 0; from < customers.length; from += atOnce)
      yield { paper, layout, customers: customers.slice(from, from + atOnce) };
  }
}

/** Customers as the book has them now; those it no longer has are counted. */
function leaveOutGone(
  session: BookSession,
  customers: readonly Customer[],
  tally: Tally,
): readonly Customer[] {
  const present: Customer[] = [];
  for (const customer of customers) {
    const now = customer === null ? null : session.customers.get(customer.id);
    if (now === undefined) tally.leftOut += 1;
    else present.push(now);
  }
  return present;
}

function digestChunk(
  session: BookSession,
  layout: PaperLayout,
  present: readonly Customer[],
  { schemes }: StudioSetting,
  isStale: () => boolean,
): Promise<Result<ReadonlyMap<string, string>> | null> {
  const customers: readonly CustomerRecord[] = present.filter((customer) => customer !== null);
  return digestCustomers(session, { layout, customers, schemes }, isStale);
}

function note(
  tally: Tally,
  paper: StudioPaper,
  layout: PaperLayout,
  pages: number,
  digests: ReadonlyMap<string, string>,
): void {
  let made = tally.papers.find((one) => one.paper === paper);
  if (made === undefined) {
    made = { paper, layout, pages: 0, customers: [] };
    tally.papers.push(made);
  }
  made.pages += pages;
  for (const [id, digest] of digests) made.customers.push({ id, digest });
}
