import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** Id of the control, where it is one that a label can name. */
  readonly for?: string;
  readonly children: ReactNode;
}

/** A control with its label at the left. */
export function Line({ label, for: id, children }: Props) {
  return (
    <div className="bb-design-line">
      {id === undefined ? <span>{label}</span> : <label htmlFor={id}>{label}</label>}
      <div>{children}</div>
    </div>
  );
}
