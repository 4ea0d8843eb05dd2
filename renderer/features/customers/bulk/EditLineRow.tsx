import { listChoices } from '@renderer/components/facts/typed-values';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, nameOfField } from '@shared/domain/fields/format-field';
import type { CustomerRecord } from '@shared/domain/records/records';
import { bulkWords } from '@shared/words/bulk';
import { AutoComplete, Input, Segmented, Select } from 'antd';
import { useId, useMemo } from 'react';
import type { EditLine } from './bulk-draft';
import { listKnownValues } from './known-values';

interface Props {
  readonly line: EditLine;
  readonly fields: readonly Field[];
  /** Of the book: the values they have are offered while typing. */
  readonly customers: readonly CustomerRecord[];
  readonly problem: string | null;
  readonly onChange: (line: EditLine) => void;
  /** Absent while it is the only line. */
  readonly onRemove?: () => void;
}

/** One field to be set or cleared. */
export function EditLineRow({ line, fields, customers, problem, onChange, onRemove }: Props) {
  const words = useWords(bulkWords);
  const { lang } = useLang();
  const problemId = useId();
  const field = line.field === null ? undefined : fieldByKey(line.field);
  // Everybody is looked at: once for the field, not with every letter typed.
  const known = useMemo(() => listKnownValues(field, customers), [field, customers]);
  return (
    <div className="bb-bulk-line">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        className="bb-bulk-field"
        aria-label={words.field}
        placeholder={words.chooseField}
        value={line.field}
        autoFocus={line.field === null}
        data-testid="bulk-field"
        options={fields.map((candidate) => ({
          value: candidate.key,
          label: captionOfField(candidate, lang),
        }))}
        onChange={(next) => onChange({ ...line, field: next, text: '' })}
      />
      <Segmented<'set' | 'clear'>
        aria-label={words.how}
        value={line.how}
        disabled={field === undefined}
        onChange={(how) => onChange({ ...line, how })}
        options={[
          { value: 'set', label: words.set },
          { value: 'clear', label: words.clear },
        ]}
      />
      <div className="bb-bulk-value">
        {line.how === 'clear' ? (
          <span className="bb-muted">{words.willBeEmpty}</span>
        ) : (
          <ValueInput
            field={field}
            text={line.text}
            known={known}
            problemId={problem === null ? undefined : problemId}
            onChange={(text) => onChange({ ...line, text })}
          />
        )}
        {problem === null ? null : (
          <p className="bb-fact-problem" role="alert" id={problemId}>
            {problem}
          </p>
        )}
      </div>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.removeField(field === undefined ? '' : nameOfField(field, lang))}
        disabled={onRemove === undefined}
        onClick={onRemove}
      >
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}

interface ValueProps {
  readonly field: Field | undefined;
  readonly text: string;
  readonly known: readonly string[];
  readonly problemId: string | undefined;
  readonly onChange: (text: string) => void;
}

function ValueInput({ field, text, known, problemId, onChange }: ValueProps) {
  const words = useWords(bulkWords);
  const { lang } = useLang();
  const choices = field === undefined ? [] : listChoices(field, lang);
  const shared = {
    'aria-label': words.value(field === undefined ? '' : nameOfField(field, lang)),
    'aria-describedby': problemId,
    status: problemId === undefined ? ('' as const) : ('error' as const),
    disabled: field === undefined,
    'data-testid': 'bulk-value',
  };
  if (choices.length > 0) {
    return (
      <Select
        {...shared}
        value={text === '' ? null : text}
        options={choices.map((choice) => ({ value: choice, label: choice }))}
        onChange={(next) => onChange(next ?? '')}
      />
    );
  }
  if (known.length > 0) {
    return (
      <AutoComplete
        {...shared}
        value={text}
        options={known
          .filter((value) => value !== text && value.includes(text))
          .slice(0, 12)
          .map((value) => ({ value }))}
        onChange={(next) => onChange(next)}
      />
    );
  }
  return <Input {...shared} value={text} onChange={(event) => onChange(event.target.value)} />;
}
