import { InputNumber } from 'antd';

interface Props {
  readonly label: string;
  readonly id?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Digits after the point; 0 unless told. */
  readonly precision?: number;
  readonly unit?: string;
  readonly onChange: (value: number) => void;
  readonly testId?: string;
}

/** A small number with its unit. An emptied or impossible one changes nothing. */
export function NumberInput({
  label,
  id,
  value,
  min,
  max,
  step = 1,
  precision = 0,
  unit,
  onChange,
  testId,
}: Props) {
  return (
    <span className="bb-design-number">
      <InputNumber<number>
        {...(id === undefined ? {} : { id })}
        size="small"
        aria-label={label}
        data-testid={testId}
        value={value}
        min={min}
        max={max}
        step={step}
        precision={precision}
        onChange={(typed) => {
          if (typed !== null && typed >= min && typed <= max) onChange(typed);
        }}
      />
      {unit === undefined ? null : <span className="bb-muted">{unit}</span>}
    </span>
  );
}
