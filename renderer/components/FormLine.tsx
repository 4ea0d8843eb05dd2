import type { ReactNode } from 'react';
import './form-line.css';

interface Props {
  /** Id of the control. */
  readonly for: string;
  readonly label: string;
  /** What is wrong; takes the place of the note. */
  readonly problem?: string | undefined;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}

/** A control with its label above and its note or problem below. */
export function FormLine({ for: id, label, problem, note, children }: Props) {
  return (
    <div className="bb-form-line">
      <label htmlFor={id}>{label}</label>
      {children}
      {problem === undefined ? (
        note
      ) : (
        <p className="bb-form-problem" role="alert" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
