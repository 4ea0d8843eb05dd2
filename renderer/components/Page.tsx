import type { ReactNode } from 'react';
import './page.css';

interface PageProps {
  /** Name of the page; the root gets the test id `page-<name>`. */
  readonly name: string;
  readonly title: string;
  /** Short facts after the title: counts, sums. */
  readonly sub?: ReactNode;
  /** Controls right after the title: a segmented choice, a month. */
  readonly lead?: ReactNode;
  /** Buttons at the right end; one of them at most is the primary action, and it is the last. */
  readonly actions?: ReactNode;
  /** Content scrolls as a document (`flow`) or fills the window edge to edge (`fill`). */
  readonly layout?: 'flow' | 'fill';
  readonly children: ReactNode;
}

/** The frame of a page: header line, then content. */
export function Page({ name, title, sub, lead, actions, layout = 'fill', children }: PageProps) {
  return (
    <section className={`bb-page bb-page-${layout}`} data-testid={`page-${name}`} aria-label={title}>
      <PageHeader title={title} sub={sub} lead={lead} actions={actions} />
      <div className="bb-page-body">{children}</div>
    </section>
  );
}

type HeaderProps = Pick<PageProps, 'title' | 'sub' | 'lead' | 'actions'>;

/** Title, facts and actions of a page. */
export function PageHeader({ title, sub, lead, actions }: HeaderProps) {
  return (
    <header className="bb-page-header">
      <h1>{title}</h1>
      {lead}
      {sub === undefined ? null : <span className="bb-page-sub">{sub}</span>}
      {actions === undefined ? null : <div className="bb-page-actions">{actions}</div>}
    </header>
  );
}
