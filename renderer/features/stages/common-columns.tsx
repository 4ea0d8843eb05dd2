import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Money } from '@renderer/components/Money';
import { navigate } from '@renderer/components/route/use-route';
import { TierChip } from '@renderer/components/TierChip';
import { readToday } from '@renderer/data/current-period';
import { assetsOf } from '@shared/domain/fields/assets';
import { textOf } from '@shared/domain/fields/values';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { calledName } from '@shared/domain/merging/merge-customers';
import type { CustomerRecord } from '@shared/domain/records/records';
import { countDays } from '@shared/domain/stages/read-stage';
import type { ProspectGrade, Touches } from '@shared/domain/stages/touches';
import { stagesWords } from '@shared/words/stages';
import { useMemo } from 'react';
import type { StageColumn } from './StageTable';

const gradeTones: Readonly<Record<ProspectGrade, string>> = { A: 'diamond', B: 'gold', C: 'ordinary' };

/** A grade as chip and letter. */
export function GradeChip({ grade }: { readonly grade: ProspectGrade }) {
  return <TierChip tone={gradeTones[grade]} label={grade} />;
}

/** The name of a customer, which opens it. */
export function NameLink({ record }: { readonly record: CustomerRecord }) {
  const words = useWords(stagesWords);
  const name = calledName(record) || words.nameless;
  return (
    <button
      type="button"
      className="bb-link bb-stage-name"
      aria-label={words.openOf(name)}
      title={name}
      onClick={() => navigate('customer', { id: record.id })}
    >
      {name}
    </button>
  );
}

/** `第 3 次/7`, with a mark for each. */
export function TouchMarks({ touches }: { readonly touches: Touches }) {
  const words = useWords(stagesWords);
  const { count, of } = touches;
  return (
    <span className="bb-touches" data-none={count === 0}>
      <span className="bb-touch-marks" aria-hidden="true">
        {Array.from({ length: of }, (_, at) => (
          <i key={String(at)} data-done={at < count} />
        ))}
      </span>
      {count === 0 ? words.noTouch : words.touchesOf(count, of)}
    </span>
  );
}

/** A day with how long ago it was. */
export function DayAgo({
  day,
  otherwise,
}: {
  readonly day: CalendarDate | undefined;
  readonly otherwise: string;
}) {
  const words = useWords(stagesWords);
  const formats = useFormats();
  if (day === undefined) return <span className="bb-muted">{otherwise}</span>;
  const days = countDays(day, readToday());
  const ago = days === 0 ? words.today : days > 0 ? words.daysAgo(formats.count(days)) : '';
  return (
    <>
      {day} <span className="bb-muted">{ago}</span>
    </>
  );
}

type Common = 'number' | 'name' | 'customerNo' | 'manager' | 'product' | 'source' | 'openedOn' | 'assets';

/** Columns that lists share, by key; rows hold the customer under `record`. */
export function useCommonColumns<R extends { readonly record: CustomerRecord }>(): Readonly<
  Record<Common, StageColumn<R>>
> {
  const words = useWords(stagesWords);
  const { lang } = useLang();
  return useMemo(() => {
    const plain = (key: string, title: string, field: string, width?: number): StageColumn<R> => ({
      key,
      title,
      ...(width === undefined ? {} : { width }),
      render: ({ record }) => {
        const text = textOf(record, field);
        return text === undefined ? <span className="bb-muted">—</span> : <span title={text}>{text}</span>;
      },
    });
    const wide = lang === 'en' ? 128 : 112;
    return {
      number: plain('number', words.number, 'prospectNo', 112),
      name: {
        key: 'name',
        title: words.name,
        render: ({ record }) => <NameLink record={record} />,
      },
      customerNo: plain('customerNo', words.customerNo, 'customerNo', 124),
      manager: plain('manager', words.manager, 'manager', 88),
      product: plain('product', words.product, 'intendedProduct'),
      source: plain('source', words.source, 'source'),
      openedOn: plain('openedOn', words.openedOn, 'openedOn', wide),
      assets: {
        key: 'assets',
        title: words.assets,
        width: 112,
        align: 'right',
        render: ({ record }) => <Money fen={assetsOf(record)} />,
      },
    };
  }, [words, lang]);
}
