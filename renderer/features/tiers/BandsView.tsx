import { describePyramid } from '@renderer/components/charts/describe-pyramid';
import { paintChart } from '@renderer/components/charts/picture/paint-chart';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { formatRoute } from '@renderer/components/route/route';
import type { TieringView } from '@renderer/data/tiers/tiering-of-month';
import type { MigrationState } from '@renderer/data/tiers/use-migration';
import type { Month } from '@shared/domain/kernel/calendar';
import type { TierMonth } from '@shared/domain/tiers/tier-month';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { formatBasisAmount, tierName, tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { useMemo, useState } from 'react';
import { BandTable, type OpenedBand } from './BandTable';
import { describeBands } from './describe-bands';
import { ManagerPanel } from './ManagerPanel';
import { MigrationMatrix } from './migration/MigrationMatrix';
import { tellSums } from './migration/migration-sheet';
import { PyramidPanel } from './PyramidPanel';
import { type PictureSheet, usePictureSheet } from './pictures/picture-sheet';
import { ExceptionsPanel } from './settle/ExceptionsPanel';
import type { TiersPlace } from './use-tiers-place';

interface Props {
  readonly view: TieringView;
  readonly month: Month;
  readonly before: TierMonth | undefined;
  /** From the settled month before to the one shown, where both were settled. */
  readonly migration: MigrationState;
  readonly place: TiersPlace;
  readonly onEdit: () => void;
}

/** 等级分布: pyramid, last migration and managers at the left, the bands with their customers at the right. */
export function BandsView({ view, month, before, migration, place, onEdit }: Props) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [open, setOpen] = useState<OpenedBand | null>(null);
  const { tiering } = view;
  usePictureSheet(usePyramidSheet(view, month));
  const moved = migration.loaded?.migration;
  const goToMigration = () => place.go({ view: 'migration', from: moved?.from, to: moved?.to });
  return (
    <div className="bb-tiers-body">
      <div className="bb-tiers-left">
        <PyramidPanel
          tiering={tiering}
          onChoose={(tier) => setOpen({ tier, order: 'largest' })}
          paretoHref={formatRoute('tiers', { scheme: place.scheme, view: 'pareto' })}
        />
        {moved === undefined ? null : (
          <Panel
            title={words.migration}
            aside={
              <button type="button" className="bb-link" onClick={goToMigration}>
                {words.betweenMonths(formats.monthShort(moved.from), formats.monthShort(moved.to))}
              </button>
            }
          >
            <MigrationMatrix
              migration={moved}
              open={null}
              onOpen={goToMigration}
              tellAmount={(amount) => formatBasisAmount(tiering.scheme.basis, amount, lang)}
            />
            <p className="bb-moves-lines">
              {tellSums(moved, formats, lang).map((line) => (
                <span key={line}>{line}</span>
              ))}
            </p>
          </Panel>
        )}
        {view.month === undefined ? <ExceptionsPanel scheme={tiering.scheme} /> : null}
        <ManagerPanel tiering={tiering} />
      </div>
      <BandTable
        key={tiering.scheme.id}
        view={view}
        month={month}
        before={before}
        open={open}
        onOpen={setOpen}
        onEdit={onEdit}
      />
    </div>
  );
}

/** The pyramid as it leaves the app; the table of the bands has a print and a workbook of its own. */
function usePyramidSheet({ tiering }: TieringView, month: Month): PictureSheet | null {
  const words = useWords(tierPicturesWords);
  const page = useWords(tiersPageWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const formats = useFormats();
  return useMemo(() => {
    if (tiering.count === 0) return null;
    const bands = describeBands(tiering, formats, lang);
    const name = tierName(tiering.scheme, lang);
    const { share, customers } = tiering.pareto;
    return {
      picture: {
        title: titles.pyramid,
        height: 420,
        paint: paintChart((palette) => ({
          type: 'pyramid',
          data: describePyramid(bands, page.shareOfAssets, palette),
          options: { maintainAspectRatio: false },
        })),
        notes: [
          page.pyramidNote,
          ...(share === null
            ? []
            : [
                `${page.paretoLead}${page.paretoCount(formats.count(customers))}${formats.percent(share)}${page.paretoTail}`,
              ]),
        ],
      },
      subject: name,
      period: formats.month(month),
      fileName: words.fileOf(titles.pyramid, name, month),
      tables: [],
    };
  }, [tiering, month, formats, lang, words, page, titles]);
}
