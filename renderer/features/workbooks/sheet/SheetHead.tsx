import { useWords } from '@renderer/components/language/language-context';
import { isDoubtful } from '@renderer/data/workbook-door/sheet-choices';
import { letterOf, type SheetPlan } from '@shared/domain/sheets/plan';
import { workbooksWords } from '@shared/words/workbooks';
import type { ColumnCaption } from './column-caption';
import { mapHeight, type SheetLayout } from './sheet-layout';

interface Props {
  readonly plan: SheetPlan | null;
  readonly taken: boolean;
  readonly captions: ReadonlyMap<number, ColumnCaption>;
  readonly layout: SheetLayout;
  readonly columns: readonly number[];
  /** Column of the name while it is scrolled out of view; -1 otherwise. */
  readonly pinned: number;
}

/** Above the sheet: what each column becomes, green where that is sure, amber where it deserves a look. */
export function SheetHead({ plan, taken, captions, layout, columns, pinned }: Props) {
  const words = useWords(workbooksWords);
  return (
    <thead className="bb-sheet-map" style={{ width: layout.width, height: mapHeight }}>
      <tr>
        <th className="bb-sheet-number" data-pinned={pinned >= 0}>
          {pinned < 0 ? (
            <b className="bb-hidden-visually">{words.rowNumber}</b>
          ) : (
            <span>{captions.get(pinned)?.title}</span>
          )}
        </th>
        {columns.map((at) => {
          const planned = plan?.columns.find(({ index }) => index === at);
          const caption = taken ? captions.get(at) : undefined;
          const state = planned === undefined || !taken ? 'none' : isDoubtful(planned) ? 'doubt' : 'sure';
          return (
            <th
              key={at}
              className="bb-sheet-head"
              aria-colindex={at + 2}
              data-state={state}
              data-taken={caption?.field !== undefined}
              data-at={at}
              style={{ left: layout.lefts[at] ?? 0, width: layout.widths[at] ?? 0 }}
              title={planned?.path}
            >
              <span>{caption?.title ?? letterOf(at)}</span>
              {caption === undefined ? null : <small>{caption.source}</small>}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
