import { Icon } from '@renderer/components/icons/Icon';
import { useLang } from '@renderer/components/language/language-context';
import type { Measure, ScoreBand } from '@shared/domain/evaluations/template';
import { Button, InputNumber, Select } from 'antd';
import { nameUnit, readLimit, showLimit } from './measure-words';
import { useTemplateWords } from './use-template-words';

interface Props {
  readonly name: string;
  readonly measure: Measure;
  /** Points that the best band can earn. */
  readonly points: number;
  /** Falling; the last takes everything below. */
  readonly bands: readonly ScoreBand[];
  readonly onChange: (bands: readonly ScoreBand[]) => void;
}

/** Values a band of 等级变化 can begin at, see `tierMoveValue`. */
const moveLimits = [3, 2, 1, 0, -1, -2, -3];

/** From which value on a computed indicator earns which part of its points. */
export function BandEditor({ name, measure, points, bands, onChange }: Props) {
  const words = useTemplateWords();
  const { lang } = useLang();
  const unit = nameUnit(measure, words, lang);
  const from = measure === 'complaints' ? words.atMost : words.atLeast;
  // A band has no identity but its place: bands are a falling row of amounts.
  const places = bands.map((band, place) => ({ key: `band-${place}`, band, place }));
  const replace = (place: number, edit: Partial<ScoreBand>) =>
    onChange(bands.map((band, index) => (index === place ? { ...band, ...edit } : band)));
  const add = () => {
    const last = bands[bands.length - 2];
    const lowest = bands[bands.length - 1];
    const step: ScoreBand = { atLeast: last?.atLeast ?? 0, percent: last?.percent ?? 50 };
    onChange([...bands.slice(0, -1), step, ...(lowest === undefined ? [] : [lowest])]);
  };
  const limitOf = (place: number, atLeast: number) =>
    measure === 'tierMove' ? (
      <Select<number>
        aria-label={from}
        value={atLeast}
        popupMatchSelectWidth={false}
        options={moveLimits.map((value) => ({ value, label: words.moves(value) }))}
        onChange={(value) => replace(place, { atLeast: value })}
      />
    ) : (
      <InputNumber<number>
        aria-label={from}
        controls={false}
        value={showLimit(measure, atLeast)}
        onChange={(typed) => {
          if (typed !== null) replace(place, { atLeast: readLimit(measure, typed) });
        }}
      />
    );
  return (
    <fieldset className="bb-band-editor">
      <legend className="bb-hidden-visually">{words.bandsOf(name)}</legend>
      <div className="bb-band-line bb-band-line-head">
        <span>{unit === '' ? from : lang === 'en' ? `${from} (${unit})` : `${from}（${unit}）`}</span>
        <span>{words.percentOfWeight}</span>
        <span>{words.points}</span>
        <span />
      </div>
      {places.map(({ key, band, place }) => (
        <div className="bb-band-line" key={key}>
          {band.atLeast === null ? (
            <span className="bb-muted">{words.otherwise}</span>
          ) : (
            limitOf(place, band.atLeast)
          )}
          <InputNumber<number>
            aria-label={words.percentOfWeight}
            min={0}
            max={100}
            controls={false}
            value={band.percent}
            onChange={(percent) => {
              if (percent !== null) replace(place, { percent });
            }}
          />
          <span className="bb-band-points">
            {words.pointsOf(String(Math.round(points * band.percent) / 100))}
          </span>
          {band.atLeast === null ? (
            <span />
          ) : (
            <button
              type="button"
              className="bb-indicator-button"
              aria-label={words.removeBand}
              title={words.removeBand}
              onClick={() => onChange(bands.filter((_, index) => index !== place))}
            >
              <Icon name="close" size={12} />
            </button>
          )}
        </div>
      ))}
      <Button size="small" type="link" onClick={add}>
        {words.addBand}
      </Button>
    </fieldset>
  );
}
