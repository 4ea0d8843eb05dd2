import { useWords } from '@renderer/components/language/language-context';
import { PrintDesk } from '@renderer/components/print/PrintDesk';
import { RecoveryKeyCard } from '@renderer/components/recovery-key/RecoveryKeyCard';
import type { RecoveryKeyFacts } from '@renderer/components/recovery-key/use-recovery-paper';
import { drawRecoverySheet } from '@renderer/paper/recovery-key-sheet';
import { startWords } from '@shared/words/start';

interface Props {
  readonly facts: RecoveryKeyFacts;
  readonly onContinue: () => void;
}

/** Shows the recovery key of a new book once, on screen and on paper, and goes on when the person says it is stored. */
export function RecoveryKey({ facts, onContinue }: Props) {
  const words = useWords(startWords);
  return (
    <section className="bb-start-recovery bb-start-sheet" aria-label={words.keyTitle}>
      <h1>{words.keyTitle}</h1>
      <RecoveryKeyCard
        facts={facts}
        draw={drawRecoverySheet}
        goOn={words.keyContinue}
        onContinue={onContinue}
      />
      <PrintDesk />
    </section>
  );
}
