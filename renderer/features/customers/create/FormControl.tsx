import { useLang } from '@renderer/components/language/language-context';
import type { Field } from '@shared/domain/fields/field';
import { formatField } from '@shared/domain/fields/format-field';
import { Input, Select } from 'antd';

interface Props {
  readonly id: string;
  readonly field: Field;
  readonly text: string;
  readonly wrong: boolean;
  readonly onChange: (text: string) => void;
}

/** The control of one field in the form; text is read when the form is saved. */
export function FormControl({ id, field, text, wrong, onChange }: Props) {
  const { lang } = useLang();
  const shared = {
    id,
    status: wrong ? ('error' as const) : ('' as const),
    'aria-describedby': wrong ? `${id}-problem` : undefined,
  };
  const values = field.type === 'flag' ? [true, false] : (field.choices?.map(({ value }) => value) ?? []);
  if (values.length > 0)
    return (
      <Select
        {...shared}
        allowClear
        value={text === '' ? null : text}
        options={values.map((value) => {
          const label = formatField(field, value, lang);
          return { value: label, label };
        })}
        onChange={(value) => onChange(value ?? '')}
      />
    );
  if (field.type === 'longText')
    return (
      <Input.TextArea
        {...shared}
        className="bb-growing"
        rows={2}
        value={text}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  return (
    <Input
      {...shared}
      autoComplete="off"
      value={text}
      autoFocus={field.key === 'name'}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
