import type { ReactNode } from 'react';
import './page.css';

interface Props {
  readonly title?: string;
  /** At the right end of the title line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  readonly testId?: string;
}

/** A sheet of content on the desk. Panels do not hold panels. */
export function Panel({ title, aside, children, className, testId }: Props) {
  return (
    <section
      className={className === undefined ? 'bb-panel' : `bb-panel ${className}`}
      aria-label={title}
      data-testid={testId}
    >
      {title === undefined ? null : (
        <div className="bb-panel-head">
          <h2>{title}</h2>
          {aside}
        </div>
      )}
      <div className="bb-panel-body">{children}</div>
    </section>
  );
}
