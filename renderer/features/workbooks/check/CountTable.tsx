import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { SheetCounts } from '@shared/domain/imports/outcome';
import { importCheckWords } from '@shared/words/import-check';

interface Props {
  readonly sheets: readonly SheetCounts[];
  /** Name of the sheet in view. */
  readonly current?: string;
}

const lines = ['created', 'updated', 'unchanged', 'issues', 'duplicates', 'rejected', 'skipped'] as const;
/** Lines that are only shown when they happen. */
const rare: ReadonlySet<(typeof lines)[number]> = new Set(['rejected']);

/** The counts of an import: of the sheet in view and of all, where there are several. */
export function CountTable({ sheets, current }: Props) {
  const words = useWords(importCheckWords);
  const formats = useFormats();
  const own = sheets.length > 1 ? sheets.find(({ name }) => name === current) : undefined;
  return (
    <table className="bb-counts">
      {own === undefined ? null : (
        <thead>
          <tr>
            <th>
              <span className="bb-hidden-visually">{words.willHappen}</span>
            </th>
            <th>{words.thisSheet}</th>
            <th>{words.allSheets}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {lines.map((line) => {
          const total = sheets.reduce((sum, counts) => sum + counts[line], 0);
          if (total === 0 && rare.has(line)) return null;
          return (
            <tr key={line} data-line={line} data-zero={total === 0} data-testid={`count-${line}`}>
              <th>
                <i />
                {words[line]}
              </th>
              {own === undefined ? null : <td data-scope="sheet">{formats.count(own[line])}</td>}
              <td data-scope="all">{formats.count(total)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
