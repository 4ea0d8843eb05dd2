import { useLang, useWords } from '@renderer/components/language/language-context';
import type { BranchField } from '@shared/domain/fields/branch-field';
import { listFields } from '@shared/domain/fields/catalogue';
import { nameOfField } from '@shared/domain/fields/format-field';
import type { MoneyUnit } from '@shared/domain/kernel/money';
import type { ColumnPlan, SheetKind } from '@shared/domain/sheets/plan';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { workbooksWords } from '@shared/words/workbooks';
import { Select } from 'antd';
import { useState } from 'react';
import { NewFieldForm } from './NewFieldForm';

interface Props {
  readonly column: ColumnPlan;
  readonly kind: SheetKind;
  /** Field key -> letter of the column that has it. */
  readonly used: ReadonlyMap<string, string>;
  readonly isDoubtful: boolean;
  readonly isFocused: boolean;
  readonly onField: (key: string | null) => void;
  /** The field of the branch's own that the column would make. */
  readonly propose: () => BranchField;
  readonly onNewField: (field: BranchField) => void;
  readonly onUnit: (unit: MoneyUnit) => void;
}

const units: readonly MoneyUnit[] = ['yuan', 'thousand', 'wan', 'yi'];
const none = '';
const wantsNew = '+';

/** How a column came to its field, in a few words. */
function describeMatch(column: ColumnPlan, lang: Lang): string {
  const words = wordsIn(workbooksWords, lang);
  if (column.role !== undefined) return words[`role_${column.role}`];
  if (column.fieldKey === null) return column.matched === 'given' ? words.by_given : words.unknownColumn;
  if (column.newField !== undefined) return words.newFieldBadge;
  const how = column.matched === undefined ? '' : words[`by_${column.matched}`];
  // Said once where both came the same way.
  const isSame = column.matched === 'remembered' && column.unitFrom === 'remembered';
  const unit = column.unitFrom === undefined || isSame ? '' : words[`unit_${column.unitFrom}`];
  return [how, unit].filter((part) => part !== '').join(lang === 'en' ? '; ' : '；');
}

/** One column: its letter and header, the field it becomes, its unit. */
export function ColumnLine(props: Props) {
  const { column, kind, used, isDoubtful, isFocused, onField, onNewField, onUnit, propose } = props;
  const [proposed, setProposed] = useState<BranchField | null>(null);
  const { lang } = useLang();
  const words = useWords(workbooksWords);
  const { newField } = column;
  const options = listFields()
    .filter((field) => field.derived !== true && (kind === 'mixed' || field.kinds.includes(kind)))
    .map((field) => {
      const holder = used.get(field.key);
      const isElsewhere = holder !== undefined && holder !== column.letter;
      const name = nameOfField(field, lang);
      return {
        value: field.key,
        label: isElsewhere ? `${name}（${words.fieldTaken(holder)}）` : name,
        disabled: isElsewhere,
        search: [name, field.key, ...field.synonyms].join(' ').toLowerCase(),
      };
    });
  return (
    <li
      className="bb-mapped"
      data-column={column.index}
      data-doubt={isDoubtful}
      data-focused={isFocused}
      data-field={column.fieldKey ?? ''}
      data-matched={column.matched}
    >
      <span className="bb-mapped-letter">{column.letter}</span>
      <div className="bb-mapped-header" title={column.path}>
        <span>{column.path}</span>
        <small>{describeMatch(column, lang)}</small>
      </div>
      <div className="bb-mapped-controls">
        <Select
          aria-label={words.fieldOf(column.path)}
          showSearch={{
            filterOption: (typed, option) =>
              option !== undefined &&
              'search' in option &&
              String(option.search).includes(typed.trim().toLowerCase()),
          }}
          size="small"
          value={column.fieldKey ?? none}
          options={[
            { value: none, label: words.fieldNone, disabled: false, search: words.fieldNone.toLowerCase() },
            { value: wantsNew, label: words.fieldNew, disabled: false, search: words.fieldNew.toLowerCase() },
            ...(newField === undefined
              ? []
              : [{ value: newField.key, label: newField.zh, disabled: false, search: newField.zh }]),
            ...options,
          ]}
          popupMatchSelectWidth={220}
          onChange={(key) => {
            if (key === wantsNew) setProposed(newField ?? propose());
            else onField(key === none ? null : key);
          }}
        />
        {column.unit === undefined ? null : (
          <Select
            aria-label={words.unitOf(column.path)}
            size="small"
            className="bb-mapped-unit"
            value={column.unit}
            options={units.map((unit) => ({ value: unit, label: words[`unit_${unit}`] }))}
            onChange={onUnit}
          />
        )}
      </div>
      {proposed === null ? null : (
        <NewFieldForm
          proposed={proposed}
          onDone={(field) => {
            setProposed(null);
            onNewField(field);
          }}
          onCancel={() => setProposed(null)}
        />
      )}
    </li>
  );
}
