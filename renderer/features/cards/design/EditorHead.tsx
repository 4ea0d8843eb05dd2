import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { frameWords } from '@shared/words/frame';
import { layoutEditorWords } from '@shared/words/layout-editor';
import type { useLayoutDraft } from './draft/use-layout-draft';

interface Props {
  readonly draft: ReturnType<typeof useLayoutDraft>;
  readonly onClose: () => void;
}

/** What the panel is, the steps back and forth, and the way out. */
export function EditorHead({ draft, onClose }: Props) {
  const words = useWords(layoutEditorWords);
  const frame = useWords(frameWords);
  return (
    <div className="bb-design-head">
      <h2>{words.title}</h2>
      {draft.saved ? null : <span className="bb-design-unsaved">{words.unsaved}</span>}
      <span className="bb-design-space" />
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.undo}
        title={words.undo}
        data-testid="design-undo"
        disabled={!draft.canUndo}
        onClick={draft.undo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.redo}
        title={words.redo}
        data-testid="design-redo"
        disabled={!draft.canRedo}
        onClick={draft.redo}
      >
        <Icon name="redo" />
      </button>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={frame.close}
        title={frame.close}
        data-testid="design-close"
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
