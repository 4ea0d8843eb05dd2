import { FailureNotice } from '@renderer/components/FailureNotice';
import { ImprovementButton } from '@renderer/components/improvements/ImprovementButton';
import { ImprovementItem } from '@renderer/components/improvements/ImprovementItem';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import type { CustomerForms } from '@renderer/data/evaluations/use-customer-forms';
import { useImprovementsOf } from '@renderer/data/improvements/use-improvements';
import { useSettings } from '@renderer/data/session-context';
import { effectMonth, effectOf } from '@shared/domain/improvements/effect';
import type { ImprovementRecord } from '@shared/domain/improvements/improvement';
import { improvementWords } from '@shared/words/improvements';
import { useState } from 'react';
import { Part } from './Part';

interface Props {
  readonly customerId: string;
  /** Forms of the customer as far as they were read. */
  readonly known: CustomerForms;
}

/** 改进措施 of the customer: the open ones until they are closed, with what they did in the month after. */
export function ImprovementsPart({ customerId, known }: Props) {
  const words = useWords(improvementWords);
  const formats = useFormats();
  const settings = useSettings();
  const { improvements, failure } = useImprovementsOf(customerId);
  const [showsClosed, setShowsClosed] = useState(false);
  const newest = known.forms[0];
  const all = improvements ?? [];
  const closed = all.filter(({ state }) => state !== 'open');
  // Somebody who was never evaluated has nothing to improve on.
  if (failure === null && all.length === 0 && newest === undefined) return null;
  const shown = showsClosed ? all : all.filter(({ state }) => state === 'open');
  const effectFor = (improvement: ImprovementRecord) => {
    const formOf = (month: string) => known.forms.find(({ period }) => period === month);
    const forms = { before: formOf(improvement.period), after: formOf(effectMonth(improvement)) };
    return effectOf(improvement, forms, templateFinderOf(settings)) ?? undefined;
  };
  return (
    <Part
      title={words.title}
      testId="customer-improvements"
      aside={
        newest === undefined ? undefined : (
          <ImprovementButton customerId={customerId} period={newest.period} look="link" />
        )
      }
    >
      {failure === null ? null : <FailureNotice failure={failure} />}
      {shown.length === 0 ? (
        <p className="bb-muted bb-part-none">{improvements === null ? '' : words.none}</p>
      ) : (
        <ul className="bb-improve-list">
          {shown.map((improvement) => (
            <ImprovementItem key={improvement.id} improvement={improvement} effect={effectFor(improvement)} />
          ))}
        </ul>
      )}
      {closed.length === 0 ? null : (
        <button type="button" className="bb-link" onClick={() => setShowsClosed(!showsClosed)}>
          {showsClosed ? words.hideClosed : words.closedCount(formats.count(closed.length))}
        </button>
      )}
    </Part>
  );
}
