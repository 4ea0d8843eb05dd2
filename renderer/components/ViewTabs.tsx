import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { useFormats } from './language/use-formats';
import './view-tabs.css';

export interface ViewTab {
  readonly key: string;
  readonly label: string;
  /** How many the view shows. */
  readonly count?: number;
  /** What pointing at the tab tells. */
  readonly title?: string;
  /** Present for a view that differs from what was saved: shown as a dot with these words. */
  readonly mark?: string;
}

interface Props {
  readonly tabs: readonly ViewTab[];
  readonly current: string;
  /** What the tabs choose, for screen readers. */
  readonly label: string;
  /** A note at the right end: the unit of the amounts. */
  readonly aside?: ReactNode;
  /** Stands right after the last tab: a way to keep what is shown as another. */
  readonly after?: ReactNode;
  readonly onChange: (key: string) => void;
}

/** Ways to look at one page, above its content; arrow keys move between them. */
export function ViewTabs({ tabs, current, label, aside, after, onChange }: Props) {
  const formats = useFormats();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.findIndex((tab) => tab.key === current);
    const index = (at + step + tabs.length) % tabs.length;
    const next = tabs[index];
    if (next === undefined) return;
    onChange(next.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <div className="bb-tabs">
      <div className="bb-tabs-list" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            className="bb-tab"
            aria-selected={tab.key === current}
            tabIndex={tab.key === current ? 0 : -1}
            data-testid={`tab-${tab.key}`}
            {...(tab.title === undefined ? {} : { title: tab.title })}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
            {tab.mark === undefined ? null : (
              <span className="bb-tab-mark" role="img" aria-label={tab.mark} title={tab.mark} />
            )}
            {tab.count === undefined ? null : (
              <span className="bb-tab-count">{formats.count(tab.count)}</span>
            )}
          </button>
        ))}
      </div>
      {after}
      {aside === undefined ? null : <span className="bb-tabs-aside">{aside}</span>}
    </div>
  );
}
