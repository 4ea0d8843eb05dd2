import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { ReceiverCount } from '@shared/domain/access/commands/share-customers';
import { peopleWords } from '@shared/words/people';

interface Props {
  readonly plan: readonly ReceiverCount[];
  /** Customers without a receiver. */
  readonly stays: number;
  /** Nobody may stay behind. */
  readonly warn: boolean;
}

/** Who would get how many. */
export function PlanLines({ plan, stays, warn }: Props) {
  const words = useWords(peopleWords);
  const formats = useFormats();
  return (
    <ul className="bb-hand-over-plan" aria-label={words.planTitle} data-testid="hand-over-plan">
      {plan.map(({ to, customers, assets }) => (
        <li key={to}>{words.plan(to, formats.count(customers), formats.moneyInWords(assets))}</li>
      ))}
      {stays === 0 ? null : (
        <li className={warn ? 'bb-people-warn' : 'bb-muted'}>{words.planStay(formats.count(stays))}</li>
      )}
    </ul>
  );
}
