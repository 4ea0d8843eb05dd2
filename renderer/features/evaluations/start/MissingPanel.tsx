import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { openCustomer } from '@renderer/components/route/open-customer';
import { navigate } from '@renderer/components/route/use-route';
import { startRound } from '@renderer/data/customer-round';
import { useSession } from '@renderer/data/session-context';
import { describeBasis } from '@shared/domain/evaluations/describe-basis';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { MissingData } from '@shared/domain/evaluations/list-missing';
import { evaluationStartWords } from '@shared/words/evaluation-templates';
import { Button, Popover } from 'antd';
import { useMissing } from './use-missing';
import './missing.css';

interface Props {
  readonly forms: readonly EvaluationForm[];
  /** Opens the templates, for an indicator over a field that was removed. */
  readonly onEditTemplate: () => void;
}

/** What the month's scores wait for, how many customers it concerns, and the way to where it comes from. */
export function MissingPanel({ forms, onEditTemplate }: Props) {
  const words = useWords(evaluationStartWords);
  const missing = useMissing(forms);
  if (missing.length === 0) return null;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={words.missing}
      content={<MissingList missing={missing} onEditTemplate={onEditTemplate} />}
    >
      <button type="button" className="bb-missing" data-testid="missing-data">
        <Icon name="warning" size={14} />
        {words.missingShort(missing.length)}
      </button>
    </Popover>
  );
}

interface ListProps {
  readonly missing: readonly MissingData[];
  readonly onEditTemplate: () => void;
}

function MissingList({ missing, onEditTemplate }: ListProps) {
  const words = useWords(evaluationStartWords);
  const { lang } = useLang();
  const formats = useFormats();
  const session = useSession();
  const goTo = ({ where, customerIds }: MissingData) => {
    // Somebody may have left the book since the form was made.
    const ids = customerIds.filter((id) => session.customers.get(id) !== undefined);
    const [first] = ids;
    switch (where) {
      case 'importBalances':
        navigate('workbooks');
        return;
      case 'settleTiers':
        navigate('tiers');
        return;
      case 'editTemplate':
        onEditTemplate();
        return;
      case 'openCustomers':
      case 'recordContact':
        if (first === undefined) return;
        startRound(session, ids);
        openCustomer(first, where === 'recordContact' ? 'contacts' : 'facts');
    }
  };
  return (
    <div className="bb-missing-list" data-testid="missing-list">
      {missing.map((each) => (
        <div key={each.key} className="bb-missing-line" data-testid={`missing-${each.key}`}>
          <span>{describeBasis(each.what, lang)}</span>
          <span className="bb-muted">{words.missingCount(formats.count(each.count))}</span>
          <Button size="small" type="link" onClick={() => goTo(each)}>
            {words[each.where]}
          </Button>
        </div>
      ))}
      <p className="bb-muted">{words.runAgain}</p>
    </div>
  );
}
