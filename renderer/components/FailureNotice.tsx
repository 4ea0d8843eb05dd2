import type { Failure } from '@shared/domain/kernel/result';
import { describeFailure } from '@shared/words/reasons';
import type { ReactNode } from 'react';
import { Icon } from './icons/Icon';
import { useLang } from './language/language-context';
import './failure-notice.css';

interface Props {
  readonly failure: Failure;
  /** The way on, as buttons. */
  readonly actions?: ReactNode;
}

/** A failure in its place on the page: what happened, what is safe, what to do. */
export function FailureNotice({ failure, actions }: Props) {
  const { lang } = useLang();
  return (
    <div className="bb-failure" role="alert" data-reason={failure.reason}>
      <Icon name="warning" />
      <div>
        <p>{describeFailure(failure, lang)}</p>
        {actions === undefined ? null : <div className="bb-failure-actions">{actions}</div>}
      </div>
    </div>
  );
}
