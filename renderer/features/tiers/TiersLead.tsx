import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { Month } from '@shared/domain/kernel/calendar';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { Segmented, Select } from 'antd';

interface SubjectProps {
  readonly label: string;
  readonly value: string;
  readonly options: { value: string; label: string }[];
  readonly onChange: (value: string) => void;
}

/** More names than this do not fit beside the title. */
const sideBySide = 4;

/** The scheme or matrix that is looked at: side by side, or a list when there are many. */
export function SubjectChoice({ label, value, options, onChange }: SubjectProps) {
  return options.length <= sideBySide ? (
    <Segmented aria-label={label} value={value} onChange={onChange} options={options} />
  ) : (
    <Select
      aria-label={label}
      className="bb-tiers-subject"
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}

interface MonthProps {
  /** The month the book stands at. */
  readonly current: Month;
  /** The settled month shown; undefined: now. */
  readonly chosen: Month | undefined;
  /** Newest first. */
  readonly settled: readonly Month[];
  readonly onChange: (month: Month | undefined) => void;
}

/** The month the bands stand for: now, or as a settled month left them. */
export function MonthChoice({ current, chosen, settled, onChange }: MonthProps) {
  const words = useWords(tierPicturesWords);
  const formats = useFormats();
  const now = 'now';
  return (
    <Select
      aria-label={words.month}
      className="bb-tiers-month"
      data-testid="tiers-month"
      value={chosen ?? now}
      onChange={(value) => onChange(value === now ? undefined : value)}
      options={[
        { value: now, label: chosen === undefined ? words.now(formats.month(current)) : words.nowShort },
        ...settled.map((month) => ({ value: month, label: words.settledMonth(formats.month(month)) })),
      ]}
    />
  );
}

interface MonthsProps {
  readonly from: Month;
  readonly to: Month;
  /** Newest first. */
  readonly settled: readonly Month[];
  readonly onChange: (months: { readonly from: Month; readonly to: Month }) => void;
}

/** The two settled months of the migration, the earlier always before the later. */
export function MonthsChoice({ from, to, settled, onChange }: MonthsProps) {
  const words = useWords(tierPicturesWords);
  const formats = useFormats();
  const name = (month: Month) => ({ value: month, label: formats.month(month) });
  const oldest = settled.at(-1);
  return (
    <span className="bb-moves-months">
      {words.fromMonth}
      <Select
        aria-label={words.fromMonth}
        className="bb-tiers-month-short"
        data-testid="migration-from"
        value={from}
        onChange={(month) => onChange({ from: month, to })}
        options={settled.filter((month) => month < to).map(name)}
      />
      {words.toMonth}
      <Select
        aria-label={words.toMonth}
        className="bb-tiers-month-short"
        data-testid="migration-to"
        value={to}
        onChange={(month) => {
          // The month before the later one, when the earlier would no longer be so.
          const earlier = settled.find((each) => each < month) ?? from;
          onChange({ from: from < month ? from : earlier, to: month });
        }}
        options={settled.filter((month) => month !== oldest).map(name)}
      />
    </span>
  );
}
