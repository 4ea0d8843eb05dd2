import { useWords } from '@renderer/components/language/language-context';
import type { SignedDate } from '@shared/domain/evaluations/form';
import { formControlWords } from '@shared/words/form-control';

/** The seal on a frozen form: who approved it and when. On screen only; paper has its own place for both. */
export function ApprovedStamp({ approved }: { readonly approved: SignedDate }) {
  const words = useWords(formControlWords);
  return (
    <div className="bb-stamp" data-testid="approved-stamp">
      <b className="bb-stamp-word">{words.stamp}</b>
      <span>{approved.person}</span>
      <span>{approved.date}</span>
    </div>
  );
}
