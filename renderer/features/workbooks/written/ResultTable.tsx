import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import type { SheetCounts } from '@shared/domain/imports/outcome';
import type { IgnoredSheet } from '@shared/domain/sheets/plan';
import { importCheckWords } from '@shared/words/import-check';
import { describeReason } from '@shared/words/reasons';

interface Props {
  readonly sheets: readonly SheetCounts[];
  readonly ignored: readonly IgnoredSheet[];
}

const columns = ['created', 'updated', 'unchanged', 'issues', 'duplicates', 'rejected', 'skipped'] as const;

/** The counts of an import, a line a sheet; sheets left out with their reason. */
export function ResultTable({ sheets, ignored }: Props) {
  const words = useWords(importCheckWords);
  const { lang } = useLang();
  const formats = useFormats();
  return (
    <table className="bb-result">
      <thead>
        <tr>
          <th>{words.sheetColumn}</th>
          {columns.map((column) => (
            <th key={column}>{words[column]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheets.map((sheet) => (
          <tr key={sheet.name}>
            <th>{sheet.name}</th>
            {columns.map((column) => (
              <td key={column} data-column={column} data-zero={sheet[column] === 0}>
                {formats.count(sheet[column])}
              </td>
            ))}
          </tr>
        ))}
        {ignored.map((sheet) => (
          <tr key={sheet.name} className="bb-result-ignored">
            <th>{sheet.name}</th>
            <td colSpan={columns.length}>{describeReason(sheet.reason, lang)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
