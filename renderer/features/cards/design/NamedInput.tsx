import { useLang } from '@renderer/components/language/language-context';
import { type Named, sayNamed } from '@shared/domain/paper/layout';
import { Input } from 'antd';
import { editNamed } from './draft/edit-named';

interface Props {
  readonly label: string;
  readonly id?: string;
  readonly value: Named | null;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly onChange: (named: Named) => void;
  readonly testId?: string;
}

/** A text of a layout, typed in the language of the screens. */
export function NamedInput({ label, id, value, placeholder, maxLength = 60, onChange, testId }: Props) {
  const { lang } = useLang();
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      size="small"
      aria-label={label}
      data-testid={testId}
      value={value === null ? '' : sayNamed(value, lang)}
      maxLength={maxLength}
      placeholder={placeholder ?? ''}
      onChange={({ target }) => onChange(editNamed(value, lang, target.value))}
    />
  );
}
