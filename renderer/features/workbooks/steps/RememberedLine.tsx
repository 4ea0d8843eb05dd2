import { useWords } from '@renderer/components/language/language-context';
import { useImports } from '@renderer/data/session-context';
import { isRecalled, type SheetChoice } from '@renderer/data/workbook-door/sheet-choices';
import { workbooksWords } from '@shared/words/workbooks';
import { findLastLike } from './last-like';

interface Props {
  readonly choice: SheetChoice;
  /** Understands the columns anew. */
  readonly onAnew: () => void;
  /** Goes back to the columns of last time. */
  readonly onBefore: () => void;
}

/** Says that the columns were matched as in an earlier import, with the way to have them matched anew and back. */
export function RememberedLine({ choice, onAnew, onBefore }: Props) {
  const words = useWords(workbooksWords);
  const imports = useImports();
  const { recalled, plan } = choice;
  if (recalled === null || plan === null) return null;
  const last = findLastLike(imports.all(), recalled);
  return (
    <p className="bb-remembered" data-testid="remembered">
      <span>{last === undefined ? words.by_remembered : words.rememberedLine(last.asOf)}</span>
      {isRecalled(plan) ? (
        <button type="button" className="bb-link" data-testid="match-anew" onClick={onAnew}>
          {words.matchAnew}
        </button>
      ) : (
        <button type="button" className="bb-link" data-testid="match-before" onClick={onBefore}>
          {words.matchRemembered}
        </button>
      )}
    </p>
  );
}
