import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { openCustomer } from '@renderer/components/route/open-customer';
import { formatRoute } from '@renderer/components/route/route';
import { readToday } from '@renderer/data/current-period';
import { describeBasis } from '@shared/domain/evaluations/describe-basis';
import { maskInText } from '@shared/domain/fields/mask-text';
import { effectMonth, type ImprovementEffect } from '@shared/domain/improvements/effect';
import { type ImprovementRecord, isOverdue } from '@shared/domain/improvements/improvement';
import { improvementState, improvementWords } from '@shared/words/improvements';
import { useState } from 'react';
import { IfMay } from '../access/IfMay';
import { CloseImprovement } from './CloseImprovement';
import { ImprovementDialog } from './ImprovementDialog';
import { useImprovementDesk } from './use-improvement-desk';
import './improvements.css';

interface Props {
  readonly improvement: ImprovementRecord;
  readonly effect: ImprovementEffect | undefined;
  /** The customer it is for, where several are listed; `isHere`: still in the book, so that a link leads to it. */
  readonly customer?: { readonly name: string; readonly isHere: boolean };
  /** The month is told where several are listed. */
  readonly showsMonth?: boolean;
}

type Opened = 'change' | 'close' | null;

function countDays(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** One improvement measure: for whom, what, who, until when, what came of it, and what can be done with it. */
export function ImprovementItem({ improvement, effect, customer, showsMonth = false }: Props) {
  const words = useWords(improvementWords);
  const { lang } = useLang();
  const formats = useFormats();
  const desk = useImprovementDesk();
  const [opened, setOpened] = useState<Opened>(null);
  const { state, closed, due } = improvement;
  const today = readToday();
  const overdue = isOverdue(improvement, today);
  const name = customer?.name ?? improvement.customerName ?? '';
  const tool = (icon: 'edit' | 'check' | 'trash' | 'undo', label: string, run: () => void) => (
    <IfMay right="improve">
      <button type="button" className="bb-icon-button" aria-label={label} title={label} onClick={run}>
        <Icon name={icon} size={14} />
      </button>
    </IfMay>
  );
  return (
    <li className="bb-improve" data-state={state} data-testid="improvement">
      <div className="bb-improve-top">
        <span
          className="bb-improve-state"
          data-overdue={overdue}
          data-state={state}
          data-testid="improvement-state"
        >
          {overdue ? words.overdueDays(countDays(due, today)) : improvementState(state, lang)}
        </span>
        {customer === undefined ? null : customer.isHere ? (
          <a
            href={formatRoute('customer', { id: improvement.customerId })}
            onClick={(event) => {
              event.preventDefault();
              openCustomer(improvement.customerId);
            }}
          >
            {name}
          </a>
        ) : (
          <span title={words.gone}>{name}</span>
        )}
        <span className="bb-improve-who">
          {improvement.owner} · {words.dueShort} {due}
          {showsMonth ? ` · ${formats.month(improvement.period)}` : ''}
        </span>
        <span className="bb-improve-tools">
          {state === 'open' ? (
            <>
              {tool('check', words.closeOf(name), () => setOpened('close'))}
              {tool('edit', words.changeOf(name), () => setOpened('change'))}
            </>
          ) : (
            tool('undo', words.reopenOf(name), () => desk.reopen(improvement))
          )}
          {tool('trash', words.removeOf(name), () => desk.remove(improvement))}
        </span>
      </div>
      <p className="bb-improve-text">{maskInText(improvement.text)}</p>
      {closed === undefined ? null : (
        <p className="bb-improve-outcome">
          {maskInText(closed.outcome)}
          <span>{words.closedOn(improvementState(state, lang), closed.date, closed.person)}</span>
        </p>
      )}
      <p className="bb-improve-effect" data-testid="improvement-effect">
        {words.effect}{' '}
        {effect === undefined ? (
          <span>{words.effectWaits(formats.month(effectMonth(improvement)))}</span>
        ) : (
          <>
            <b>{words.scores(String(effect.before), String(effect.after))}</b>{' '}
            <Change change={effect.change} />
            {effect.indicators.map((each) => (
              <span key={each.key} title={describeBasis(each.basis, lang)}>
                {lang === 'en' ? each.en : each.zh} {each.before ?? '—'} → {each.now}
              </span>
            ))}
          </>
        )}
      </p>
      {opened === 'change' ? (
        <ImprovementDialog
          customerId={improvement.customerId}
          period={improvement.period}
          present={improvement}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {opened === 'close' ? (
        <CloseImprovement improvement={improvement} onClose={() => setOpened(null)} />
      ) : null}
    </li>
  );
}

/** A change in points, with its sign: never by colour alone. */
function Change({ change }: { readonly change: number }) {
  return (
    <b className="bb-improve-change" data-move={change > 0 ? 'up' : change < 0 ? 'down' : 'none'}>
      {change > 0 ? '+' : ''}
      {change}
    </b>
  );
}
