import type { SheetVisibility } from '@shared/domain/sheets/cell';
import { WorkbookFault } from './fault';
import { isTrue } from './xml-attributes';
import { eachElement } from './xml-part';
import type { ZipPackage } from './zip-package';

export interface SheetPart {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Name of the part inside the package. */
  readonly part: string;
}

/** Where things are in the package. */
export interface WorkbookParts {
  /** The part that lists the sheets. */
  readonly workbook: string;
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStrings: string | null;
  readonly styles: string | null;
}

export interface Relationship {
  /** Last part of the type's address, equal in transitional and strict files: `worksheet`, `styles` ... */
  readonly type: string;
  readonly target: string;
}

/** Finds the sheets and the parts they need. Throws `WorkbookFault`. */
export async function readWorkbookParts(zip: ZipPackage): Promise<WorkbookParts> {
  const root = await readRelationships(zip, '');
  const workbook =
    [...root.values()].find((one) => one.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const part = workbook.toLowerCase().endsWith('.xml') ? await zip.read(workbook) : null;
  if (part === null) throw explainForeign(zip, workbook);
  const relationships = await readRelationships(zip, workbook);
  const listed: { name: string; state: string | undefined; id: string; sheetId: string }[] = [];
  let date1904 = false;
  let isWorkbook = false;
  await eachElement(part, (path, attributes) => {
    const name = path.at(-1);
    if (path.length === 1) isWorkbook = name === 'workbook';
    if (name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
    if (name !== 'sheet' || path.at(-2) !== 'sheets') return;
    listed.push({
      name: attributes.get('name') ?? '',
      state: attributes.get('state'),
      id: attributes.get('id') ?? '',
      sheetId: attributes.get('sheetId') ?? '',
    });
  });
  if (!isWorkbook) throw new WorkbookFault('workbook.notWorkbook', 'main part is no workbook');
  const sheets: SheetPart[] = [];
  for (const sheet of listed) {
    const found = relationships.get(sheet.id);
    const fallback = `xl/worksheets/sheet${sheet.sheetId}.xml`;
    const type = found?.type ?? 'worksheet';
    const target = found !== undefined && zip.has(found.target) ? found.target : fallback;
    if (type === 'worksheet' && zip.has(target)) {
      sheets.push({ name: sheet.name, visibility: readVisibility(sheet.state), part: target });
    }
  }
  return {
    workbook,
    sheets,
    date1904,
    sharedStrings: findPart(zip, relationships, 'sharedStrings', 'xl/sharedStrings.xml'),
    styles: findPart(zip, relationships, 'styles', 'xl/styles.xml'),
  };
}

function readVisibility(state: string | undefined): SheetVisibility {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function findPart(
  zip: ZipPackage,
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
  fallback: string,
): string | null {
  const target = [...relationships.values()].find((one) => one.type === type)?.target;
  if (target !== undefined && zip.has(target)) return target;
  return zip.has(fallback) ? fallback : null;
}

/** Relationships of a part (`''`: of the package) by id, with targets as part names. */
export async function readRelationships(
  zip: ZipPackage,
  owner: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const folder = owner.slice(0, owner.lastIndexOf('/') + 1);
  const part = await zip.read(nameRelationships(owner));
  const relationships = new Map<string, Relationship>();
  if (part === null) return relationships;
  await eachElement(part, (path, attributes) => {
    if (path.at(-1) !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
    relationships.set(attributes.get('Id') ?? '', {
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: resolveTarget(folder, attributes.get('Target') ?? ''),
    });
  });
  return relationships;
}

/** The part that holds the relationships of a part. */
export function nameRelationships(owner: string): string {
  const slash = owner.lastIndexOf('/');
  return `${owner.slice(0, slash + 1)}_rels/${owner.slice(slash + 1)}.rels`;
}

/** The name of the part a relationship's target leads to, seen from the folder of its owner (with a slash at its end). */
export function resolveTarget(folder: string, target: string): string {
  const clean = target.replaceAll('\\', '/');
  const segments: string[] = [];
  for (const segment of (clean.startsWith('/') ? clean : folder + clean).split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** A zip that is no .xlsx: another workbook format, or none at all. */
function explainForeign(zip: ZipPackage, workbook: string): WorkbookFault {
  if (workbook.toLowerCase().endsWith('.bin') || zip.has('xl/workbook.bin')) {
    return new WorkbookFault('workbook.oldFormat', 'binary workbook', { format: 'xlsb' });
  }
  if (zip.has('content.xml') && zip.has('META-INF/manifest.xml')) {
    return new WorkbookFault('workbook.oldFormat', 'open document', { format: 'ods' });
  }
  if (zip.has('word/document.xml')) {
    return new WorkbookFault('workbook.notWorkbook', 'word document', { format: 'word' });
  }
  return new WorkbookFault('workbook.notWorkbook', 'zip without a workbook', { format: 'archive' });
}
