import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { matchEntries } from '@renderer/components/palette/match-entries';
import { type PaletteEntry, paletteGroups } from '@renderer/components/palette/palette-entry';
import { TopLayer } from '@renderer/components/palette/TopLayer';
import { navigate } from '@renderer/components/route/use-route';
import { askForNewcomer, readNewcomer } from '@renderer/data/find/newcomer';
import { readContactState, useRecentContacts } from '@renderer/data/find/walk-in';
import { useSession } from '@renderer/data/session-context';
import { paletteWords } from '@shared/words/palette';
import { Command } from 'cmdk';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { openCustomer, recordContactWith } from '../open-customer';
import { CustomerItem } from './CustomerItem';
import { EntryItem } from './EntryItem';
import { PaletteFoot } from './PaletteFoot';
import { useFoundCustomers } from './use-found-customers';
import { type PaletteNeeds, usePaletteContents } from './use-palette-contents';
import './palette.css';

interface Props extends PaletteNeeds {
  readonly onClose: () => void;
}

/** Customers listed while pages and actions are found, too; and when they are not. */
const fewCustomers = 8;
const manyCustomers = 40;
/** Entries listed of each heading while something is typed. */
const fewEntries = 6;

/** Typed first, it leaves the customers out. */
const onlyActionsMark = '>';
const customerValue = (id: string) => `customer:${id}`;

/** Finds a customer, a page or an action by a few letters, and goes there or does it. */
export function Palette({ steps, onLock, onClose }: Props) {
  const words = useWords(paletteWords);
  const formats = useFormats();
  const session = useSession();
  const [typed, setTyped] = useState('');
  const [selected, setSelected] = useState('');
  const onlyActions = typed.trimStart().startsWith(onlyActionsMark);
  const wanted = onlyActions ? typed.trimStart().slice(onlyActionsMark.length) : typed;
  const isEmpty = wanted.trim() === '';
  const contents = usePaletteContents({ steps, onLock });
  const entries = matchEntries(contents, wanted);
  const limit = entries.length === 0 ? manyCustomers : fewCustomers;
  const { live, total, customers } = useFoundCustomers(onlyActions ? '' : wanted, limit);
  const shown = onlyActions ? [] : customers;
  const contactsOf = useRecentContacts(shown.length > 0);

  const results = useRef<HTMLDivElement>(null);
  const first = firstValue();
  const latestFirst = useRef(first);
  latestFirst.current = first;
  // With every letter the best is chosen anew, and seen.
  useLayoutEffect(() => {
    if (results.current === null || typed === null) return;
    setSelected(latestFirst.current);
    results.current.scrollTop = 0;
  }, [typed]);

  /** Closes first, so that the focus is back in the page before the page moves it. */
  const leave = (run: () => void) => {
    flushSync(onClose);
    run();
  };
  const press = (event: KeyboardEvent) => {
    const chosen = shown.find(({ record }) => customerValue(record.id) === selected);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || chosen === undefined) return;
    event.preventDefault();
    leave(() => recordContactWith(session, chosen.record.id));
  };
  const addProspect = () => {
    navigate('customers');
    askForNewcomer(readNewcomer(wanted));
  };
  function firstValue(): string {
    const [customer] = shown;
    if (customer !== undefined) return customerValue(customer.record.id);
    const [entry] = paletteGroups.flatMap(listEntries);
    return entry?.key ?? 'add-prospect';
  }
  function listEntries(group: PaletteEntry['group']): readonly PaletteEntry[] {
    const all = entries.filter((entry) => entry.group === group);
    return isEmpty ? all : all.slice(0, fewEntries);
  }
  return (
    <TopLayer label={words.title} className="bb-palette" testId="palette" onClose={onClose}>
      <Command
        shouldFilter={false}
        vimBindings={false}
        loop
        label={words.title}
        value={selected}
        onValueChange={setSelected}
        onKeyDown={press}
      >
        <div className="bb-palette-input">
          <Icon name="search" />
          <Command.Input
            value={typed}
            placeholder={words.hint}
            onValueChange={setTyped}
            data-testid="palette-input"
          />
          {live.isReading ? <span className="bb-muted">{words.reading}</span> : null}
        </div>
        <Command.List
          ref={results}
          className="bb-palette-list"
          label={words.results}
          data-testid="palette-results"
        >
          {shown.length === 0 ? null : (
            <Command.Group
              heading={
                <GroupHeading
                  name={isEmpty ? words.recent : words.customers}
                  count={
                    total > shown.length
                      ? words.firstOf(formats.count(shown.length), formats.count(total))
                      : formats.count(total)
                  }
                />
              }
            >
              {shown.map((found) => (
                <Command.Item
                  key={found.record.id}
                  value={customerValue(found.record.id)}
                  className="bb-found"
                  onSelect={() => leave(() => openCustomer(session, found.record.id))}
                >
                  <CustomerItem
                    found={found}
                    schemes={live.schemes}
                    contact={readContactState(found.record, live.schemes, contactsOf(found.record.id))}
                  />
                </Command.Item>
              ))}
              {total > shown.length ? (
                <Command.Item
                  value="all-customers"
                  className="bb-entry"
                  onSelect={() => leave(() => navigate('customers', { q: wanted.trim() }))}
                >
                  <Icon name="customers" size={14} />
                  <span className="bb-entry-title">{words.seeAll(formats.count(total))}</span>
                </Command.Item>
              ) : null}
            </Command.Group>
          )}
          {paletteGroups.map((group) => {
            const listed = listEntries(group);
            if (listed.length === 0) return null;
            return (
              <Command.Group
                key={group}
                heading={<GroupHeading name={words[headings[group]]} count={formats.count(listed.length)} />}
              >
                {listed.map((entry) => (
                  <Command.Item
                    key={entry.key}
                    value={entry.key}
                    className="bb-entry"
                    onSelect={() => leave(entry.run)}
                  >
                    <EntryItem entry={entry} />
                  </Command.Item>
                ))}
              </Command.Group>
            );
          })}
          {!isEmpty && shown.length === 0 && entries.length === 0 && !onlyActions ? (
            <>
              <p className="bb-palette-nobody" data-testid="palette-nobody">
                {words.nobody(wanted.trim())}
              </p>
              <Command.Item value="add-prospect" className="bb-entry" onSelect={() => leave(addProspect)}>
                <Icon name="plus" size={14} />
                <span className="bb-entry-title">{words.addProspect(wanted.trim())}</span>
              </Command.Item>
            </>
          ) : null}
          {onlyActions && entries.length === 0 ? (
            <p className="bb-palette-nobody">{words.nothing(wanted.trim())}</p>
          ) : null}
        </Command.List>
        <PaletteFoot
          withContact={shown.some(({ record }) => customerValue(record.id) === selected)}
          onContact={() => {
            const chosen = shown.find(({ record }) => customerValue(record.id) === selected);
            if (chosen !== undefined) leave(() => recordContactWith(session, chosen.record.id));
          }}
        />
      </Command>
    </TopLayer>
  );
}

const headings = { page: 'pages', action: 'actions', view: 'views', group: 'groups' } as const;

function GroupHeading({ name, count }: { readonly name: string; readonly count: string }) {
  return (
    <>
      {name} <span className="bb-palette-count">{count}</span>
    </>
  );
}
