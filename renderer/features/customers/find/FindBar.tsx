import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { findReplaceWords } from '@shared/words/find-replace';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { dialogKeys } from '../actions/dialog-keys';
import { gridColumn } from '../grid/grid-columns';
import { rangeOf } from '../range/range-store';
import type { PageModel } from '../use-page-model';
import { cellShower } from './cell-focus';
import { findMemory } from './find-memory';
import { useFind } from './use-find';
import './find-bar.css';

interface Props {
  readonly model: PageModel;
  /** Grows each time Ctrl+F is pressed: the focus comes back into the bar. */
  readonly asked: number;
  readonly onClose: () => void;
}

/** A small bar over the grid: finds a text in its cells, one after the other. */
export function FindBar({ model, asked, onClose }: Props) {
  const words = useWords(findReplaceWords);
  const formats = useFormats();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(findMemory.text);
  const [whole, setWhole] = useState(false);
  const [oneColumn, setOneColumn] = useState<string | null>(null);
  const { found, current, go } = useFind(model, { text, whole, oneColumn }, () => input.current?.focus());
  const active = rangeOf(model.session).range?.anchor.column ?? 'name';
  const column = gridColumn(oneColumn ?? active);
  useLayoutEffect(() => {
    if (asked < 0) return;
    input.current?.focus();
    input.current?.select();
  }, [asked]);
  const close = () => {
    onClose();
    cellShower()?.focusActive();
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const replace = () => {
    onClose();
    model.openDialog(dialogKeys.replace);
  };
  return (
    <search className="bb-find" aria-label={words.find} data-testid="find-bar" onKeyDown={press}>
      <input
        ref={input}
        type="text"
        value={text}
        placeholder={words.findHint}
        aria-label={words.find}
        autoComplete="off"
        spellCheck={false}
        data-testid="find-text"
        onChange={(event) => {
          findMemory.text = event.target.value;
          setText(event.target.value);
        }}
      />
      <output data-testid="find-count">
        {text.trim() === ''
          ? ''
          : found === null
            ? words.looking
            : found.count === 0
              ? words.none
              : words.place(formats.count(current + 1), formats.count(found.count))}
      </output>
      <Step
        name="up"
        label={words.previous}
        disabled={found === null || found.count === 0}
        run={() => go(-1)}
      />
      <Step name="down" label={words.next} disabled={found === null || found.count === 0} run={() => go(1)} />
      <span className="bb-find-line" />
      <Toggle label={words.whole} isOn={whole} onChange={setWhole} />
      {column === undefined ? null : (
        <Toggle
          label={words.inColumn(column.caption(model.lang))}
          isOn={oneColumn !== null}
          onChange={(isOn) => setOneColumn(isOn ? active : null)}
        />
      )}
      <button type="button" className="bb-find-word" data-testid="find-replace" onClick={replace}>
        {words.replaceMore}
      </button>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.close}
        title={words.close}
        onClick={close}
      >
        <Icon name="close" size={12} />
      </button>
    </search>
  );
}

interface StepProps {
  readonly name: 'up' | 'down';
  readonly label: string;
  readonly disabled: boolean;
  readonly run: () => void;
}

function Step({ name, label, disabled, run }: StepProps) {
  return (
    <button
      type="button"
      className="bb-icon-button"
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={run}
    >
      <Icon name={name} size={12} />
    </button>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, isOn, onChange }: ToggleProps) {
  return (
    <button type="button" className="bb-find-word" aria-pressed={isOn} onClick={() => onChange(!isOn)}>
      {label}
    </button>
  );
}
