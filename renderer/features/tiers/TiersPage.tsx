import { IfMay } from '@renderer/components/access/IfMay';
import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { usePageAction } from '@renderer/components/page-actions';
import { navigate } from '@renderer/components/route/use-route';
import { ViewTabs } from '@renderer/components/ViewTabs';
import { currentPeriod } from '@renderer/data/current-period';
import { useCustomers, useImports, useSettings } from '@renderer/data/session-context';
import { settledMonthsOf } from '@renderer/data/tiers/load-migration';
import { matricesOf } from '@renderer/data/tiers/matrices-of';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { useMigration } from '@renderer/data/tiers/use-migration';
import { useTierMonths } from '@renderer/data/tiers/use-tier-months';
import { useTieringNow, useTieringOfMonth } from '@renderer/data/tiers/use-tiering';
import { addMonths } from '@shared/domain/kernel/calendar';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { BandsView } from './BandsView';
import { MatrixDrawer } from './matrix/MatrixDrawer';
import { MatrixView } from './matrix/MatrixView';
import { MigrationView } from './migration/MigrationView';
import { ParetoView } from './pareto/ParetoView';
import { PicturePrint } from './pictures/PicturePrint';
import { PictureDesk, type PictureSheet } from './pictures/picture-sheet';
import { SchemeEditor } from './scheme/SchemeEditor';
import { SettleBanner } from './settle/SettleBanner';
import { TierPrint } from './TierPrint';
import { TiersActions } from './TiersActions';
import { MonthChoice, MonthsChoice, SubjectChoice } from './TiersLead';
import { useTierExport } from './use-tier-export';
import { type TiersView, tiersViews, useTiersPlace } from './use-tiers-place';
import './tiers.css';

/** The tiers of the book: bands, migration, the 二八 curve and the value matrix. */
export function TiersPage() {
  const settings = useSettings();
  const place = useTiersPlace();
  const schemes = schemesOf(settings);
  const scheme = schemes.find(({ id }) => id === place.scheme) ?? schemes[0];
  return scheme === undefined ? null : <TiersOfScheme scheme={scheme} schemes={schemes} />;
}

interface Props {
  readonly scheme: TierScheme;
  readonly schemes: readonly TierScheme[];
}

function TiersOfScheme({ scheme, schemes }: Props) {
  const words = useWords(tiersPageWords);
  const pictures = useWords(tierPicturesWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const formats = useFormats();
  const place = useTiersPlace();
  const customers = useCustomers();
  const settings = useSettings();
  const imports = useImports();
  const tierMonths = useTierMonths();
  const [sheet, setSheet] = useState<PictureSheet | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const exporting = useTierExport();

  const settled = useMemo(() => settledMonthsOf(tierMonths ?? [], scheme.id), [tierMonths, scheme]);
  const chosen = settled.find(({ period }) => period === place.month);
  const now = useTieringNow(scheme);
  const then = useTieringOfMonth(scheme, chosen, settled[0]);
  const view = chosen === undefined ? now : then.view?.month?.id === chosen.id ? then.view : null;
  const month = chosen?.period ?? currentPeriod(imports.all());
  const before = settled.find(({ period }) => period === addMonths(month, -1));
  const isBands = place.view === 'bands';
  const to = isBands ? month : (place.to ?? settled[0]?.period);
  const from = isBands
    ? before?.period
    : (place.from ?? settled.find(({ period }) => to !== undefined && period < to)?.period);
  const migration = useMigration(scheme, tierMonths, from, to);
  const matrices = matricesOf(settings);
  const matrix = matrices.find(({ id }) => id === place.matrix) ?? matrices[0];

  const isEmpty = customers.all().length === 0;
  const canPrint = isBands ? view !== null : sheet !== null;
  usePageAction('print', () => setPrinting(!isEmpty && canPrint));
  if (matrix === undefined) return null;
  const nameOf = (each: { readonly zh: string; readonly en: string }) => (lang === 'en' ? each.en : each.zh);

  return (
    <PictureDesk value={setSheet}>
      <Page
        name="tiers"
        title={titles.title}
        lead={
          <>
            {place.view === 'matrix' ? (
              <SubjectChoice
                label={pictures.chooseMatrix}
                value={matrix.id}
                onChange={(id) => place.go({ matrix: id })}
                options={matrices.map((each) => ({ value: each.id, label: nameOf(each) }))}
              />
            ) : (
              <SubjectChoice
                label={words.chooseScheme}
                value={scheme.id}
                onChange={(id) => place.go({ scheme: id })}
                options={schemes.map((each) => ({ value: each.id, label: nameOf(each) }))}
              />
            )}
            {isBands && settled.length > 0 ? (
              <MonthChoice
                current={month}
                chosen={chosen?.period}
                settled={settled.map(({ period }) => period)}
                onChange={(next) => place.go({ month: next })}
              />
            ) : null}
            {place.view === 'migration' && settled.length > 1 && from !== undefined && to !== undefined ? (
              <MonthsChoice
                from={from}
                to={to}
                settled={settled.map(({ period }) => period)}
                onChange={(next) => place.go(next)}
              />
            ) : null}
          </>
        }
        sub={isBands ? tellFacts() : undefined}
        actions={
          <TiersActions
            view={place.view}
            sheet={sheet}
            isEmpty={isEmpty}
            canPrint={canPrint}
            isExporting={exporting.busy}
            onEdit={() => setEditing(true)}
            onExportBands={() => exporting.run(month, chosen === undefined ? undefined : (view ?? undefined))}
            onPrint={() => setPrinting(true)}
          />
        }
      >
        <ViewTabs
          label={pictures.views}
          current={place.view}
          tabs={tiersViews.map((key) => ({ key, label: pictures[key] }))}
          onChange={(next) => {
            setEditing(false);
            place.go({ view: next });
          }}
        />
        <div className="bb-tiers">
          {isBands || place.view === 'migration' ? <SettleBanner /> : null}
          {isEmpty ? (
            <EmptyState
              icon="tiers"
              title={words.emptyTitle}
              text={words.emptyText}
              actions={
                <IfMay right="import">
                  <Button onClick={() => navigate('workbooks')}>{words.importLedger}</Button>
                </IfMay>
              }
            />
          ) : (
            showView(place.view)
          )}
          {isEditing && place.view === 'matrix' ? (
            <MatrixDrawer key={matrix.id} matrix={matrix} onClose={() => setEditing(false)} />
          ) : null}
          {isEditing && isBands ? (
            <SchemeEditor schemeId={scheme.id} onClose={() => setEditing(false)} />
          ) : null}
        </div>
        {isPrinting && isBands && view !== null ? (
          <TierPrint view={view} month={month} onClose={() => setPrinting(false)} />
        ) : null}
        {isPrinting && !isBands && sheet !== null ? (
          <PicturePrint sheet={sheet} onClose={() => setPrinting(false)} />
        ) : null}
      </Page>
    </PictureDesk>
  );

  function tellFacts(): string {
    const version = titles.versionOf((chosen?.rules ?? scheme).version);
    return settled.length === 0 ? words.facts(formats.month(month), scheme.version) : version;
  }

  function showView(shown: TiersView) {
    if (matrix === undefined) return null;
    switch (shown) {
      case 'bands':
        if (then.failure !== null) return <FailureNotice failure={then.failure} />;
        if (view === null) return <p className="bb-tiers-working">{pictures.working}</p>;
        return (
          <BandsView
            view={view}
            month={month}
            before={before}
            migration={migration}
            place={place}
            onEdit={() => setEditing(true)}
          />
        );
      case 'migration':
        return (
          <MigrationView scheme={scheme} state={migration} months={settled.map(({ period }) => period)} />
        );
      case 'pareto':
        return <ParetoView key={scheme.id} scheme={scheme} month={month} />;
      case 'matrix':
        return <MatrixView matrix={matrix} month={month} onEdit={() => setEditing(true)} />;
    }
  }
}
