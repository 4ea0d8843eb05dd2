import type { MoneyUnit } from '../../kernel/money';
import type { BookRecord } from '../../records/records';
import {
  isMappingRecord,
  mappingId,
  type RememberedChoices,
  type RememberedColumn,
  type RememberedMapping,
} from './remembered-mapping';

/** The remembered mappings out of the settings; records that are not in the right form are passed over. */
export function listRemembered(settings: Iterable<BookRecord>): readonly RememberedMapping[] {
  const found: RememberedMapping[] = [];
  for (const record of settings) {
    const mapping = isMappingRecord(record) ? readMapping(record) : undefined;
    if (mapping !== undefined) found.push(mapping);
  }
  return found;
}

function readMapping(record: BookRecord): RememberedMapping | undefined {
  const { id, shape, sheet, taken, headerDepth, columns, kind, kindInName: named, stage, choices } = record;
  if (typeof shape !== 'string' || id !== mappingId(shape) || typeof taken !== 'boolean') return undefined;
  if (typeof headerDepth !== 'number' || !(headerDepth >= 0 && headerDepth <= 9)) return undefined;
  if (!Array.isArray(columns)) return undefined;
  const read = columns.map(readColumn);
  if (!read.every((column) => column !== undefined)) return undefined;
  return {
    id,
    shape,
    sheet: typeof sheet === 'string' ? sheet : '',
    taken,
    headerDepth,
    columns: read,
    kind: kind === 'individual' || kind === 'company' ? kind : 'mixed',
    ...(named === 'individual' || named === 'company' ? { kindInName: named } : {}),
    stage: stage === 'prospect' ? stage : 'established',
    isProspectList: record.isProspectList === true,
    choices: readChoices(choices),
  };
}

function readColumn(column: unknown): RememberedColumn | undefined {
  if (typeof column !== 'object' || column === null) return undefined;
  const { path, fieldKey, unit, said, place } = column as Record<string, unknown>;
  if (typeof path !== 'string' || (fieldKey !== null && typeof fieldKey !== 'string')) return undefined;
  return {
    path,
    fieldKey,
    ...(isUnit(unit) ? { unit } : {}),
    ...(isUnit(said) ? { said } : {}),
    ...(typeof place === 'number' ? { place } : {}),
  };
}

function readChoices(choices: unknown): RememberedChoices {
  if (typeof choices !== 'object' || choices === null) return {};
  const { sectionField, hiddenRows, blanks } = choices as Record<string, unknown>;
  return {
    ...(typeof sectionField === 'string' ? { sectionField } : {}),
    ...(hiddenRows === 'take' || hiddenRows === 'leave' ? { hiddenRows } : {}),
    ...(blanks === 'keep' || blanks === 'clear' ? { blanks } : {}),
  };
}

const units: readonly MoneyUnit[] = ['yuan', 'thousand', 'wan', 'yi'];

function isUnit(unit: unknown): unit is MoneyUnit {
  return units.some((known) => known === unit);
}
