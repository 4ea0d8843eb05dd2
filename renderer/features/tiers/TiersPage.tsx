import { EmptyState } from '@renderer/components/EmptyState';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Page } from '@renderer/components/Page';
import { usePageAction } from '@renderer/components/page-actions';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { currentPeriod } from '@renderer/data/current-period';
import { useCustomers, useImports, useSettings } from '@renderer/data/session-context';
import { schemesOf, tieringOf } from '@renderer/data/tiers/schemes-of';
import { tierName, tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { BandTable } from './BandTable';
import { ManagerPanel } from './ManagerPanel';
import { PyramidPanel } from './PyramidPanel';
import { SchemeEditor } from './scheme/SchemeEditor';
import { ExceptionsPanel } from './settle/ExceptionsPanel';
import { SettleBanner } from './settle/SettleBanner';
import { TierPrint } from './TierPrint';
import { useTierExport } from './use-tier-export';
import './tiers.css';

/** The tiers of the book: pyramid and managers at the left, the bands with their customers at the right. */
export function TiersPage() {
  const words = useWords(tiersPageWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const formats = useFormats();
  const route = useRoute();
  const customers = useCustomers();
  const settings = useSettings();
  const imports = useImports();
  const [isEditing, setEditing] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const [open, setOpen] = useState<string | null>(null);

  const schemes = schemesOf(settings);
  const scheme = schemes.find(({ id }) => id === route.params.scheme) ?? schemes[0];
  const records = customers.all();
  const tiering = scheme === undefined ? null : tieringOf(scheme, records);
  const month = currentPeriod(imports.all());
  const exporting = useTierExport();
  const isEmpty = records.length === 0;
  usePageAction('print', () => setPrinting(!isEmpty));

  if (scheme === undefined || tiering === null) return null;
  return (
    <Page
      name="tiers"
      title={titles.title}
      lead={
        <Segmented
          aria-label={words.chooseScheme}
          value={scheme.id}
          onChange={(id) => navigate('tiers', { scheme: id }, { replace: true })}
          options={schemes.map((each) => ({ value: each.id, label: tierName(each, lang) }))}
        />
      }
      sub={words.facts(formats.month(month), scheme.version)}
      actions={
        <>
          <Button data-testid="edit-scheme" onClick={() => setEditing(true)}>
            {titles.editScheme}
          </Button>
          <Button
            data-testid="export-tiers"
            disabled={isEmpty || exporting.busy}
            onClick={() => exporting.run(month)}
          >
            {words.export}
          </Button>
          <Button
            type="primary"
            data-testid="print-tiers"
            disabled={isEmpty}
            onClick={() => setPrinting(true)}
          >
            {words.print}
          </Button>
        </>
      }
    >
      <div className="bb-tiers">
        <SettleBanner />
        {isEmpty ? (
          <EmptyState
            icon="tiers"
            title={words.emptyTitle}
            text={words.emptyText}
            actions={<Button onClick={() => navigate('workbooks')}>{words.importLedger}</Button>}
          />
        ) : (
          <div className="bb-tiers-body">
            <div className="bb-tiers-left">
              <PyramidPanel tiering={tiering} onChoose={setOpen} />
              <ExceptionsPanel scheme={scheme} />
              <ManagerPanel tiering={tiering} />
            </div>
            <BandTable
              key={scheme.id}
              tiering={tiering}
              open={open}
              onOpen={setOpen}
              onEdit={() => setEditing(true)}
            />
          </div>
        )}
        {isEditing ? <SchemeEditor schemeId={scheme.id} onClose={() => setEditing(false)} /> : null}
      </div>
      {isPrinting ? <TierPrint tiering={tiering} month={month} onClose={() => setPrinting(false)} /> : null}
    </Page>
  );
}
