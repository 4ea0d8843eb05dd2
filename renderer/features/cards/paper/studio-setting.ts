import { usePrintFoot } from '@renderer/components/print/use-print-foot';
import { latestDataDay } from '@renderer/data/current-period';
import { useImports, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { PrintContext } from '@renderer/paper/document';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import type { PaperLayout } from '@shared/domain/paper/layout';
import { layoutOf, usualLayoutOf } from '@shared/domain/paper/layouts-in-book';
import type { CustomerKind } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { useMemo } from 'react';
import { papersOf, type StudioKind, type StudioPaper } from '../studio-kind';

/** The layouts chosen, by the paper they are for; a paper without one takes the usual one. */
export type LayoutChoice = Readonly<Partial<Record<StudioPaper, string>>>;

/** Everything that decides how paper is printed but who stands on it. */
export interface StudioSetting extends PrintContext {
  readonly kind: StudioKind;
  /** The layouts of the kind's papers. */
  readonly layouts: ReadonlyMap<StudioPaper, PaperLayout>;
  /** Hides phone, ID and contact data. */
  readonly masked: boolean;
  readonly schemes: readonly TierScheme[];
  /** Date of the balances, where the book knows it. */
  readonly asOf?: CalendarDate;
  /** Kind of customer that blank sheets are for. */
  readonly blankKind: CustomerKind;
  /** Labels of the first sheet that are used up already. */
  readonly usedPlaces: number;
}

interface Chosen {
  readonly kind: StudioKind;
  readonly choice: LayoutChoice;
  readonly masked: boolean;
  readonly blankKind: CustomerKind;
  readonly usedPlaces: number;
  /** A layout that is being designed: it stands in for the kept one. */
  readonly draft: PaperLayout | null;
}

/** The layouts of a kind's papers as chosen; one that is gone gives way to the usual one. */
export function useLayouts(
  kind: StudioKind,
  choice: LayoutChoice,
  draft: PaperLayout | null,
): ReadonlyMap<StudioPaper, PaperLayout> {
  const settings = useSettings();
  const all = settings.all();
  return useMemo(() => {
    // The table keeps its identity; its list does not.
    void all;
    return new Map(
      papersOf(kind).map((paper) => {
        const id = choice[paper];
        const kept = id === undefined ? undefined : layoutOf(settings, id);
        const layout = kept?.kind === paper ? kept : usualLayoutOf(settings, paper);
        return [paper, draft?.kind === paper ? draft : layout];
      }),
    );
  }, [settings, all, kind, choice, draft]);
}

/** How paper would be printed now: layouts, masking, schemes, date of the balances, foot. */
export function useStudioSetting(chosen: Chosen): StudioSetting {
  const { kind, choice, masked, blankKind, usedPlaces, draft } = chosen;
  const foot = usePrintFoot();
  const schemes = schemesOf(useSettings());
  const asOf = latestDataDay(useImports().all());
  const layouts = useLayouts(kind, choice, draft);
  return useMemo(
    () => ({
      ...foot,
      kind,
      layouts,
      masked,
      schemes,
      blankKind,
      usedPlaces,
      ...(asOf === undefined ? {} : { asOf }),
    }),
    [foot, kind, layouts, masked, schemes, blankKind, usedPlaces, asOf],
  );
}

/** True when paper built with one setting is that of the other, but for the minute at its foot. */
export function isSameSetting(a: StudioSetting, b: StudioSetting): boolean {
  return (
    a.kind === b.kind &&
    a.layouts === b.layouts &&
    a.masked === b.masked &&
    a.lang === b.lang &&
    a.branch === b.branch &&
    a.printedBy === b.printedBy &&
    a.schemes === b.schemes &&
    a.asOf === b.asOf &&
    a.blankKind === b.blankKind &&
    a.usedPlaces === b.usedPlaces
  );
}
