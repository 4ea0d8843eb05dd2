import { Amount } from '@renderer/components/Amount';
import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { formatRoute } from '@renderer/components/route/route';
import { nameOf, textOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { tiersPageWords } from '@shared/words/tiers-page';
import { Button } from 'antd';
import { useMemo } from 'react';
import { listLargest } from './largest';
import { useOpenCircle } from './use-open-circle';
import './members.css';

interface Props {
  readonly title: string;
  readonly records: readonly CustomerRecord[];
  readonly amountOf: (record: CustomerRecord) => number | undefined;
  readonly amountTitle: string;
  readonly unit: 'money' | 'number';
  /** A remark under the title: who is missing. */
  readonly note?: string;
  /** How the circle is called over the grid. */
  readonly circle: string;
  readonly onClose?: () => void;
}

/** Enough to see who they are; the grid shows all of them. */
const shownMembers = 60;

/** The customers that were picked in a picture, largest first, with the way to all of them in the grid. */
export function MemberPanel(props: Props) {
  const { title, records, amountOf, amountTitle, unit, note, circle, onClose } = props;
  const words = useWords(tierPicturesWords);
  const page = useWords(tiersPageWords);
  const formats = useFormats();
  const openCircle = useOpenCircle();
  const members = useMemo(() => listLargest(records, amountOf, shownMembers), [records, amountOf]);
  const others = records.length - members.length;
  return (
    <Panel
      title={title}
      testId="members"
      className="bb-tiermembers"
      aside={
        <span className="bb-tiermembers-actions">
          {records.length === 0 ? null : (
            <Button
              size="small"
              data-testid="open-circle"
              onClick={() =>
                openCircle(
                  circle,
                  records.map(({ id }) => id),
                )
              }
            >
              {words.openInGridCount(formats.count(records.length))}
            </Button>
          )}
          {onClose === undefined ? null : (
            <button type="button" className="bb-link" onClick={onClose}>
              {words.close}
            </button>
          )}
        </span>
      }
    >
      {note === undefined ? null : <p className="bb-muted">{note}</p>}
      {records.length === 0 ? (
        <p className="bb-muted">{words.nobodyThere}</p>
      ) : (
        <table className="bb-tiermembers-table">
          <thead>
            <tr>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.customerNo}</th>
              <th scope="col" className="bb-number">
                {amountTitle}
              </th>
              <th scope="col">{words.manager}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ record, amount }) => (
              <tr key={record.id} data-testid="member">
                <th scope="row">
                  <a className="bb-tierband-name" href={formatRoute('customer', { id: record.id })}>
                    {nameOf(record)}
                  </a>
                </th>
                <td className="bb-second">{textOf(record, 'customerNo') ?? ''}</td>
                <td className="bb-number">
                  <Amount value={amount} unit={unit} />
                </td>
                <td className="bb-second">{textOf(record, 'manager') ?? ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {others > 0 ? (
        <p className="bb-muted bb-tiermembers-others">{page.others(formats.count(others))}</p>
      ) : null}
    </Panel>
  );
}
