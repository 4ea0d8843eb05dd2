import { isDateFormat } from './date-format';
import { eachElement } from './xml-part';

/** For each cell style (`s` of a cell): 1 when its numbers are dates. */
export type DateStyles = Uint8Array;

const maxStyles = 65_536;

/** Reads which cell styles show dates from `styles.xml`; without one no number is a date. */
export async function readDateStyles(part: Buffer | null): Promise<DateStyles> {
  if (part === null) return new Uint8Array(0);
  const codes = new Map<number, string>();
  const formatIds: number[] = [];
  await eachElement(part, (path, attributes) => {
    const name = path.at(-1);
    const parent = path.at(-2);
    if (name === 'numFmt' && parent === 'numFmts') {
      codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
    } else if (name === 'xf' && parent === 'cellXfs' && formatIds.length < maxStyles) {
      formatIds.push(Number(attributes.get('numFmtId') ?? 0));
    }
  });
  return Uint8Array.from(formatIds, (id) => (isDateFormat(id, codes.get(id)) ? 1 : 0));
}
