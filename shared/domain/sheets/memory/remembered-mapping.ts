import type { MoneyUnit } from '../../kernel/money';
import type { BookRecord, CustomerKind } from '../../records/records';
import type { SheetKind, SheetPlan } from '../plan';
import { findSaidUnit } from '../planning/guess-unit';
import { isProspectList, kindInName } from '../planning/sheet-nature';
import { shapeOf } from './shape';

export interface RememberedColumn {
  /** As the sheet had it last. */
  readonly path: string;
  /** Field key; `null`: not taken. */
  readonly fieldKey: string | null;
  readonly unit?: MoneyUnit;
  /** The unit that header or sheet named when the column was remembered. */
  readonly said?: MoneyUnit;
  /** 0-based column, of columns without a header, which are known by their place alone. */
  readonly place?: number;
}

/** Choices about a whole sheet that hold for the next one of its shape. */
export type RememberedChoices = Pick<SheetPlan, 'sectionField' | 'hiddenRows' | 'blanks'>;

/**
 * What the person decided about a sheet, known again by its shape. A record of the settings with the id
 * `mapping:<shape>`.
 */
export interface RememberedMapping extends BookRecord {
  readonly id: string;
  readonly shape: string;
  /** Name of the sheet when it was remembered, for lists. */
  readonly sheet: string;
  /** False: the person left the sheet out. */
  readonly taken: boolean;
  /** How many rows the header has; 0: none. */
  readonly headerDepth: number;
  readonly columns: readonly RememberedColumn[];
  readonly kind: SheetKind;
  /** The kind that the sheet's name told by itself. */
  readonly kindInName?: CustomerKind;
  readonly stage: SheetPlan['stage'];
  readonly isProspectList: boolean;
  readonly choices: RememberedChoices;
}

const idPrefix = 'mapping:';

/** Id of the record that remembers sheets of a shape. */
export function mappingId(shape: string): string {
  return `${idPrefix}${shape}`;
}

/** True for the settings records that hold remembered mappings. */
export function isMappingRecord(record: BookRecord): boolean {
  return record.id.startsWith(idPrefix);
}

/** What is worth remembering of a sheet: what its columns are and how it is read, nothing of its rows. */
export function rememberSheet(plan: SheetPlan, taken = true): RememberedMapping {
  const { sectionField, hiddenRows, blanks } = plan;
  const shape = shapeOf(plan);
  const named = kindInName(plan.name);
  return {
    id: mappingId(shape),
    shape,
    sheet: plan.name,
    taken,
    headerDepth: plan.headerRows.length,
    columns: plan.columns.map(({ path, fieldKey, unit, unnamed, index }): RememberedColumn => {
      const said = unit === undefined ? undefined : findSaidUnit(path.split('/'), plan.titles).unit;
      return {
        path,
        fieldKey,
        ...(unit === undefined ? {} : { unit }),
        ...(said === undefined ? {} : { said }),
        ...(unnamed === true ? { place: index } : {}),
      };
    }),
    kind: plan.kind,
    ...(named === undefined ? {} : { kindInName: named }),
    stage: plan.stage,
    isProspectList: isProspectList(plan.name),
    choices: {
      ...(sectionField === undefined ? {} : { sectionField }),
      ...(hiddenRows === undefined ? {} : { hiddenRows }),
      ...(blanks === undefined ? {} : { blanks }),
    },
  };
}
