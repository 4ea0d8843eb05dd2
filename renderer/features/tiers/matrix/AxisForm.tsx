import { useLang, useWords } from '@renderer/components/language/language-context';
import type { Field } from '@shared/domain/fields/field';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { AxisName, MatrixAxis } from '@shared/domain/value-matrix/value-matrix';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { Button, InputNumber, Select } from 'antd';
import { nameTerm } from './matrix-sheet';

interface Props {
  readonly name: AxisName;
  readonly axis: MatrixAxis;
  /** Fields that can be ranked. */
  readonly fields: readonly Field[];
  readonly onChange: (axis: MatrixAxis) => void;
}

/** What a new field counts at first: as much as the default ones on average. */
const usualWeight = 30;

/** One axis of the matrix: its fields with their weights, and where high begins. */
export function AxisForm({ name, axis, fields, onChange }: Props) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const { terms, cut } = axis;
  const whole = terms.reduce((sum, { weight }) => sum + weight, 0);
  const free = fields.filter(({ key }) => !terms.some(({ field }) => field === key));
  const setTerm = (place: number, change: Partial<MatrixAxis['terms'][number]>) =>
    onChange({ ...axis, terms: terms.map((term, at) => (at === place ? { ...term, ...change } : term)) });
  return (
    <section className="bb-axis" aria-label={words[name]} data-testid={`axis-${name}`}>
      <h3>{words[name]}</h3>
      <table className="bb-axis-terms">
        <colgroup>
          <col />
          <col className="bb-axis-weight" />
          <col className="bb-axis-part" />
          <col className="bb-axis-remove" />
        </colgroup>
        <thead>
          <tr className="bb-axis-head">
            <th scope="col">{words.field}</th>
            <th scope="col">{words.weight}</th>
            <th scope="col">{words.part100}</th>
            <th scope="col" aria-label={words.removeField('')} />
          </tr>
        </thead>
        <tbody>
          {terms.map(({ field, weight }, place) => {
            const known = fields.some(({ key }) => key === field);
            const label = nameTerm(field, lang);
            return (
              <tr key={field}>
                <td>
                  <Select<string>
                    aria-label={words.field}
                    value={field}
                    status={known ? '' : 'error'}
                    onChange={(next) => setTerm(place, { field: next })}
                    options={[
                      { value: field, label },
                      ...free.map((each) => ({ value: each.key, label: nameOfField(each, lang) })),
                    ]}
                    showSearch={{ optionFilterProp: 'label' }}
                  />
                </td>
                <td>
                  <InputNumber
                    min={0}
                    max={1000}
                    aria-label={words.weightOf(label)}
                    data-testid={`weight-${field}`}
                    value={weight}
                    onChange={(next) => setTerm(place, { weight: next ?? 0 })}
                  />
                </td>
                <td className="bb-second">{whole === 0 ? '—' : `${Math.round((weight / whole) * 100)}%`}</td>
                <td>
                  <button
                    type="button"
                    className="bb-link"
                    aria-label={words.removeField(label)}
                    onClick={() => onChange({ ...axis, terms: terms.filter((_, at) => at !== place) })}
                  >
                    {words.remove}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="bb-axis-foot">
        <Button
          size="small"
          disabled={free.length === 0 || terms.length >= 12}
          onClick={() => {
            const next = free[0];
            if (next !== undefined)
              onChange({ ...axis, terms: [...terms, { field: next.key, weight: usualWeight }] });
          }}
        >
          {words.addField}
        </Button>
        <span className="bb-second">{words.cut}</span>
        <InputNumber
          min={0}
          max={100}
          aria-label={`${words[name]} ${words.cut}`}
          data-testid={`cut-${name}`}
          value={cut}
          onChange={(next) => onChange({ ...axis, cut: next ?? 50 })}
        />
      </div>
    </section>
  );
}
