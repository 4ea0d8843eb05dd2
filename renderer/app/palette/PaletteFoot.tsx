import { useWords } from '@renderer/components/language/language-context';
import { paletteWords } from '@shared/words/palette';

interface Props {
  /** A customer is chosen, with whom a contact can be recorded. */
  readonly withContact: boolean;
  readonly onContact: () => void;
}

/** The keys of the palette. */
export function PaletteFoot({ withContact, onContact }: Props) {
  const words = useWords(paletteWords);
  return (
    <footer className="bb-palette-foot">
      <span>
        <kbd>↑</kbd>
        <kbd>↓</kbd> {words.keyMove}
      </span>
      <span>
        <kbd>Enter</kbd> {words.keyOpen}
      </span>
      {withContact ? (
        <button type="button" tabIndex={-1} onClick={onContact} data-testid="palette-contact">
          <kbd>Ctrl Enter</kbd> {words.keyContact}
        </button>
      ) : null}
      <span>
        <kbd>&gt;</kbd> {words.keyOnlyActions}
      </span>
      <span className="bb-palette-foot-end">
        <kbd>Esc</kbd> {words.keyClose}
      </span>
    </footer>
  );
}
