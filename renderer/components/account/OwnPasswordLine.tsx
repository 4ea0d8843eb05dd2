import { FormLine } from '../FormLine';
import { PasswordField } from '../password/PasswordField';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** Why it was refused, in words; null: it was not. */
  readonly problem: string | null;
  readonly note?: string;
  readonly onChange: (password: string) => void;
}

/** The password of the person at the screen, which proves who asks. */
export function OwnPasswordLine({ id, label, value, problem, note, onChange }: Props) {
  return (
    <FormLine
      for={id}
      label={label}
      problem={problem ?? undefined}
      note={note === undefined ? undefined : <p className="bb-form-note">{note}</p>}
    >
      <PasswordField
        id={id}
        value={value}
        autoComplete="current-password"
        invalid={problem !== null}
        onChange={onChange}
      />
    </FormLine>
  );
}
