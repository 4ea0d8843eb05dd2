import { IfMay } from '@renderer/components/access/IfMay';
import { Painting } from '@renderer/components/charts/picture/Painting';
import { EmptyState } from '@renderer/components/EmptyState';
import { FailureNotice } from '@renderer/components/FailureNotice';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { navigate } from '@renderer/components/route/use-route';
import { useCustomers } from '@renderer/data/session-context';
import type { LoadedMigration } from '@renderer/data/tiers/load-migration';
import { cellOf, listCell, type MigrationCell } from '@renderer/data/tiers/migration';
import { listEnds, nameEnd } from '@renderer/data/tiers/migration-workbook';
import type { MigrationState } from '@renderer/data/tiers/use-migration';
import type { Month } from '@shared/domain/kernel/calendar';
import type { CustomerRecord } from '@shared/domain/records/records';
import { measureBasis, unitOfBasis } from '@shared/domain/tiers/measure-basis';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { basisName, formatBasisAmount, tierName } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { MemberPanel } from '../members/MemberPanel';
import { startWithCapital } from '../pareto/curve-measure';
import { usePictureSheet } from '../pictures/picture-sheet';
import { describeFlow } from './describe-flow';
import { MigrationMatrix } from './MigrationMatrix';
import { makeMigrationSheet, tellSums } from './migration-sheet';
import './migration.css';

interface Props {
  readonly scheme: TierScheme;
  readonly state: MigrationState;
  /** Settled months of the scheme, newest first. */
  readonly months: readonly Month[];
}

/** 等级迁移: who moved from where to where between two settled months, as flow and as matrix. */
export function MigrationView({ scheme, state, months }: Props) {
  const words = useWords(tierPicturesWords);
  const page = useWords(tiersPageWords);
  const formats = useFormats();
  if (state.failure !== null) return <FailureNotice failure={state.failure} />;
  if (state.loaded !== null) return <MigrationPanels key={scheme.id} scheme={scheme} loaded={state.loaded} />;
  if (months.length > 1) return <p className="bb-tiers-working">{words.working}</p>;
  const only = months[0];
  return (
    <div className="bb-pictures-empty">
      <EmptyState
        icon="tiers"
        title={only === undefined ? words.noMonthTitle : words.oneMonthTitle(formats.month(only))}
        text={only === undefined ? words.noMonthText : words.oneMonthText}
        actions={
          <IfMay right="import">
            <Button onClick={() => navigate('workbooks')}>{page.importLedger}</Button>
          </IfMay>
        }
      />
    </div>
  );
}

function MigrationPanels({
  scheme,
  loaded,
}: {
  readonly scheme: TierScheme;
  readonly loaded: LoadedMigration;
}) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const records = customers.all();
  const { migration } = loaded;
  const [open, setOpen] = useState<Pick<MigrationCell, 'from' | 'to'> | null>(null);
  const paint = useMemo(() => describeFlow(migration, formats, lang), [migration, formats, lang]);
  const sheet = useMemo(
    () => makeMigrationSheet({ migration, scheme, customers, formats, lang }),
    [migration, scheme, customers, formats, lang],
  );
  usePictureSheet(sheet);
  const unit = unitOfBasis(scheme.basis);
  const amountOf = useCallback((record: CustomerRecord) => measureBasis(scheme.basis, record), [scheme]);
  const members = useMemo(
    () => (open === null ? [] : listCell(migration, open, records, loaded.tierAt)),
    [open, migration, records, loaded],
  );
  const nameOfEnd = (key: string | null, side: 'from' | 'to') =>
    nameEnd(listEnds(migration, side).find((tier) => (tier?.key ?? null) === key) ?? null, side, lang);
  const title = open === null ? '' : words.cellTitle(nameOfEnd(open.from, 'from'), nameOfEnd(open.to, 'to'));
  const gone = open === null ? 0 : cellOf(migration, open.from, open.to).count - members.length;
  const hasNone = migration.arrived + migration.left > 0;
  return (
    <div className="bb-pictures">
      <div className="bb-pictures-side">
        <Panel
          title={words.flow}
          aside={
            <span className="bb-tiers-aside">
              {words.betweenMonths(formats.monthShort(migration.from), formats.monthShort(migration.to))}
            </span>
          }
        >
          <Painting paint={paint} height={330} testId="migration-flow" />
          <p className="bb-moves-lines" data-testid="migration-sums">
            {tellSums(migration, formats, lang).map((line) => (
              <span key={line}>{line}</span>
            ))}
          </p>
        </Panel>
      </div>
      <div className="bb-pictures-main">
        <Panel title={words.table} aside={<span className="bb-tiers-aside">{words.tableNote}</span>}>
          <MigrationMatrix
            migration={migration}
            open={open}
            onOpen={setOpen}
            tellAmount={(amount) => formatBasisAmount(scheme.basis, amount, lang)}
            formatAmount={(amount) =>
              unit === 'money' ? formats.money(amount) : formats.count(Math.round(amount))
            }
          />
          <p className="bb-moves-note">
            {open === null ? words.chooseCell : ''} {hasNone ? words.noneBeforeNote : ''}
          </p>
        </Panel>
        {open === null ? null : (
          <MemberPanel
            title={title}
            records={members}
            amountOf={amountOf}
            amountTitle={`${startWithCapital(basisName(scheme.basis, lang))}${unit === 'money' ? words.wanUnit : ''}`}
            unit={unit}
            {...(gone > 0 ? { note: words.gone(formats.count(gone)) } : {})}
            circle={`${tierName(scheme, lang)} ${title}`}
            onClose={() => setOpen(null)}
          />
        )}
      </div>
    </div>
  );
}
