import { useLang, useWords } from '@renderer/components/language/language-context';
import { type BranchField, type BranchFieldType, branchFieldTypes } from '@shared/domain/fields/branch-field';
import { listFields } from '@shared/domain/fields/catalogue';
import { workbooksWords } from '@shared/words/workbooks';
import { Button, Input, Select } from 'antd';
import { type FormEvent, type KeyboardEvent, useState } from 'react';

interface Props {
  /** The field as it is proposed: named by the header, its type told by the cells. */
  readonly proposed: BranchField;
  readonly onDone: (field: BranchField) => void;
  readonly onCancel: () => void;
}

/** Makes a field of the branch's own out of a column that no field fits. */
export function NewFieldForm({ proposed, onDone, onCancel }: Props) {
  const words = useWords(workbooksWords);
  const { lang } = useLang();
  const [name, setName] = useState(proposed.zh);
  const [type, setType] = useState<BranchFieldType>(proposed.type);
  const wanted = name.trim();
  const isTaken = listFields().some(
    ({ key, zh, en }) => key !== proposed.key && (zh === wanted || en === wanted),
  );
  const done = (event: FormEvent) => {
    event.preventDefault();
    if (wanted === '' || isTaken) return;
    const { choices, ...rest } = proposed;
    const isChoice = type === 'choice' && choices !== undefined;
    onDone({ ...rest, zh: wanted, en: wanted, type, ...(isChoice ? { choices } : {}) });
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    onCancel();
  };
  const types = branchFieldTypes.filter((one) => one !== 'choice' || proposed.choices !== undefined);
  return (
    <form className="bb-new-field" data-testid="new-field" lang={lang} onSubmit={done} onKeyDown={leave}>
      <Input
        size="small"
        aria-label={words.newFieldName}
        value={name}
        maxLength={40}
        autoFocus
        status={isTaken ? 'error' : ''}
        onChange={({ target }) => setName(target.value)}
      />
      <Select
        size="small"
        aria-label={words.newFieldType}
        value={type}
        options={types.map((one) => ({ value: one, label: words[`type_${one}`] }))}
        onChange={setType}
      />
      <Button size="small" htmlType="submit" disabled={wanted === '' || isTaken} data-testid="make-field">
        {words.newFieldDone}
      </Button>
      <button type="button" className="bb-link" onClick={onCancel}>
        {words.leave}
      </button>
      {isTaken ? (
        <p className="bb-form-problem" role="alert">
          {words.newFieldTaken}
        </p>
      ) : null}
    </form>
  );
}
