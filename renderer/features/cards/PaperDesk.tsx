import { FailureNotice } from '@renderer/components/FailureNotice';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { PaperPreview } from '@renderer/components/PaperPreview';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { cardsPageWords } from '@shared/words/cards-page';
import type { ReactNode } from 'react';
import { type PreviewDesk, previewMost, type Wanted } from './paper/use-preview';
import { PrintedLine } from './printed/PrintedLine';
import type { PrintedState } from './printed/use-printed';
import type { Who } from './use-who';

interface Props {
  readonly who: Who;
  /** Those whose pages are shown. */
  readonly shown: Wanted;
  readonly desk: PreviewDesk;
  readonly printed: PrintedState;
  /** What is chosen above the paper. */
  readonly options: ReactNode;
}

/** The paper: how it is to be printed, and its pages at their true size. */
export function PaperDesk({ who, shown, desk, printed, options }: Props) {
  const words = useWords(cardsPageWords);
  const formats = useFormats();
  const { preview, progress, failure } = desk;
  const { wanted, scope, current } = who;
  const isNobody = wanted.blank === 0 && wanted.customers.length === 0;
  const isSettled = preview !== null && preview.wanted === shown;
  const showPage =
    isSettled && current !== null && scope !== 'one' ? preview.pageOf.get(current.id) : undefined;
  const remarks = [
    wanted.customers.length > previewMost
      ? words.previewCut(formats.count(previewMost), formats.count(wanted.customers.length))
      : undefined,
    isSettled && preview.tooLong > 0 ? words.tooLong(formats.count(preview.tooLong)) : undefined,
    isSettled && preview.unlabelled > 0 ? words.unlabelled(formats.count(preview.unlabelled)) : undefined,
  ].filter((text) => text !== undefined);
  return (
    <section className="bb-cards-desk" aria-label={words.pages}>
      {options}
      {progress === null ? null : (
        <div className="bb-cards-progress">
          <ProgressPanel
            title={words.building}
            done={progress.done}
            total={progress.total}
            onCancel={() => {
              desk.cancel();
              who.setScope('one');
            }}
            cancelNote={words.buildingNote}
          />
        </div>
      )}
      {failure === null ? null : (
        <div className="bb-cards-progress">
          <FailureNotice failure={failure} />
        </div>
      )}
      {isNobody ? (
        <p className="bb-cards-nobody">{words.nobodyChosen}</p>
      ) : (
        <PaperPreview
          css={preview?.css ?? ''}
          pages={preview?.pages ?? []}
          {...(preview === null ? {} : { size: preview.size })}
          label={words.pages}
          {...(showPage === undefined ? {} : { showPage })}
          foot={
            <span className="bb-cards-foot">
              {scope === 'blank' ? null : <PrintedLine customers={wanted.customers} printed={printed} />}
              {remarks.map((text) => (
                <span key={text}>{text}</span>
              ))}
            </span>
          }
        />
      )}
    </section>
  );
}
