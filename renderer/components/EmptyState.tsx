import type { ReactNode } from 'react';
import { Icon } from './icons/Icon';
import type { IconName } from './icons/icon-paths';
import './empty-state.css';

interface Props {
  readonly icon: IconName;
  /** What the page is for, in one line. */
  readonly title: string;
  /** What to do next, in one or two sentences. */
  readonly text?: ReactNode;
  /** The next step as a button or two. */
  readonly actions?: ReactNode;
}

/** A page or list with nothing in it yet: says what it is for and offers the next step. */
export function EmptyState({ icon, title, text, actions }: Props) {
  return (
    <div className="bb-empty">
      <div className="bb-empty-mark">
        <Icon name={icon} size={26} />
      </div>
      <h2>{title}</h2>
      {text === undefined ? null : <p>{text}</p>}
      {actions === undefined ? null : <div className="bb-empty-actions">{actions}</div>}
    </div>
  );
}
