import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { showOverPage } from '@renderer/components/palette/palette-store';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { frameWords } from '@shared/words/frame';
import { paletteWords } from '@shared/words/palette';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { choosePage } from './pages';

/** Id of the box, for the keyboard. */
export const searchBoxId = 'search-customers';

const customersPage = 'customers';

/**
 * Search over customers. On the customers page each keystroke filters the grid, through the place `?q=`; elsewhere
 * Enter goes there. Esc clears, then leaves the box.
 */
export function SearchBox() {
  const words = useWords(frameWords);
  const palette = useWords(paletteWords);
  const route = useRoute();
  const onCustomers = choosePage(route.name) === customersPage;
  const query = onCustomers ? (route.params.q ?? '') : '';
  const [typed, setTyped] = useState(query);
  const [composing, setComposing] = useState(false);
  // The place may change under the box: the back button, a link, a cleared view.
  useEffect(() => setTyped(query), [query]);

  const show = (text: string) => {
    const { q: _, ...rest } = route.params;
    navigate(customersPage, onCustomers ? { ...rest, q: text } : { q: text }, { replace: onCustomers });
  };
  const type = (text: string, unfinished: boolean) => {
    setTyped(text);
    if (onCustomers && !unfinished) show(text);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter and Esc during composition belong to the input method.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') show(typed);
    if (event.key === 'Escape') {
      if (typed === '') event.currentTarget.blur();
      else type('', false);
    }
  };
  return (
    <search className="bb-search">
      <Icon name="search" size={14} />
      <input
        id={searchBoxId}
        type="text"
        value={typed}
        placeholder={words.searchHint}
        aria-label={words.search}
        autoComplete="off"
        spellCheck={false}
        data-testid="search"
        onChange={(event) => type(event.target.value, composing)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={(event) => {
          setComposing(false);
          type(event.currentTarget.value, false);
        }}
        onKeyDown={press}
      />
      {typed === '' ? (
        <button
          type="button"
          className="bb-search-palette"
          aria-label={palette.open}
          title={palette.open}
          data-testid="open-palette"
          onClick={() => showOverPage('palette')}
        >
          Ctrl K
        </button>
      ) : (
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.clearSearch}
          onClick={() => type('', false)}
        >
          <Icon name="close" size={12} />
        </button>
      )}
    </search>
  );
}
