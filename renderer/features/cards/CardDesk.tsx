import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { PaperPreview } from '@renderer/components/PaperPreview';
import { ProgressPanel } from '@renderer/components/ProgressPanel';
import { buildCardsHtml } from '@renderer/paper/build-cards';
import { paperCss } from '@renderer/paper/paper-css';
import { cardsPageWords } from '@shared/words/cards-page';
import { Segmented, Select } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import { type CardOptions, cardKinds, perPageChoices } from './card-options';
import type { CardBuild } from './use-card-build';
import type { CardChoice, CardScope } from './use-card-choice';
import { type CardJobs, isSameSetting } from './use-card-jobs';
import type { CardSetting } from './use-card-setting';

interface Props {
  readonly choice: CardChoice;
  readonly options: CardOptions;
  readonly onOptions: (options: CardOptions) => void;
  readonly setting: CardSetting;
  readonly build: CardBuild;
  readonly jobs: CardJobs;
}

/** The paper: how it is to be printed, and its pages at their true size. */
export function CardDesk({ choice, options, onOptions, setting, build, jobs }: Props) {
  const words = useWords(cardsPageWords);
  const formats = useFormats();
  const { current, selected, scope } = choice;
  const { built, progress, build: start } = build;
  const isBuilt = built !== null && built.customers === selected && isSameSetting(built.setting, setting);
  const isWanted = scope === 'selected' && !isBuilt;
  // Depends on what decides the pages, not on the minute at their foot.
  const { kind, perPage, masked, lang, branch, schemes, asOf } = setting;
  const wanted = useMemo(
    () => ({ selected, kind, perPage, masked, lang, branch, schemes, asOf }),
    [selected, kind, perPage, masked, lang, branch, schemes, asOf],
  );
  const latest = useRef(setting);
  latest.current = setting;
  useEffect(() => {
    if (isWanted) void start(wanted.selected, latest.current);
  }, [isWanted, wanted, start]);

  const single = useMemo(
    () => (current === null ? [] : buildCardsHtml({ ...setting, customers: [current] }).pages),
    [current, setting],
  );
  const pages = scope === 'one' ? single : isBuilt ? built.cards.document.pages : [];
  const showPage =
    scope === 'selected' && isBuilt && current !== null ? built.cards.pageOf.get(current.id) : undefined;
  const scopes: { value: CardScope; label: string; disabled?: boolean }[] = [
    { value: 'one', label: words.thisCard },
    {
      value: 'selected',
      label: words.selectedCards(formats.count(selected.length)),
      disabled: selected.length === 0,
    },
  ];
  return (
    <section className="bb-cards-desk" aria-label={words.pages}>
      <div className="bb-cards-options">
        <Segmented<CardScope>
          aria-label={words.scope}
          value={scope}
          onChange={choice.setScope}
          options={scopes}
        />
        <Segmented<CardOptions['kind']>
          aria-label={words.form}
          value={options.kind}
          onChange={(next) => onOptions({ ...options, kind: next })}
          options={cardKinds.map((value) => ({ value, label: nameKind(value, words) }))}
        />
        <Segmented<string>
          aria-label={words.masking}
          value={options.masked ? 'masked' : 'full'}
          onChange={(value) => onOptions({ ...options, masked: value === 'masked' })}
          options={[
            { value: 'masked', label: words.masked },
            { value: 'full', label: words.unmasked },
          ]}
        />
        {options.kind === 'full' ? null : (
          <Select<CardOptions['perPage']>
            aria-label={words.perPage}
            value={options.perPage}
            onChange={(next) => onOptions({ ...options, perPage: next })}
            options={perPageChoices.map((count) => ({ value: count, label: words.perPageCount(count) }))}
          />
        )}
      </div>
      {progress !== null && progress.total > 0 ? (
        <div className="bb-cards-progress">
          <ProgressPanel
            title={words.building}
            done={progress.done}
            total={progress.total}
            onCancel={() => {
              jobs.cancel();
              choice.setScope('one');
            }}
            cancelNote={words.buildingNote}
          />
        </div>
      ) : null}
      {scope === 'one' && current === null ? (
        <p className="bb-cards-nobody">{words.nobodyChosen}</p>
      ) : (
        <PaperPreview
          css={paperCss}
          pages={pages}
          label={words.pages}
          {...(showPage === undefined ? {} : { showPage })}
        />
      )}
    </section>
  );
}

function nameKind(
  kind: CardOptions['kind'],
  words: { readonly byTier: string; readonly keyCustomers: string; readonly generalCustomers: string },
): string {
  switch (kind) {
    case 'byTier':
      return words.byTier;
    case 'full':
      return words.keyCustomers;
    case 'small':
      return words.generalCustomers;
  }
}
