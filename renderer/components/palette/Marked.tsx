import type { Mark } from '@renderer/data/find/explain-match';
import { Fragment } from 'react';

/** A text with the places that were looked for in it marked. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  if (marks.length === 0) return text;
  const sorted = marks.toSorted(([left], [right]) => left - right);
  let done = 0;
  return (
    <>
      {sorted.map(([from, to]) => {
        const start = Math.max(from, done);
        const before = text.slice(done, start);
        done = Math.max(to, done);
        return (
          <Fragment key={from}>
            {before}
            <mark className="bb-found-mark">{text.slice(start, done)}</mark>
          </Fragment>
        );
      })}
      {text.slice(done)}
    </>
  );
}
