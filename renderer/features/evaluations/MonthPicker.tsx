import { useLang, useWords } from '@renderer/components/language/language-context';
import type { Month } from '@shared/domain/kernel/calendar';
import { evaluationsPageWords } from '@shared/words/evaluations-page';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface Props {
  readonly period: Month;
  readonly onChange: (period: Month) => void;
}

/** Chooses the month that is evaluated. */
export function MonthPicker({ period, onChange }: Props) {
  const words = useWords(evaluationsPageWords);
  const { lang } = useLang();
  return (
    <DatePicker
      picker="month"
      aria-label={words.month}
      data-testid="evaluation-month"
      className="bb-month"
      allowClear={false}
      inputReadOnly
      value={dayjs(`${period}-01`)}
      format={lang === 'en' ? 'MMM YYYY' : 'YYYY年M月'}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen.format('YYYY-MM'));
      }}
    />
  );
}
