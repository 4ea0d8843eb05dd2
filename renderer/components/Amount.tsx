import { useFormats } from './language/use-formats';
import { Money } from './Money';

interface Props {
  readonly value: number | undefined;
  /** Fen, shown in 万元, or a plain number such as a score. */
  readonly unit: 'money' | 'number';
}

/** An amount of a scheme or a field; a missing one is a dash, never a zero. */
export function Amount({ value, unit }: Props) {
  const formats = useFormats();
  if (unit === 'money' || value === undefined) return <Money fen={value} />;
  const text = formats.count(Math.round(value * 100) / 100);
  return <span className={value < 0 ? 'bb-number bb-negative' : 'bb-number'}>{text}</span>;
}
