import { useLang } from '@renderer/components/language/language-context';
import { Select } from 'antd';
import { useMemo } from 'react';
import { listFieldGroups } from './field-options';

interface Props {
  readonly label: string;
  /** The chosen value; absent: a picker that adds and stays empty. */
  readonly value?: string;
  readonly onPick: (key: string) => void;
  readonly testId?: string;
}

/** Chooses a field of the catalogue or a worked-out value; typing finds it by a part of its name. */
export function FieldPicker({ label, value, onPick, testId }: Props) {
  const { lang } = useLang();
  const options = useMemo(() => listFieldGroups(lang, value), [lang, value]);
  return (
    <Select<string>
      size="small"
      className="bb-design-picker"
      aria-label={label}
      data-testid={testId}
      placeholder={label}
      value={value ?? null}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={260}
      listHeight={320}
      onChange={onPick}
      options={options.map(({ label: group, options: fields }) => ({ label: group, options: [...fields] }))}
    />
  );
}
