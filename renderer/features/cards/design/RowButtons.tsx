import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { layoutEditorWords } from '@shared/words/layout-editor';

interface Props {
  readonly at: number;
  readonly count: number;
  readonly name: string;
  readonly onMove: (to: number) => void;
  readonly onDuplicate?: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a row by the mouse alone: up, down, duplicate, remove. */
export function RowButtons({ at, count, name, onMove, onDuplicate, onRemove }: Props) {
  const words = useWords(layoutEditorWords);
  return (
    <div className="bb-design-buttons">
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.moveUp}
        title={words.moveUp}
        disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <Icon name="up" size={14} />
      </button>
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.moveDown}
        title={words.moveDown}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      >
        <Icon name="down" size={14} />
      </button>
      {onDuplicate === undefined ? null : (
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.duplicate}
          title={words.duplicate}
          onClick={onDuplicate}
        >
          <Icon name="copy" size={14} />
        </button>
      )}
      <button
        type="button"
        className="bb-icon-button"
        aria-label={words.removeOne(name)}
        title={words.removeOne(name)}
        onClick={onRemove}
      >
        <Icon name="trash" size={14} />
      </button>
    </div>
  );
}
