import { FormLine } from '@renderer/components/FormLine';
import { useWords } from '@renderer/components/language/language-context';
import { startWords } from '@shared/words/start';
import { Select } from 'antd';

interface Props {
  /** Who may be chosen: more than one. */
  readonly people: readonly string[];
  readonly person: string | undefined;
  readonly disabled: boolean;
  readonly onChoose: (person: string) => void;
}

/** Whose password follows. */
export function PersonChoice({ people, person, disabled, onChoose }: Props) {
  const words = useWords(startWords);
  return (
    <FormLine for="who" label={words.who}>
      <Select
        id="who"
        data-testid="choose-person"
        showSearch
        value={person ?? null}
        placeholder={words.whoHint}
        disabled={disabled}
        autoFocus={person === undefined}
        options={people.map((name) => ({ value: name, label: name }))}
        onChange={(name) => {
          if (name !== null) onChoose(name);
        }}
      />
    </FormLine>
  );
}
