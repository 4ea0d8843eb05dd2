import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { useAccess } from '@renderer/data/access/use-access';
import { frameWords } from '@shared/words/frame';
import { mayOpenPage } from './palette/list-pages';
import { exchangeEntries, footEntries, mainEntries, type RailEntry } from './rail-entries';
import { useCollapsedRail } from './use-collapsed-rail';

interface Props {
  readonly current: string;
  readonly customerCount: number;
}

/** The way between pages: icon and word, or the icon alone when collapsed. */
export function Rail({ current, customerCount }: Props) {
  const words = useWords(frameWords);
  const formats = useFormats();
  const access = useAccess();
  const [collapsed, toggle] = useCollapsedRail();
  const badges: Readonly<Record<string, string>> =
    customerCount === 0 ? {} : { customers: formats.count(customerCount) };
  const list = (entries: readonly RailEntry[]) => (
    <ul>
      {entries
        .filter(({ page }) => mayOpenPage(page, access))
        .map((entry) => (
          <li key={entry.page}>
            <RailLink
              entry={entry}
              current={entry.page === current}
              collapsed={collapsed}
              badge={badges[entry.page]}
            />
          </li>
        ))}
    </ul>
  );
  return (
    <nav className="bb-rail" aria-label={words.rail} data-collapsed={collapsed}>
      <div className="bb-brand">
        <span className="bb-brand-mark" aria-hidden="true">
          {words.productMark}
        </span>
        <span className="bb-rail-word">{words.product}</span>
      </div>
      {list(mainEntries)}
      <div className="bb-rail-gap" />
      {list(exchangeEntries)}
      <div className="bb-rail-space" />
      {list(footEntries)}
      <button
        type="button"
        className="bb-rail-link"
        aria-label={collapsed ? words.expandRail : words.collapseRail}
        title={collapsed ? words.expandRail : undefined}
        onClick={toggle}
      >
        <Icon name={collapsed ? 'expand' : 'collapse'} />
        <span className="bb-rail-word">{words.collapseRail}</span>
      </button>
    </nav>
  );
}

interface LinkProps {
  readonly entry: RailEntry;
  readonly current: boolean;
  readonly collapsed: boolean;
  readonly badge: string | undefined;
}

function RailLink({ entry, current, collapsed, badge }: LinkProps) {
  const words = useWords(frameWords);
  const name = words[entry.word];
  return (
    <a
      className="bb-rail-link"
      href={formatRoute(entry.page)}
      aria-current={current ? 'page' : undefined}
      aria-label={collapsed ? name : undefined}
      title={collapsed ? name : undefined}
      data-testid={`nav-${entry.page}`}
    >
      <Icon name={entry.icon} />
      <span className="bb-rail-word">{name}</span>
      {badge === undefined ? null : <span className="bb-rail-badge">{badge}</span>}
    </a>
  );
}
