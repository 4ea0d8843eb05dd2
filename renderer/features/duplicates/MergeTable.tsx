import { useLang, useWords } from '@renderer/components/language/language-context';
import { captionOfField, formatField, nameOfField } from '@shared/domain/fields/format-field';
import { maskApart } from '@shared/domain/fields/mask-apart';
import { chosenValue, type MergeRow, type ValueChoice } from '@shared/domain/merging/choose-values';
import type { FieldValue } from '@shared/domain/records/records';
import type { Lang } from '@shared/words/define-words';
import { duplicatesWords } from '@shared/words/duplicates';
import { useId } from 'react';
import type { Merge } from './use-merge';

interface Props {
  readonly merge: Merge;
  readonly onlyDiffering: boolean;
  readonly inFull: boolean;
}

/** Both customers field by field; of each field one value is chosen. What differs is marked. */
export function MergeTable({ merge, onlyDiffering, inFull }: Props) {
  const words = useWords(duplicatesWords);
  const { lang } = useLang();
  const rows = onlyDiffering ? merge.rows.filter(isDifferent) : merge.rows;
  if (rows.length === 0) return <p className="bb-dup-same">{words.noDifference}</p>;
  return (
    <table className="bb-dup-table" data-testid="merge-table">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          <th scope="col">{words.stays}</th>
          <th scope="col">{words.goes}</th>
          <th scope="col">{words.result}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MergeLine key={row.field.key} row={row} merge={merge} lang={lang} inFull={inFull} />
        ))}
      </tbody>
    </table>
  );
}

function isDifferent({ kept, gone }: MergeRow): boolean {
  return kept !== gone;
}

interface LineProps {
  readonly row: MergeRow;
  readonly merge: Merge;
  readonly lang: Lang;
  readonly inFull: boolean;
}

function MergeLine({ row, merge, lang, inFull }: LineProps) {
  const words = useWords(duplicatesWords);
  const group = useId();
  const { field, kept, gone, differs, choices } = row;
  const choice = merge.choiceOf(row);
  const name = nameOfField(field, lang);
  const full = (value: FieldValue | undefined) => formatField(field, value, lang);
  // Of two numbers that look the same with their middle hidden, the digits they differ in are shown and no more.
  const [keptText, goneText] = maskApart(field, full(kept), full(gone));
  const show = (value: FieldValue | undefined) => {
    if (inFull) return full(value);
    if (value === kept) return keptText;
    return value === gone ? goneText : formatField(field, value, lang, { masked: true });
  };
  const one = (side: 'kept' | 'gone', value: FieldValue | undefined) => (
    <td className="bb-dup-side" data-chosen={choice === side}>
      {value === undefined ? (
        <span className="bb-muted">—</span>
      ) : kept === gone ? (
        show(value)
      ) : (
        <label>
          <input
            type="radio"
            name={group}
            checked={choice === side}
            aria-label={
              side === 'kept' ? words.takeKept(name, show(value)) : words.takeGone(name, show(value))
            }
            onChange={() => merge.choose(row, side)}
          />
          <span>{show(value)}</span>
        </label>
      )}
    </td>
  );
  const more = choices.filter((each) => each === 'both' || each === 'sum');
  return (
    <tr data-field={field.key} data-differs={differs}>
      <th scope="row">{captionOfField(field, lang)}</th>
      {one('kept', kept)}
      {one('gone', gone)}
      <td className="bb-dup-result">
        <span>{show(chosenValue(row, choice))}</span>
        {more.map((each) => (
          <MoreChoice
            key={each}
            choice={each}
            isChosen={choice === each}
            group={group}
            name={name}
            onChoose={() => merge.choose(row, each)}
          />
        ))}
      </td>
    </tr>
  );
}

function MoreChoice(props: {
  readonly choice: ValueChoice;
  readonly isChosen: boolean;
  readonly group: string;
  readonly name: string;
  readonly onChoose: () => void;
}) {
  const words = useWords(duplicatesWords);
  const isSum = props.choice === 'sum';
  return (
    <label className="bb-dup-more">
      <input
        type="radio"
        name={props.group}
        checked={props.isChosen}
        aria-label={isSum ? words.sumOf(props.name) : words.bothOf(props.name)}
        onChange={props.onChoose}
      />
      <span>{isSum ? words.sum : words.both}</span>
    </label>
  );
}
