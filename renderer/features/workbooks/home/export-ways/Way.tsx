import { Icon } from '@renderer/components/icons/Icon';
import type { IconName } from '@renderer/components/icons/icon-paths';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  /** What goes out, or why nothing can. */
  readonly note: string;
  readonly disabled?: boolean;
  readonly testId: string;
  readonly onOpen: () => void;
}

/** One way out of the book: a line that opens its dialog. */
export function Way({ icon, title, note, disabled = false, testId, onOpen }: Props) {
  return (
    <li>
      <button type="button" className="bb-way" disabled={disabled} data-testid={testId} onClick={onOpen}>
        <Icon name={icon} size={16} />
        <span className="bb-way-title">{title}</span>
        <span className="bb-way-note">{note}</span>
        <Icon name="right" size={12} />
      </button>
    </li>
  );
}
