import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { RowValues } from '@renderer/data/workbook-door/door-protocol';
import { formatField } from '@shared/domain/fields/format-field';
import type { SheetPlan } from '@shared/domain/sheets/plan';
import { importCheckWords } from '@shared/words/import-check';
import { countSame, listMergeFields } from './merge-fields';

interface Props {
  readonly plan: SheetPlan;
  readonly mine: RowValues;
  readonly other: RowValues;
  /** Over the column of the other: `第 15 行`, `簿中`. */
  readonly otherTitle: string;
  /** Keys of the fields that come from this row. */
  readonly taken: readonly string[];
  readonly masked: boolean;
  readonly onTaken: (taken: readonly string[]) => void;
}

/** Two records of one customer side by side, with a tick for every field that this row is to tell. */
export function MergeTable({ plan, mine, other, otherTitle, taken, masked, onTaken }: Props) {
  const words = useWords(importCheckWords);
  const { lang } = useLang();
  const formats = useFormats();
  const fields = listMergeFields(plan, mine, other, lang);
  const same = countSame(mine, other);
  return (
    <div className="bb-merge" data-testid="merge">
      <table>
        <thead>
          <tr>
            <th>{words.mergeField}</th>
            <th>{otherTitle}</th>
            <th colSpan={2}>{words.mergeThis}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ key, field, name, mine: own, other: theirs }) => {
            const isTaken = taken.includes(key);
            const ownText = formatField(field, own, lang, { masked });
            // The other one may be a customer of the book.
            const theirText = formatField(field, theirs, lang, { masked: true });
            return (
              <tr key={key} data-field={key} data-taken={isTaken}>
                <th title={name}>{name}</th>
                <td title={theirText}>{theirText === '' ? '—' : theirText}</td>
                <td title={ownText}>{ownText}</td>
                <td>
                  <input
                    type="checkbox"
                    aria-label={words.mergeTake(name)}
                    checked={isTaken}
                    onChange={() => onTaken(isTaken ? taken.filter((one) => one !== key) : [...taken, key])}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {same === 0 ? null : <p className="bb-door-note">{words.mergeSame(formats.count(same))}</p>}
    </div>
  );
}
