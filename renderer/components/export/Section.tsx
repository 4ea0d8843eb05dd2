import type { ReactNode } from 'react';
import './export.css';

/** A part of an export dialog: what it is about at the left, the choice at the right. */
export function Section({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className="bb-export-section" aria-label={label}>
      <h3>{label}</h3>
      <div>{children}</div>
    </section>
  );
}
