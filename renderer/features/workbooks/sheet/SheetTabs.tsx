import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { OpenWorkbookState } from '@renderer/data/workbook-door/door-state';
import { workbooksWords } from '@shared/words/workbooks';
import type { KeyboardEvent } from 'react';

interface Props {
  readonly open: OpenWorkbookState;
  readonly onSheet: (index: number) => void;
}

/** The sheets of the workbook, with how many customers each brings, or that it is left out. */
export function SheetTabs({ open, onSheet }: Props) {
  const words = useWords(workbooksWords);
  const formats = useFormats();
  const { choices, sheet, check } = open;
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = choices.findIndex(({ index }) => index === sheet);
    const next = (at + step + choices.length) % choices.length;
    const choice = choices[next];
    if (choice === undefined) return;
    onSheet(choice.index);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div className="bb-sheet-tabs" role="tablist" aria-label={words.sheets} onKeyDown={move}>
      {choices.map((choice) => {
        const at = check.answer?.outcome.sheets.find(({ name }) => name === choice.name);
        const customers =
          at === undefined ? choice.filledRows : at.created + at.updated + at.unchanged + at.duplicates;
        return (
          <button
            key={choice.index}
            type="button"
            role="tab"
            className="bb-sheet-tab"
            aria-selected={choice.index === sheet}
            tabIndex={choice.index === sheet ? 0 : -1}
            data-testid={`sheet-${choice.index}`}
            onClick={() => onSheet(choice.index)}
          >
            {choice.name}
            {choice.plan?.part === undefined ? null : <i className="bb-sheet-part" />}
            <small>{choice.taken ? formats.count(customers) : words.sheetLeftOut}</small>
          </button>
        );
      })}
    </div>
  );
}
