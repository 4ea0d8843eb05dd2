import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { fieldLimits } from '@shared/domain/fields/branch-field-commands';
import { ownFieldsWords } from '@shared/words/own-fields';
import { Button, Input } from 'antd';
import { useRef } from 'react';
import { blankChoice, type ChoiceDraft, typeChoice } from './own-field-draft';

interface Props {
  readonly choices: readonly ChoiceDraft[];
  readonly wrong: boolean;
  readonly onChange: (choices: readonly ChoiceDraft[]) => void;
}

/** The choices of a field, one a line. Enter adds a line; a column pasted from a sheet becomes one line per cell. */
export function ChoiceEditor({ choices, wrong, onChange }: Props) {
  const words = useWords(ownFieldsWords);
  const root = useRef<HTMLUListElement>(null);
  const add = () => {
    if (choices.length >= fieldLimits.choices) return;
    onChange([...choices, blankChoice(choices)]);
    // The new line is there after React has drawn it.
    requestAnimationFrame(() => {
      const inputs = root.current?.querySelectorAll('input');
      inputs?.[inputs.length - 1]?.focus();
    });
  };
  return (
    <>
      <ul className="bb-choices" ref={root}>
        {choices.map((choice, at) => (
          <li key={choice.id}>
            <Input
              aria-label={words.choiceAt(at + 1)}
              value={choice.zh}
              maxLength={fieldLimits.choice}
              status={wrong ? 'error' : ''}
              onChange={(event) => onChange(typeChoice(choices, choice.id, event.target.value))}
              onPaste={(event) => {
                const text = event.clipboardData.getData('text/plain').trim();
                if (!text.includes('\n')) return;
                event.preventDefault();
                onChange(typeChoice(choices, choice.id, text));
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                event.preventDefault();
                add();
              }}
            />
            <button
              type="button"
              className="bb-icon-button"
              aria-label={words.removeChoice(at + 1)}
              title={words.removeChoice(at + 1)}
              disabled={choices.length === 1}
              onClick={() => onChange(choices.filter(({ id }) => id !== choice.id))}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" icon={<Icon name="plus" size={12} />} onClick={add}>
          {words.addChoice}
        </Button>
      </div>
    </>
  );
}
