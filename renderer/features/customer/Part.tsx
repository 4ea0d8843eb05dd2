import type { CustomerPart } from '@renderer/components/route/open-customer';
import type { ReactNode } from 'react';
import { partId } from './use-parts';

interface Props {
  readonly part?: CustomerPart;
  readonly title: string;
  /** Facts after the title. */
  readonly sub?: ReactNode;
  /** At the right end of the title line. */
  readonly aside?: ReactNode;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A sheet of the customer page with its heading; a link can bring it into view. */
export function Part({ part, title, sub, aside, testId, children }: Props) {
  return (
    <section
      className="bb-panel bb-part"
      aria-label={title}
      data-testid={testId}
      tabIndex={-1}
      {...(part === undefined ? {} : { id: partId(part) })}
    >
      <div className="bb-part-head">
        <h2>{title}</h2>
        {sub === undefined ? null : <span className="bb-part-sub">{sub}</span>}
        {aside === undefined ? null : <div className="bb-part-aside">{aside}</div>}
      </div>
      {children}
    </section>
  );
}
