import { EmptyState } from '@renderer/components/EmptyState';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { usePageAction } from '@renderer/components/page-actions';
import { usePaperJob } from '@renderer/components/print/use-paper-job';
import { navigate } from '@renderer/components/route/use-route';
import { useCustomers, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import { cardsPageWords } from '@shared/words/cards-page';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { BlankCards } from './BlankCards';
import { CardDesk } from './CardDesk';
import { CardList } from './CardList';
import { type CardOptions, usualOptions } from './card-options';
import { useCardBuild } from './use-card-build';
import { useCardChoice } from './use-card-choice';
import { useCardJobs } from './use-card-jobs';
import { useCardSetting } from './use-card-setting';
import './cards.css';

/** Relationship cards: who at the left, the very pages that will be printed at the right. */
export function CardsPage() {
  const words = useWords(cardsPageWords);
  const formats = useFormats();
  const customers = useCustomers();
  const schemes = schemesOf(useSettings());
  const [options, setOptions] = useState<CardOptions>(usualOptions);
  const [isBlank, setBlank] = useState(false);
  const choice = useCardChoice();
  const setting = useCardSetting(options);
  const build = useCardBuild();
  const paper = usePaperJob();
  const jobs = useCardJobs({ choice, setting, build, paper });
  const records = customers.all();
  const keyCount = useMemo(
    () => records.reduce((sum, record) => sum + (isKeyCustomer(schemes, record) ? 1 : 0), 0),
    [records, schemes],
  );
  usePageAction('print', () => (choice.scope === 'selected' ? jobs.printSelected() : jobs.printOne()));

  const isEmpty = records.length === 0;
  const busy = paper.stage !== null || jobs.isPreparing;
  const selectedCount = choice.selected.length;
  return (
    <Page
      name="cards"
      title={words.title}
      sub={isEmpty ? undefined : words.facts(formats.count(records.length), formats.count(keyCount))}
      actions={
        <>
          <Button data-testid="cards-blank" onClick={() => setBlank(true)}>
            {words.blank}
          </Button>
          <Button
            data-testid="cards-print-one"
            disabled={busy || choice.current === null}
            onClick={jobs.printOne}
          >
            {words.printOne}
          </Button>
          <Button
            data-testid="cards-print-selected"
            disabled={busy || selectedCount === 0}
            onClick={jobs.printSelected}
          >
            {words.printSelected(formats.count(selectedCount))}
          </Button>
          <Button
            type="primary"
            data-testid="cards-save-pdf"
            disabled={busy || (choice.current === null && selectedCount === 0)}
            loading={paper.stage === 'saving'}
            onClick={jobs.savePdf}
          >
            {words.savePdf}
          </Button>
        </>
      }
    >
      {isEmpty ? (
        <EmptyState
          icon="cards"
          title={words.emptyTitle}
          text={words.emptyText}
          actions={<Button onClick={() => navigate('workbooks')}>{words.importLedger}</Button>}
        />
      ) : (
        <div className="bb-cards">
          <CardList
            customers={choice.listed}
            current={choice.current?.id ?? null}
            query={choice.query}
            choice={choice.tier}
            onCurrent={choice.show}
            onQuery={choice.setQuery}
            onChoice={choice.setTier}
          />
          <CardDesk
            choice={choice}
            options={options}
            onOptions={setOptions}
            setting={setting}
            build={build}
            jobs={jobs}
          />
        </div>
      )}
      {isBlank ? <BlankCards setting={setting} onClose={() => setBlank(false)} /> : null}
    </Page>
  );
}
