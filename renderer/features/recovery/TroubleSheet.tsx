import { Icon } from '@renderer/components/icons/Icon';
import type { ReactNode } from 'react';
import './recovery.css';

interface Props {
  readonly title: string;
  /** What happened. */
  readonly what: string;
  /** What is safe. */
  readonly safe: string;
  /** Anything between the words and the ways out. */
  readonly facts?: ReactNode;
  /** What to do: `Way`s. */
  readonly children: ReactNode;
  /** Under the sheet. */
  readonly foot?: ReactNode;
  readonly testId: string;
}

/** What happened, what is safe, what to do; the way out that fits most comes first. */
export function TroubleSheet({ title, what, safe, facts, children, foot, testId }: Props) {
  return (
    <div className="bb-trouble" data-testid={testId}>
      <section className="bb-trouble-sheet" aria-label={title}>
        <h1>{title}</h1>
        <p className="bb-trouble-what">{what}</p>
        <p className="bb-trouble-safe">
          <Icon name="check" size={15} />
          <span>{safe}</span>
        </p>
        {facts}
        <ul className="bb-trouble-ways">{children}</ul>
      </section>
      {foot}
    </div>
  );
}

/** A way out: its button, and what it does. */
export function Way({ note, children }: { readonly note?: ReactNode; readonly children: ReactNode }) {
  return (
    <li>
      {children}
      {note === undefined ? null : <span className="bb-trouble-note">{note}</span>}
    </li>
  );
}
