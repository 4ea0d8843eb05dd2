import { Amount } from '@renderer/components/Amount';
import { CurveChart } from '@renderer/components/charts/CurveChart';
import type { CurvePicture } from '@renderer/components/charts/curve-chart';
import { EmptyState } from '@renderer/components/EmptyState';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { useFields } from '@renderer/data/fields/use-fields';
import { useCustomers } from '@renderer/data/session-context';
import { listParts } from '@renderer/data/tiers/curve-workbook';
import {
  knownCurve,
  listLeading,
  loadCurve,
  type ParetoCurve,
  readCurve,
  sampleCurve,
} from '@renderer/data/tiers/pareto-curve';
import { useSliced } from '@renderer/data/tiers/use-sliced';
import type { Month } from '@shared/domain/kernel/calendar';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { tierName } from '@shared/words/tiers';
import { Button, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useOpenCircle } from '../members/use-open-circle';
import { usePictureSheet } from '../pictures/picture-sheet';
import { basisMeasure, type CurveMeasure, listMeasures } from './curve-measure';
import { makeCurveSheet } from './curve-sheet';
import './pareto.css';

interface Props {
  readonly scheme: TierScheme;
  readonly month: Month;
}

/** The reading everybody asks for. */
const usualPart = 0.2;

/** 二八分析: what part of the customers holds what share, with one point read out. */
export function ParetoView({ scheme, month }: Props) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const fields = useFields();
  const customers = useCustomers();
  const records = customers.all();
  const measures = useMemo(() => listMeasures(scheme, fields, lang), [scheme, fields, lang]);
  const [chosen, choose] = useState(basisMeasure);
  const measure = measures.find(({ key }) => key === chosen) ?? measures[0];
  const { value: curve } = useSliced(
    measure === undefined ? undefined : knownCurve(records, measure.order),
    async (isStale) => (measure === undefined ? null : loadCurve(records, measure.order, isStale)),
    [records, measure],
  );
  if (measure === undefined) return null;
  return (
    <div className="bb-pareto">
      <Panel
        title={words.paretoTitle(measure.name)}
        className="bb-pareto-panel"
        aside={
          <span className="bb-moves-months">
            {words.measure}
            <Select<string>
              size="small"
              className="bb-pareto-measure"
              aria-label={words.measure}
              value={measure.key}
              onChange={choose}
              options={measures.map(({ key, name }) => ({ value: key, label: name }))}
              showSearch={{ optionFilterProp: 'label' }}
              getPopupContainer={(node) => node.parentElement ?? node}
              data-testid="pareto-measure"
            />
          </span>
        }
      >
        {curve === null ? (
          <p className="bb-tiers-working">{words.working}</p>
        ) : (
          <CurvePanel curve={curve} measure={measure} scheme={scheme} month={month} />
        )}
      </Panel>
    </div>
  );
}

interface CurveProps {
  readonly curve: ParetoCurve;
  readonly measure: CurveMeasure;
  readonly scheme: TierScheme;
  readonly month: Month;
}

function CurvePanel({ curve, measure, scheme, month }: CurveProps) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const openCircle = useOpenCircle();
  const [at, setAt] = useState(usualPart);
  const points = useMemo(() => sampleCurve(curve), [curve]);
  const read = readCurve(curve, at);
  const picture = useMemo((): CurvePicture => {
    const reading = readCurve(curve, at);
    return {
      points,
      reading:
        reading === null
          ? null
          : {
              x: reading.part,
              y: reading.share,
              text: words.readShort(formats.percent(at, 0), formats.percent(reading.share)),
            },
      usual: usualPart,
      xTitle: words.customersAxis,
      yTitle: words.shareAxis(measure.name),
      equalText: words.equalLine,
    };
  }, [curve, points, at, words, formats, measure]);
  const sheet = useMemo(
    () => makeCurveSheet({ curve, picture, at, measure, scheme, month, formats, lang }),
    [curve, picture, at, measure, scheme, month, formats, lang],
  );
  usePictureSheet(curve.hasShares ? sheet : null);
  if (!curve.hasShares || read === null)
    return <EmptyState icon="tiers" title={words.noCurveTitle(measure.name)} text={words.noCurveText} />;
  const sentence = words.readLong(
    formats.percent(at, 0),
    formats.count(read.customers),
    formats.percent(read.share),
    measure.name,
  );
  const tellAmount = (amount: number) =>
    measure.unit === 'money' ? formats.moneyInWords(amount) : formats.count(Math.round(amount * 100) / 100);
  const unit = measure.unit === 'money' ? words.wanUnit : '';
  return (
    <div className="bb-pareto-body">
      <div className="bb-pareto-chart">
        <CurveChart
          picture={picture}
          at={at}
          onMove={setAt}
          label={words.readingLabel}
          valueText={sentence}
        />
      </div>
      <div className="bb-pareto-side">
        <p className="bb-pareto-reading" data-testid="pareto-reading" aria-live="polite">
          <b>{formats.percent(read.share)}</b>
          <span>{sentence}</span>
          <span className="bb-muted">{words.readLeast(tellAmount(read.least))}</span>
        </p>
        <Button
          size="small"
          data-testid="open-leading"
          onClick={() => {
            const records = customers.all();
            openCircle(
              `${tierName(scheme, lang)} ${measure.name} ${words.readShort(formats.percent(at, 0), formats.percent(read.share))}`,
              listLeading(curve, read.customers).flatMap((position) => records[position]?.id ?? []),
            );
          }}
        >
          {words.openInGridCount(formats.count(read.customers))}
        </Button>
        <table className="bb-pareto-table" data-testid="pareto-table">
          <caption className="bb-hidden-visually">{words.readingPoints}</caption>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.partCount}</th>
              <th scope="col">{words.partShare}</th>
              <th scope="col">{words.partLeast(unit)}</th>
            </tr>
          </thead>
          <tbody>
            {listParts(at).map((part) => {
              const reading = readCurve(curve, part);
              if (reading === null) return null;
              return (
                <tr key={part} aria-current={part === at}>
                  <th scope="row">
                    <button type="button" className="bb-link" onClick={() => setAt(part)}>
                      {formats.percent(part, 0)}
                    </button>
                  </th>
                  <td>{formats.count(reading.customers)}</td>
                  <td>{formats.percent(reading.share)}</td>
                  <td>
                    <Amount value={reading.least} unit={measure.unit} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {curve.unknown === 0 ? null : (
          <p className="bb-muted bb-pareto-note">
            {words.unknownAmount(formats.count(curve.unknown), measure.name)}
          </p>
        )}
        <p className="bb-muted bb-pareto-note">{words.dragHint}</p>
      </div>
    </div>
  );
}
