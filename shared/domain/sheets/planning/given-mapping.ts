import { fieldByKey } from '../../fields/catalogue';
import { fail, type Result, succeed } from '../../kernel/result';
import type { GivenMapping } from '../plan';

export type MappingFailure = 'mapping.form' | 'mapping.unknownField';

/**
 * Checks the content of a mapping file: sheet name -> column header -> field key, or null for a column to be left
 * out. An unknown key is named in `details.key`, its header in `details.header`.
 */
export function readGivenMapping(content: unknown): Result<GivenMapping, MappingFailure> {
  if (!isPlainObject(content)) return fail('mapping.form');
  const sheets: [string, Readonly<Record<string, string | null>>][] = [];
  for (const [sheet, columns] of Object.entries(content)) {
    if (!isPlainObject(columns)) return fail('mapping.form', { details: { sheet } });
    const headers: [string, string | null][] = [];
    for (const [header, key] of Object.entries(columns)) {
      if (key !== null && typeof key !== 'string')
        return fail('mapping.form', { details: { sheet, header } });
      if (key !== null && fieldByKey(key) === undefined) {
        return fail('mapping.unknownField', { details: { sheet, header, key } });
      }
      headers.push([header, key]);
    }
    sheets.push([sheet, Object.fromEntries(headers)]);
  }
  return succeed(Object.fromEntries(sheets));
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
