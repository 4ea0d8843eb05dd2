import { useWords } from '@renderer/components/language/language-context';
import { useViewport } from '@renderer/components/preview/use-viewport';
import type { FoundContact } from '@renderer/data/contacts/collect-notes';
import { readToday } from '@renderer/data/current-period';
import { contactsWords } from '@shared/words/contacts';
import { useRef } from 'react';
import { NoteRow } from './NoteRow';
import { changeLine, lineOf, type NoteEdits } from './note-edits';

interface Props {
  readonly found: readonly FoundContact[];
  readonly edits: NoteEdits;
  readonly onChange: (edits: NoteEdits) => void;
}

const rowHeight = 38;
/** Rows above and below the view that are drawn ahead, so that Tab finds the next one. */
const ahead = 4;

/** The contacts found; only the rows in view are drawn, so that thousands cost as much as twenty. */
export function NoteList({ found, edits, onChange }: Props) {
  const words = useWords(contactsWords);
  const root = useRef<HTMLUListElement>(null);
  const { height, scrollTop } = useViewport(root);
  const today = readToday();
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - ahead);
  const last = Math.min(found.length, Math.ceil((scrollTop + height) / rowHeight) + ahead);
  return (
    <>
      <div className="bb-note bb-note-head" aria-hidden="true">
        <span />
        <span>{words.customer}</span>
        <span>{words.date}</span>
        <span>{words.way}</span>
        <span>{words.words}</span>
      </div>
      <ul className="bb-notes-list" ref={root} aria-label={words.title} data-testid="notes-list">
        <li className="bb-notes-length" style={{ height: found.length * rowHeight }} aria-hidden="true" />
        {found.slice(first, last).map((contact, offset) => {
          const place = first + offset;
          return (
            <li
              key={`${contact.customer.id} ${contact.note.from}`}
              className="bb-note"
              style={{ top: place * rowHeight, height: rowHeight }}
              aria-posinset={place + 1}
              aria-setsize={found.length}
              data-testid="note"
            >
              <NoteRow
                found={contact}
                line={lineOf(contact, edits.get(place), today)}
                onChange={(change) => onChange(changeLine(edits, place, change))}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
