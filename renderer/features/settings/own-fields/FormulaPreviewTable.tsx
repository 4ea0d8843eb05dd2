import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findAnyField } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, formatField, nameOfField } from '@shared/domain/fields/format-field';
import { nameOf, shownValueOf } from '@shared/domain/fields/values';
import { type Formula, fieldsOfFormula } from '@shared/domain/formulas/expression';
import type { CustomerKind } from '@shared/domain/records/records';
import { describeFault } from '@shared/words/formula-faults';
import { formulaWords } from '@shared/words/formulas';
import { type PreviewRow, useFormulaPreview } from './use-formula-preview';

interface Props {
  readonly formula: Formula | undefined;
  readonly kinds: readonly CustomerKind[];
  /** The field as it would be in the catalogue; undefined while the formula is not complete. */
  readonly field: Field | undefined;
}

/** Fields of the formula that are shown beside the result. */
const shownFields = 3;

/** What the formula comes to for some real customers, with the values it is made of. */
export function FormulaPreviewTable({ formula, kinds, field }: Props) {
  const words = useWords(formulaWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { rows, counts } = useFormulaPreview(formula, kinds);
  const parts = (formula === undefined ? [] : fieldsOfFormula(formula.tree))
    .map(findAnyField)
    .filter((part) => part !== undefined)
    .filter(({ key }) => key !== 'name')
    .slice(0, shownFields);
  const lookOf = ({ type }: Field) =>
    type === 'money' || type === 'number' || type === 'rate' ? 'bb-number' : '';
  const resultOf = ({ value, fault }: PreviewRow) => {
    if (fault !== undefined)
      return (
        <span className="bb-fault" title={describeFault(fault, lang)}>
          {fault}
        </span>
      );
    if (value === undefined || field === undefined) return <span className="bb-muted">{words.blank}</span>;
    return formatField(field, value, lang, { masked: true });
  };
  return (
    <section className="bb-formula-preview" aria-label={words.preview} data-testid="formula-preview">
      <header>
        <h3>{words.preview}</h3>
        {counts === undefined || counts.total === 0 ? null : (
          <span className="bb-muted">
            {[
              words.outcome(formats.count(counts.filled), formats.count(counts.total)),
              ...Array.from(counts.faults, ([code, count]) => words.faulty(formats.count(count), code)),
            ].join(lang === 'en' ? '; ' : '，')}
          </span>
        )}
      </header>
      {field === undefined || rows.length === 0 ? (
        <p className="bb-form-note">{formula === undefined ? words.previewWaits : words.previewNobody}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.customer}</th>
              {parts.map((part) => (
                <th key={part.key} scope="col" className={lookOf(part)}>
                  {nameOfField(part, lang)}
                </th>
              ))}
              <th scope="col" className={lookOf(field)}>
                {field.zh === '' ? words.result : captionOfField(field, lang)}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.record.id}>
                <th scope="row">{nameOf(row.record)}</th>
                {parts.map((part) => (
                  <td key={part.key} className={lookOf(part)}>
                    {formatField(part, shownValueOf(row.record, part), lang, { masked: true }) || '—'}
                  </td>
                ))}
                <td className={`bb-formula-outcome ${lookOf(field)}`}>{resultOf(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
