import { useWords } from '@renderer/components/language/language-context';
import type { PaperJob } from '@renderer/components/print/use-paper-job';
import { readToday } from '@renderer/data/current-period';
import type { PrintJob } from '@renderer/data/paper/paper-jobs';
import { buildCardsHtml } from '@renderer/paper/build-cards';
import { type PaperDocument, toDocumentHtml } from '@renderer/paper/document';
import { nameOf } from '@shared/domain/fields/values';
import { cardsPageWords } from '@shared/words/cards-page';
import { useState } from 'react';
import type { CardBuild } from './use-card-build';
import type { CardChoice } from './use-card-choice';
import type { CardSetting } from './use-card-setting';

interface Parts {
  readonly choice: CardChoice;
  readonly setting: CardSetting;
  readonly build: CardBuild;
  readonly paper: PaperJob;
}

export interface CardJobs {
  /** True while cards are laid out for the printer or a PDF (not for the preview). */
  readonly isPreparing: boolean;
  readonly stage: PaperJob['stage'];
  printOne(): void;
  printSelected(): void;
  /** What the paper shows goes into the PDF. */
  savePdf(): void;
  cancel(): void;
}

/** What the buttons above the paper do. */
export function useCardJobs({ choice, setting, build, paper }: Parts): CardJobs {
  const words = useWords(cardsPageWords);
  const [isPreparing, setPreparing] = useState(false);
  const { current, selected, scope } = choice;
  const nameOne = current === null ? words.title : words.fileOne(nameOf(current));
  const nameMany = words.fileMany(selected.length, readToday());

  const finish = (title: string, document: PaperDocument): PrintJob => ({
    title,
    html: toDocumentHtml(document),
    full: !setting.masked,
  });
  const makeOne = (): Promise<PrintJob | null> => {
    if (current === null) return Promise.resolve(null);
    const document = buildCardsHtml({ ...setting, customers: [current] });
    return Promise.resolve(finish(nameOne, document));
  };
  const makeSelected = async (): Promise<PrintJob | null> => {
    const { built } = build;
    // The pages on the desk are the ones that are printed, the time at their foot included.
    if (built !== null && built.customers === selected && isSameSetting(built.setting, setting)) {
      return finish(nameMany, built.cards.document);
    }
    setPreparing(true);
    const cards = await build.build(selected, setting);
    setPreparing(false);
    return cards === null ? null : finish(nameMany, cards.document);
  };
  return {
    isPreparing,
    stage: paper.stage,
    printOne: () => void paper.print(makeOne, nameOne),
    printSelected: () => void paper.print(makeSelected, nameMany),
    savePdf: () =>
      void (scope === 'selected' ? paper.save(nameMany, makeSelected) : paper.save(nameOne, makeOne)),
    cancel: () => {
      build.cancel();
      setPreparing(false);
    },
  };
}

/** True when cards built with one setting are those of the other, but for the minute at their foot. */
export function isSameSetting(a: CardSetting, b: CardSetting): boolean {
  return (
    a.kind === b.kind &&
    a.perPage === b.perPage &&
    a.masked === b.masked &&
    a.lang === b.lang &&
    a.branch === b.branch &&
    a.printedBy === b.printedBy &&
    a.schemes === b.schemes &&
    a.asOf === b.asOf
  );
}
