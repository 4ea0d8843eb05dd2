import { useWords } from '@renderer/components/language/language-context';
import { safetyWords } from '@shared/words/safety';
import { DatePicker } from 'antd';

interface Props {
  readonly disabled: boolean;
  /** The moment as ISO time; null while there is none. */
  readonly onChange: (moment: string | null) => void;
}

/** A day and a time on this PC's clock. */
export function MomentField({ disabled, onChange }: Props) {
  const words = useWords(safetyWords);
  return (
    <DatePicker
      className="bb-restore-choice"
      aria-label={words.moment}
      data-testid="restore-when"
      disabled={disabled}
      showTime={{ format: 'HH:mm' }}
      format="YYYY-MM-DD HH:mm"
      onChange={(chosen) => onChange(chosen?.toDate().toISOString() ?? null)}
    />
  );
}
