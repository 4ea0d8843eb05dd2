import { tell, tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { readToday } from '@renderer/data/current-period';
import type { CellEdit } from '@shared/domain/commands/edit-cells';
import { gridWords } from '@shared/words/grid';
import { maskingWords } from '@shared/words/masking';
import { useMemo, useRef, useState } from 'react';
import { offerCells } from '../find/cell-focus';
import type { PageModel } from '../use-page-model';
import { mostCells, type OwnCell, type PastePlan, planPaste, sizeOfPaste } from './clipboard/plan-paste';
import type { TroubledCell } from './clipboard/read-cell';
import { type PastedBlock, readClipboard } from './clipboard/read-clipboard';
import { type CopiedBlock, writeHtml, writeTsv } from './clipboard/write-clipboard';
import { describeSelection } from './describe-selection';
import { clearCells, type FillGround, type FillPlan, fillDown, fillFrom, fillRight } from './fill/fill-cells';
import type { RangeDesk, RangeEvents } from './range-desk';
import { countCells, type RangeRect } from './range-model';
import { columnsOf, copyRange, countSensitive } from './read-range';
import { type Written, writeCells } from './write-cells';

/** A copy of more sensitive cells than these is written down, hidden as they are. */
const notedFrom = 20;

/** What is shown over the grid while cells are worked on. */
export type RangeDialog =
  /** A paste that does not fit: what will be left out, before anything is written. */
  | { readonly show: 'ask'; readonly plan: PastePlan }
  | { readonly show: 'report'; readonly cells: readonly TroubledCell[] }
  | { readonly show: 'menu'; readonly x: number; readonly y: number };

/** What people do with the cells selected. */
export interface RangeOrders {
  readonly events: RangeEvents;
  readonly dialog: RangeDialog | null;
  openDialog(dialog: RangeDialog | null): void;
  /** The desk of the grid that is shown. */
  desk(): RangeDesk | null;
  takeDesk(desk: RangeDesk | null): void;
  /** Writes what of a paste can be written. */
  writePlan(plan: PastePlan): void;
}

/** What was copied last, in exact values; it never leaves the window. */
interface OwnCopy {
  readonly text: string;
  readonly shown: CopiedBlock;
  readonly own: readonly (readonly (OwnCell | undefined)[])[];
  /** Cells to be cleared once the copy has been pasted (Ctrl+X). */
  readonly cut: readonly CellEdit[];
}

/** Copy, cut, paste, fill and clear over the cells selected; each is one change that Ctrl+Z takes back. */
export function useRangeOrders(model: PageModel): RangeOrders {
  const words = useWords(gridWords);
  const formats = useFormats();
  const { lang } = useLang();
  const [dialog, openDialog] = useState<RangeDialog | null>(null);
  const masking = useWords(maskingWords);
  const copy = useRef<OwnCopy | null>(null);
  /** True while a copy in full is being made. */
  const wantsFull = useRef(false);
  const current = useRef<RangeDesk | null>(null);
  const latest = useRef({ model, words, masking, formats, lang });
  latest.current = { model, words, masking, formats, lang };

  const orders = useMemo(() => {
    const now = () => latest.current;
    const desk = () => current.current;
    const count = (cells: number) => now().formats.count(cells);

    const groundOf = (at: RangeDesk): FillGround => ({
      columns: columnsOf(at.columns()),
      recordAt: at.host.recordAt,
      rows: at.rows(),
      lang: now().lang,
      today: readToday(),
    });

    /** True when the cells are too many to be written at once, which is told. */
    const isTooMany = (cells: number): boolean => {
      if (cells <= mostCells) return false;
      tell(now().words.tooMany(count(cells), count(mostCells)));
      return true;
    };

    const tellWritten = (
      what: (cells: string) => string,
      written: Written,
      troubled: {
        readonly bad?: readonly TroubledCell[];
        readonly left?: readonly TroubledCell[];
        readonly masked?: number;
      },
    ): void => {
      const { bad = [], left = [], masked = 0 } = troubled;
      const out = [...left, ...written.refused];
      const { failure } = written;
      if (failure !== undefined && failure.reason !== 'cells.none') {
        tellFailure(failure);
        return;
      }
      const parts = [
        written.changeId === null && out.length === 0
          ? now().words.nothingWritten
          : what(count(written.cells)),
        ...(bad.length === 0 ? [] : [now().words.marked(count(bad.length))]),
        ...(out.length === 0 ? [] : [now().words.leftOut(count(out.length))]),
        ...(masked === 0 ? [] : [now().words.keptMasked(count(masked))]),
      ];
      const cells = [...bad, ...out];
      const text = parts.join(now().lang === 'en' ? '; ' : '，');
      // The status line says what Ctrl+Z takes back; a word that can be acted on would stay and pile up.
      if (cells.length === 0) tell(text);
      else tell(text, { label: now().words.lookAtThem, run: () => openDialog({ show: 'report', cells }) });
    };

    const writePlan = async (plan: PastePlan): Promise<void> => {
      const at = desk();
      if (at === null) return;
      const cut = copy.current?.cut ?? [];
      copy.current = copy.current === null ? null : { ...copy.current, cut: [] };
      at.markCopied(undefined);
      const isStill = at.stillThere();
      const written = await writeCells(now().model.session, {
        how: 'pasted',
        // What is written wins over what a cut clears.
        cells: [...cut, ...plan.cells],
        unread: plan.unread,
        rowOf: plan.rowOf,
      });
      if (isStill()) at.selectRect(plan.covered);
      tellWritten(now().words.pasted, written, { bad: plan.bad, left: plan.refused, masked: plan.masked });
    };

    const fill = async (plan: FillPlan, covered: RangeRect): Promise<void> => {
      if (plan.cells.length === 0 && plan.refused.length === 0) return;
      const at = desk();
      const isStill = at?.stillThere();
      const written = await writeCells(now().model.session, { how: 'filled', ...plan });
      if (isStill?.() === true) at?.selectRect(covered);
      tellWritten(now().words.filledCells, written, { left: plan.refused });
    };

    /** Copies with nothing hidden where the role allows it: written down first, then put on the clipboard. */
    const copyFull = async (): Promise<void> => {
      const at = desk();
      const rect = at?.rect();
      if (at === null || rect === undefined || isTooMany(countCells(rect))) return;
      const { session } = now().model;
      if (!session.access.may('exportFull')) {
        tell(now().masking.copyFullRight);
        return;
      }
      const sensitive = countSensitive(at.host, at.columns(), rect);
      if (sensitive.cells > 0) {
        const noted = await session.audit.note({ kind: 'copied', ...sensitive, full: true });
        if (!noted.ok) {
          tellFailure(noted);
          return;
        }
      }
      wantsFull.current = true;
      at.focusActive();
      const copied = document.execCommand('copy');
      wantsFull.current = false;
      if (copied && sensitive.cells > 0) tell(now().masking.copiedFull(count(sensitive.cells)));
    };

    const events: RangeEvents = {
      onChange: () => describeSelection(desk(), now().model, now().lang),
      onCopy: (event, cut) => {
        const at = desk();
        const rect = at?.rect();
        if (at === null || rect === undefined || isTooMany(countCells(rect))) return;
        const keys = at.columns();
        const full = wantsFull.current && !cut;
        const { shown, own, sensitive } = copyRange(at.host, keys, rect, full);
        if (!full && sensitive.cells > notedFrom)
          void now().model.session.audit.note({ kind: 'copied', ...sensitive, full });
        const text = writeTsv(shown);
        event.clipboardData?.setData('text/plain', text);
        event.clipboardData?.setData('text/html', writeHtml(shown));
        event.preventDefault();
        copy.current = { text, shown, own, cut: cut ? clearCells(groundOf(at), rect).cells : [] };
        at.markCopied(rect);
      },
      onCopyFull: () => void copyFull(),
      onPaste: (event) => {
        const at = desk();
        const rect = at?.rect();
        if (at === null || rect === undefined) return;
        event.preventDefault();
        const text = event.clipboardData?.getData('text/plain') ?? '';
        const html = event.clipboardData?.getData('text/html') ?? '';
        // What was copied here is cleared from the clipboard after a while; the book still knows it.
        const isCleared = event.clipboardData?.types.length === 0 && copy.current !== null;
        const block = isCleared ? ownBlock(copy.current) : readClipboard(text, html);
        if (block === null) {
          tell(now().words.clipboardEmpty);
          return;
        }
        const size = sizeOfPaste(block, rect);
        if (isTooMany(size.rows * size.columns)) return;
        const isMine = isCleared || (copy.current !== null && sameText(copy.current.text, text));
        const mine = isMine ? copy.current : null;
        if (mine === null) copy.current = null;
        const plan = planPaste({
          block,
          ...(mine === null ? {} : { own: mine.own }),
          rect,
          columns: columnsOf(at.columns()),
          rows: at.rows(),
          recordAt: at.host.recordAt,
          today: readToday(),
        });
        if (plan.refused.length > 0 || plan.beyondColumns > 0 || plan.beyondRows > 0)
          openDialog({ show: 'ask', plan });
        else void writePlan(plan);
      },
      onClear: () => {
        const at = desk();
        const rect = at?.rect();
        if (at === null || rect === undefined || isTooMany(countCells(rect))) return;
        const plan = clearCells(groundOf(at), rect);
        void writeCells(now().model.session, { how: 'cleared', ...plan }).then((written) =>
          tellWritten(now().words.cleared, written, { left: plan.refused }),
        );
      },
      onFill: (way) => {
        const at = desk();
        const rect = at?.rect();
        if (at === null || rect === undefined || isTooMany(countCells(rect))) return;
        void fill(way === 'down' ? fillDown(groundOf(at), rect) : fillRight(groundOf(at), rect), rect);
      },
      onFillTo: (target) => {
        const at = desk();
        const rect = at?.rect();
        if (at === null || rect === undefined || isTooMany(countCells(target))) return;
        const covered = {
          ...rect,
          top: Math.min(rect.top, target.top),
          bottom: Math.max(rect.bottom, target.bottom),
        };
        void fill(fillFrom(groundOf(at), rect, target), covered);
      },
      onMenu: (x, y) => openDialog({ show: 'menu', x, y }),
    };
    return {
      events,
      openDialog,
      desk,
      takeDesk: (made: RangeDesk | null) => {
        offerCells(made);
        current.current = made;
      },
      writePlan: (plan: PastePlan) => void writePlan(plan),
    };
  }, []);
  return useMemo(() => ({ ...orders, dialog }), [orders, dialog]);
}

/** The block of a copy of the book's own. */
function ownBlock(copy: OwnCopy | null): PastedBlock | null {
  return copy === null || copy.shown.length === 0
    ? null
    : copy.shown.map((row) => row.map(({ text }) => text));
}

/** Programs differ in how they end lines. */
function sameText(one: string, other: string): boolean {
  return tidy(one) === tidy(other);
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/\n$/, '');
}
