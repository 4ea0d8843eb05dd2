import { IfMay } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { usePageAction } from '@renderer/components/page-actions';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { useMay } from '@renderer/data/access/use-access';
import { useCustomers, useSettings } from '@renderer/data/session-context';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import type { PaperLayout } from '@shared/domain/paper/layout';
import { layoutOf } from '@shared/domain/paper/layouts-in-book';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import { cardsPageWords } from '@shared/words/cards-page';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { DeskOptions } from './DeskOptions';
import { LayoutEditor } from './design/LayoutEditor';
import { nameJob } from './jobs/name-job';
import { useStudioJobs } from './jobs/use-studio-jobs';
import { KindPicker } from './KindPicker';
import { PaperDesk } from './PaperDesk';
import { type LayoutChoice, useStudioSetting } from './paper/studio-setting';
import { usePreview } from './paper/use-preview';
import { PdfDialog } from './pdf/PdfDialog';
import { usePrinted } from './printed/use-printed';
import { papersOf, readKind, readPaper, type StudioKind } from './studio-kind';
import { type StudioOptions, usualOptions } from './studio-options';
import { useWho } from './use-who';
import { WhoList } from './who/WhoList';
import './cards.css';

/** Customers shown while a layout is designed. */
const sampleMost = 12;

/** The print studio: kinds of paper and who at the left, the very pages that will be printed at the right. */
export function CardsPage() {
  const words = useWords(cardsPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const records = useCustomers().all();
  const settings = useSettings();
  const schemes = schemesOf(settings);
  const { params } = useRoute();
  const [kind, setKind] = useState<StudioKind>(() => readKind(params.paper) ?? 'cards');
  const [options, setOptions] = useState<StudioOptions>(usualOptions);
  const [choice, setChoice] = useState<LayoutChoice>({});
  const [draft, setDraft] = useState<PaperLayout | null>(null);
  const [designed, setDesigned] = useState<PaperLayout | null>(null);
  const [isSaving, setSaving] = useState(false);
  const asked = readKind(params.paper);
  useEffect(() => {
    if (asked !== undefined) setKind(asked);
  }, [asked]);
  const printed = usePrinted(kind);
  const who = useWho({ kind, printed, order: options.order, sheets: options.sheets });
  const mayFull = useMay('printFull');
  const { blankKind, usedPlaces } = options;
  const masked = options.masked || !mayFull;
  const setting = useStudioSetting({ kind, choice, masked, blankKind, usedPlaces, draft });
  // While a layout is designed a few customers are enough to see it, and each step is seen at once.
  const isDesigning = designed !== null;
  const shown = useMemo(
    () =>
      isDesigning
        ? { customers: who.wanted.customers.slice(0, sampleMost), blank: Math.min(1, who.wanted.blank) }
        : who.wanted,
    [isDesigning, who.wanted],
  );
  const desk = usePreview(shown, setting, isDesigning);
  const jobs = useStudioJobs();
  const keyCount = useMemo(
    () => records.reduce((sum, record) => sum + (isKeyCustomer(schemes, record) ? 1 : 0), 0),
    [records, schemes],
  );
  const { wanted, scope } = who;
  const title = nameJob(setting, wanted, lang);
  const amount =
    wanted.blank > 0
      ? words.blankCount(formats.count(wanted.blank * papersOf(kind).length))
      : words.people(formats.count(wanted.customers.length));
  const job = { title, amount, setting, wanted, ready: desk.preview ?? undefined };
  const isIdle = jobs.stage === null && !isDesigning && (wanted.blank > 0 || wanted.customers.length > 0);
  const print = () => void (isIdle ? jobs.print(job) : undefined);
  usePageAction('print', print);

  /** Another layout is to be used from now on, and shown in the editor while that is open. */
  const design = (layout: PaperLayout) => {
    // Of cards by tier only one kind is designed at a time.
    const paper = readPaper(layout.kind);
    if (paper !== undefined) setKind(paper);
    setDesigned(layout);
  };
  const chooseLayout = (id: string) => {
    const layout = layoutOf(settings, id);
    const paper = readPaper(layout?.kind);
    if (layout === undefined || paper === undefined) return;
    setChoice((before) => ({ ...before, [paper]: layout.id }));
    if (!papersOf(kind).includes(paper)) setKind(paper);
    if (designed !== null) setDesigned(layout);
  };
  const isEmpty = records.length === 0;
  return (
    <Page
      name="cards"
      title={words.title}
      sub={isEmpty ? undefined : words.facts(formats.count(records.length), formats.count(keyCount))}
      actions={
        <>
          <IfMay right="print">
            <Button
              data-testid="cards-save-pdf"
              disabled={!isIdle}
              loading={jobs.stage === 'saving'}
              onClick={() => (wanted.customers.length > 1 ? setSaving(true) : void jobs.saveOne(job))}
            >
              {words.savePdf}
            </Button>
          </IfMay>
          <IfMay right="print">
            <Button
              type="primary"
              data-testid="cards-print"
              disabled={!isIdle}
              loading={jobs.stage === 'printing'}
              onClick={print}
            >
              {scope === 'one' ? words.printPlain : words.print(amount)}
            </Button>
          </IfMay>
        </>
      }
    >
      <div className="bb-cards">
        {designed === null ? null : (
          <LayoutEditor
            layout={designed}
            onDraft={setDraft}
            onChoose={chooseLayout}
            onClose={() => {
              setDesigned(null);
              setDraft(null);
            }}
          />
        )}
        <div className="bb-cards-side" hidden={isDesigning}>
          <KindPicker kind={kind} onKind={setKind} />
          {isEmpty ? (
            <section className="bb-cards-list" aria-label={words.list}>
              <EmptyState
                icon="cards"
                title={words.emptyTitle}
                text={words.emptyText}
                actions={
                  <IfMay right="import">
                    <Button onClick={() => navigate('workbooks')}>{words.importLedger}</Button>
                  </IfMay>
                }
              />
            </section>
          ) : (
            <WhoList
              customers={who.listed}
              current={who.current?.id ?? null}
              filter={who.filter}
              printed={printed}
              onCurrent={who.show}
              onFilter={who.setFilter}
            />
          )}
        </div>
        <PaperDesk
          who={who}
          shown={shown}
          desk={desk}
          printed={printed}
          options={
            <DeskOptions
              who={who}
              setting={setting}
              options={options}
              isEmpty={isEmpty}
              isDesigning={isDesigning}
              onOptions={(part) => setOptions({ ...options, ...part })}
              onLayout={chooseLayout}
              onDesign={design}
            />
          }
        />
      </div>
      {isSaving ? (
        <PdfDialog
          customers={wanted.customers}
          layout={words[kind]}
          onClose={() => setSaving(false)}
          onSaveOne={(name) => {
            setSaving(false);
            void jobs.saveOne({ ...job, title: name });
          }}
          onSaveFiles={(files, folder) => {
            setSaving(false);
            void jobs.saveFiles(job, files, folder);
          }}
        />
      ) : null}
    </Page>
  );
}
