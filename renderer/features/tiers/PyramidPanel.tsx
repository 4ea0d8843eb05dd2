import { PyramidChart } from '@renderer/components/charts/PyramidChart';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { tierName, tierWords } from '@shared/words/tiers';
import { tiersPageWords } from '@shared/words/tiers-page';
import { useMemo } from 'react';
import { describeBands } from './describe-bands';

interface Props {
  readonly tiering: Tiering;
  /** Opens a band at the right. */
  readonly onChoose: (tier: string) => void;
  /** Where the whole curve is. */
  readonly paretoHref: string;
}

/** The customers as a pyramid, and what the best fifth of them holds (二八分析). */
export function PyramidPanel({ tiering, onChoose, paretoHref }: Props) {
  const pictures = useWords(tierPicturesWords);
  const words = useWords(tiersPageWords);
  const titles = useWords(tierWords);
  const { lang } = useLang();
  const formats = useFormats();
  const bands = useMemo(() => describeBands(tiering, formats, lang), [tiering, formats, lang]);
  const inWords = bands
    .map((band) => words.bandInWords(band.name, band.countText, band.note))
    .join(lang === 'en' ? '; ' : '；');
  const { pareto } = tiering;
  return (
    <Panel title={titles.pyramid} aside={<span className="bb-tiers-aside">{words.pyramidNote}</span>}>
      {tiering.count === 0 ? (
        <p className="bb-muted">{words.emptyScheme(tierName(tiering.scheme, lang))}</p>
      ) : (
        <>
          <PyramidChart
            bands={bands}
            noteTitle={words.shareOfAssets}
            label={words.pyramidInWords(inWords)}
            onChoose={onChoose}
          />
          {pareto.share === null ? null : (
            <p className="bb-tiers-pareto" data-testid="pareto">
              {words.paretoLead}
              {words.paretoCount(formats.count(pareto.customers))}
              <b>{formats.percent(pareto.share)}</b>
              {words.paretoTail} <a href={paretoHref}>{pictures.detail}</a>
            </p>
          )}
        </>
      )}
    </Panel>
  );
}
