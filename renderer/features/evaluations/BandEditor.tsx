import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import type { Measure, ScoreBand } from '@shared/domain/evaluations/template';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { Button, InputNumber } from 'antd';
import { nameUnit, readLimit, showLimit } from './measure-words';

interface Props {
  readonly name: string;
  readonly measure: Measure;
  /** Falling; the last takes everything below. */
  readonly bands: readonly ScoreBand[];
  readonly onChange: (bands: readonly ScoreBand[]) => void;
}

/** From which value on a computed indicator earns which part of its weight. */
export function BandEditor({ name, measure, bands, onChange }: Props) {
  const words = useWords(evaluationsPageWords);
  const { lang } = useLang();
  const unit = nameUnit(measure, words, lang);
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
  return (
    <fieldset className="bb-band-editor">
      <legend className="bb-hidden-visually">{words.bandsOf(name)}</legend>
      <div className="bb-band-line bb-band-line-head">
        <span>{unit === '' ? words.atLeast : `${words.atLeast}（${unit}）`}</span>
        <span>{words.percentOfWeight}</span>
        <span />
      </div>
      {places.map(({ key, band, place }) => (
        <div className="bb-band-line" key={key}>
          {band.atLeast === null ? (
            <span className="bb-muted">{words.otherwise}</span>
          ) : (
            <InputNumber<number>
              aria-label={words.atLeast}
              controls={false}
              value={showLimit(measure, band.atLeast)}
              onChange={(typed) => {
                if (typed !== null) replace(place, { atLeast: readLimit(measure, typed) });
              }}
            />
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
