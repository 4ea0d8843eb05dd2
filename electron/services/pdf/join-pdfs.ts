import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { findMendedMaps } from './mend-text';
import { PdfFile, type PdfObject } from './pdf-file';

const deflateAsync = promisify(deflate);

/** Objects of the joined file itself; those of the parts come after them. */
const catalog = 1;
const pageTree = 2;
const information = 3;
const firstFree = 4;

/**
 * Joins PDFs as Chromium writes them into one, page after page, and mends their text on the way (`mendPdfText`): long
 * documents are laid out in parts. Each part keeps its own fonts. Title and dates are those of the first.
 */
export class PdfJoiner {
  #chunks: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00d3\u00eb\u00e9\u00e1\n', 'latin1')];
  readonly #offsets = new Map<number, number>();
  readonly #roots: number[] = [];
  #length = this.#chunks[0]?.length ?? 0;
  #next = firstFree;
  #pages = 0;

  /** Adds the pages of a PDF. False when the file is not built as expected; nothing of it is taken then. */
  async add(pdf: Uint8Array): Promise<boolean> {
    const file = PdfFile.open(pdf);
    const top = file?.named('Root');
    const root =
      top === undefined ? undefined : /\/Pages (\d+) 0 R/.exec(file?.get(top)?.dictionary ?? '')?.[1];
    const count = /\/Count (\d+)/.exec(file?.get(Number(root))?.dictionary ?? '')?.[1];
    if (file === undefined || root === undefined || count === undefined) return false;
    const mended = await findMendedMaps(file);
    const base = this.#next;
    const info = file.named('Info');
    for (const object of file.objects()) {
      if (object.number === info) {
        if (!this.#offsets.has(information)) this.#put(information, [bodyOf(object), '\nendobj\n']);
      } else if (object.number !== top) {
        const text = mended.get(object.number);
        if (text === undefined) this.#copy(object, base, object.number === Number(root));
        else await this.#putText(object.number + base, text);
      }
    }
    this.#roots.push(Number(root) + base);
    this.#next = base + file.size;
    this.#pages += Number(count);
    return true;
  }

  /** Pages so far. */
  get pages(): number {
    return this.#pages;
  }

  /** What there is of the joined file since the last call, so that a long one need not be held as a whole. */
  take(): Uint8Array {
    const taken = Buffer.concat(this.#chunks);
    this.#chunks = [];
    return taken;
  }

  /** The rest of the joined file: all of it when nothing was taken before. */
  finish(): Uint8Array {
    const kids = this.#roots.map((root) => `${root} 0 R`).join(' ');
    this.#put(pageTree, [`<</Type /Pages\n/Count ${this.#pages}\n/Kids [${kids}]>>\nendobj\n`]);
    const preferences = '/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>';
    this.#put(catalog, [`<</Type /Catalog\n/Pages ${pageTree} 0 R\n${preferences}>>\nendobj\n`]);
    const tableAt = this.#length;
    let table = `xref\n0 ${this.#next}\n0000000000 65535 f \n`;
    for (let number = 1; number < this.#next; number += 1) {
      const at = this.#offsets.get(number);
      table += at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
    }
    const info = this.#offsets.has(information) ? `\n/Info ${information} 0 R` : '';
    this.#append(
      `${table}trailer\n<</Size ${this.#next}\n/Root ${catalog} 0 R${info}>>\nstartxref\n${tableAt}\n%%EOF\n`,
    );
    return this.take();
  }

  #copy(object: PdfObject, base: number, isRoot: boolean): void {
    // References are numbers of the part; literal texts, which could look like one, stand in its information only.
    const shifted = bodyOf(object).replaceAll(
      /\b(\d+) 0 R\b/g,
      (_, number) => `${Number(number) + base} 0 R`,
    );
    const body = isRoot ? shifted.replace('/Type /Pages', `/Type /Pages\n/Parent ${pageTree} 0 R`) : shifted;
    const { packed } = object;
    const rest = packed === undefined ? ['\nendobj\n'] : ['stream\n', packed, '\nendstream\nendobj\n'];
    this.#put(object.number + base, [body, ...rest]);
  }

  async #putText(number: number, text: string): Promise<void> {
    const packed = await deflateAsync(Buffer.from(text, 'latin1'));
    const head = `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n`;
    this.#put(number, [head, packed, '\nendstream\nendobj\n']);
  }

  #put(number: number, parts: readonly (string | Uint8Array)[]): void {
    this.#offsets.set(number, this.#length);
    this.#append(`${number} 0 obj\n`);
    for (const part of parts) this.#append(part);
  }

  #append(part: string | Uint8Array): void {
    const bytes =
      typeof part === 'string'
        ? Buffer.from(part, 'latin1')
        : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }
}

/** The object without its number: its dictionary or array, up to the stream. */
function bodyOf({ dictionary }: PdfObject): string {
  return dictionary.replace(/^\d+ 0 obj\s*/, '');
}
