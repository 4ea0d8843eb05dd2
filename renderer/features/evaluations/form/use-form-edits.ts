import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useLang } from '@renderer/components/language/language-context';
import { readToday } from '@renderer/data/current-period';
import { useSession } from '@renderer/data/session-context';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import { type HandScore, scoreByHand } from '@shared/domain/evaluations/score-by-hand';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { describeFailure } from '@shared/words/reasons';

/** What a person wrote into one line. */
export type LineInput = Omit<HandScore, 'person' | 'today'>;

/** Writes into the form; answers the sentence that says why it was refused, or null when it is taken. */
export type WriteLine = (input: LineInput) => string | null;

/** Lets a person fill in a form; each cell is one undoable change, seen at once and saved behind it. */
export function useFormEdits(form: EvaluationForm, template: EvaluationTemplate): WriteLine {
  const session = useSession();
  const { lang } = useLang();
  return (input) => {
    const command = scoreByHand(form, template, { ...input, person: session.actor, today: readToday() });
    if (!command.ok) {
      if (command.reason === 'evaluations.unchanged') return null;
      return describeFailure(command, lang);
    }
    void session.commit(command.value).then((saved) => {
      if (!saved.ok) tellFailure(saved);
    });
    return null;
  };
}
