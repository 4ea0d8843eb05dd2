import { useWords } from '@renderer/components/language/language-context';
import { longestLayoutName } from '@shared/domain/paper/validate-layout';
import { frameWords } from '@shared/words/frame';
import { layoutEditorWords } from '@shared/words/layout-editor';
import { Button, Input } from 'antd';
import { useState } from 'react';

interface Props {
  /** The name to begin with. */
  readonly name: string;
  readonly onCopy: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a new layout. */
export function CopyForm({ name, onCopy, onCancel }: Props) {
  const words = useWords(layoutEditorWords);
  const frame = useWords(frameWords);
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="bb-design-copy"
      aria-label={words.saveAsNew}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() !== '') onCopy(typed.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <label htmlFor="design-copy-name">{words.newName}</label>
      <Input
        id="design-copy-name"
        data-testid="design-copy-name"
        autoFocus
        value={typed}
        maxLength={longestLayoutName}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="bb-design-foot">
        <span className="bb-design-space" />
        <Button onClick={onCancel}>{frame.cancel}</Button>
        <Button type="primary" htmlType="submit" data-testid="design-copy" disabled={typed.trim() === ''}>
          {words.saveAsNew}
        </Button>
      </div>
    </form>
  );
}
