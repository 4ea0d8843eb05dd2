import type { BookSession } from '@renderer/data/book-session';
import { useSession } from '@renderer/data/session-context';
import type { PaperSize } from '@renderer/paper/frame';
import { joinPapers } from '@renderer/paper/join-papers';
import type { Failure, Result } from '@shared/domain/kernel/result';
import type { CustomerRecord } from '@shared/domain/records/records';
import { useCallback, useEffect, useRef, useState } from 'react';
import { papersOf, type StudioPaper, splitByPaper } from '../studio-kind';
import { buildPaper, type Customer, type StudioPaperBuilt } from './build-paper';
import { FactsKeeper } from './facts-keeper';
import { isSameSetting, type StudioSetting } from './studio-setting';

/** Who stands on the paper: customers, or so many blank ones. */
export interface Wanted {
  readonly customers: readonly CustomerRecord[];
  readonly blank: number;
}

/** Most customers whose pages are laid out to look at; all are printed. */
export const previewMost = 2_000;

/** One paper of what is shown. */
export interface LaidPaper {
  readonly paper: StudioPaper;
  readonly customers: readonly Customer[];
  readonly built: StudioPaperBuilt;
}

/** Pages ready to look at. */
export interface Preview {
  readonly wanted: Wanted;
  readonly setting: StudioSetting;
  /** The papers one by one, so that the very same can be printed. */
  readonly papers: readonly LaidPaper[];
  readonly pages: readonly string[];
  readonly css: string;
  readonly size: PaperSize;
  /** Page (from 0) on which a customer begins. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Customers whose text runs over to another page or card. */
  readonly tooLong: number;
  /** Customers without a label. */
  readonly unlabelled: number;
}

export interface PreviewDesk {
  /** The last pages that were made; those of an earlier choice while the next are laid out. */
  readonly preview: Preview | null;
  /** How many customers are laid out; null while nothing is. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failure: Failure | null;
  /** Stops laying out; what was shown before stays. */
  cancel(): void;
}

/** Progress is shown only for as many as this: fewer are there at once. */
const progressFrom = 40;

/**
 * The pages of what would be printed now, laid out in slices that the window does not notice. `keepsFacts`: while a
 * layout is designed, what the book holds around the customers is read anew only when more of it is printed.
 */
export function usePreview(wanted: Wanted, setting: StudioSetting, keepsFacts: boolean): PreviewDesk {
  const session = useSession();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [progress, setProgress] = useState<PreviewDesk['progress']>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const round = useRef(0);
  const kept = useRef(setting);
  // The minute at the foot is no reason to lay out anew.
  if (!isSameSetting(kept.current, setting)) kept.current = setting;
  const settled = kept.current;
  const latest = useRef(setting);
  latest.current = setting;
  const facts = useRef(new FactsKeeper());
  if (!keepsFacts) facts.current.forget();
  const cancel = useCallback(() => {
    round.current += 1;
    setProgress(null);
  }, []);
  useEffect(() => {
    round.current += 1;
    const own = round.current;
    const isStale = () => round.current !== own;
    const total = Math.min(previewMost, wanted.customers.length);
    const report = (done: number) => {
      if (total >= progressFrom && !isStale()) setProgress({ done, total });
    };
    report(0);
    const order = { wanted, setting: latest.current, settled, facts: facts.current };
    void makePreview(session, order, isStale, report).then((made) => {
      if (made === null || isStale()) return;
      setProgress(null);
      setFailure(made.ok ? null : made);
      if (made.ok) setPreview(made.value);
    });
    return () => {
      round.current += 1;
      setProgress(null);
    };
  }, [session, wanted, settled]);
  return { preview, progress, failure, cancel };
}

interface PreviewOrder {
  readonly wanted: Wanted;
  readonly setting: StudioSetting;
  /** The same setting for all minutes. */
  readonly settled: StudioSetting;
  readonly facts: FactsKeeper;
}

async function makePreview(
  session: BookSession,
  { wanted, setting, settled, facts }: PreviewOrder,
  isStale: () => boolean,
  report: (done: number) => void,
): Promise<Result<Preview> | null> {
  const papers: LaidPaper[] = [];
  let done = 0;
  for (const { paper, customers } of listSegments(wanted, setting)) {
    const layout = setting.layouts.get(paper);
    if (layout === undefined) continue;
    const before = done;
    const made = await buildPaper(session, { layout, customers, setting, facts }, isStale, (count) =>
      report(before + count),
    );
    if (made === null) return null;
    if (!made.ok) return made;
    papers.push({ paper, customers, built: made.value });
    done += customers.length;
  }
  return {
    ok: true,
    value: { wanted, setting: settled, papers, ...joinBuilt(papers.map(({ built }) => built)) },
  };
}

interface Segment {
  readonly paper: StudioPaper;
  readonly customers: readonly Customer[];
}

function listSegments({ customers, blank }: Wanted, setting: StudioSetting): readonly Segment[] {
  if (blank > 0) {
    return papersOf(setting.kind).map((paper) => ({ paper, customers: listBlank(paper, blank, setting) }));
  }
  return splitByPaper(setting.kind, customers.slice(0, previewMost), setting.schemes);
}

/** So many blank ones that they fill `sheets` sheets. */
export function listBlank(
  paper: Segment['paper'],
  sheets: number,
  setting: Pick<StudioSetting, 'layouts' | 'kind'>,
): readonly null[] {
  const grid = setting.layouts.get(paper)?.grid ?? null;
  return Array.from({ length: sheets * (grid === null ? 1 : grid.across * grid.down) }, () => null);
}

/** Nothing to show: nobody gets any of the papers. */
const nothing: Omit<Preview, 'wanted' | 'setting' | 'papers'> = {
  pages: [],
  css: '',
  size: { widthMm: 210, heightMm: 297 },
  pageOf: new Map(),
  tooLong: 0,
  unlabelled: 0,
};

function joinBuilt(built: readonly StudioPaperBuilt[]): Omit<Preview, 'wanted' | 'setting' | 'papers'> {
  const [first] = built;
  if (first === undefined) return nothing;
  const { document, pageOf, tooLong } = joinPapers(built, () => first);
  return {
    pages: document.pages,
    css: document.css,
    size: document.size,
    pageOf,
    tooLong: tooLong.length,
    unlabelled: built.reduce((sum, { unlabelled }) => sum + unlabelled.length, 0),
  };
}
