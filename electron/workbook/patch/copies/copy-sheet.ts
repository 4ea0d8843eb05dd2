import { Writable } from 'node:stream';
import { WorkbookFault } from '../../read/fault';
import type { ReadLimits } from '../../read/limits';
import {
  nameRelationships,
  readRelationships,
  readWorkbookParts,
  resolveTarget,
  type WorkbookParts,
} from '../../read/workbook-parts';
import { openPackage, type ZipPackage } from '../../read/zip-package';
import { nameSheets } from '../../write/sheet-name';
import { editXml } from '../xml-edit';
import { ZipWriter } from '../zip/zip-writer';
import { addContentTypes, addRelationships, type CopiedPart, redirect } from './part-lists';
import { renamerOf } from './rename-in-formula';
import { listCopies } from './workbook-list';

/** Parts that belong to one sheet alone; pictures, printer settings and themes are shared by the copies. */
const ownTypes: ReadonlySet<string> = new Set([
  'drawing',
  'vmlDrawing',
  'comments',
  'threadedComment',
  'table',
  'chart',
  'chartStyle',
  'chartColorStyle',
]);

type Rename = (formula: string) => string;
type Rewrite = (xml: string, rename: Rename) => string;

const isChart = /^\/?xl\/charts\/[^/]+\.xml$/i;

/**
 * The package with one of its sheets repeated: the sheet itself gets the first name, copies with the others stand
 * behind the last sheet of the workbook. Drawings, comments and tables go with each copy. Names are made acceptable
 * to Excel. `sheet`: index as `WorkbookPeek` counts. Throws `WorkbookFault`.
 */
export async function copySheet(
  bytes: Buffer,
  sheet: number,
  names: readonly string[],
  limits: ReadLimits,
): Promise<Uint8Array> {
  const zip = await openPackage(bytes, limits);
  try {
    return await new SheetCopier(zip, await readWorkbookParts(zip)).run(sheet, names);
  } finally {
    zip.close();
  }
}

class SheetCopier {
  /** Parts that change, and new ones, by their names. */
  private readonly contents = new Map<string, string>();
  private readonly copies: CopiedPart[] = [];
  private readonly taken: Set<string>;
  /** Next number to try, by the name of a part without its own. */
  private readonly numbers = new Map<string, number>();
  private tables = 0;

  constructor(
    private readonly zip: ZipPackage,
    private readonly parts: WorkbookParts,
  ) {
    this.taken = new Set(zip.entries().map(({ fileName }) => fileName.toLowerCase()));
  }

  async run(sheet: number, wishes: readonly string[]): Promise<Uint8Array> {
    const { workbook, sheets } = this.parts;
    const original = sheets[sheet];
    if (original === undefined || wishes.length === 0) {
      throw new WorkbookFault('workbook.unreadable', 'no such sheet');
    }
    const others = sheets.filter((_one, index) => index !== sheet).map(({ name }) => name);
    const names = nameSheets([...others, ...wishes]).slice(others.length);
    const listed: { readonly name: string; readonly part: string }[] = [];
    for (const name of names.slice(1)) {
      const rename = renamerOf(original.name, name);
      const part = await this.copyPart(original.part, rename, rewriteCopy);
      listed.push({ name, part });
    }
    const first = names[0] ?? original.name;
    await this.renameOriginal(original.name, first);
    const copied = listCopies(
      await this.readText(workbook),
      original.name,
      first,
      listed.map(({ name }) => name),
    );
    this.contents.set(workbook, copied.xml);
    const relationships = nameRelationships(workbook);
    this.contents.set(
      relationships,
      addRelationships(
        await this.readText(relationships),
        copied.relationship,
        listed.map(({ part }, at) => ({ id: copied.ids[at] ?? '', part })),
      ),
    );
    const types = '[Content_Types].xml';
    this.contents.set(types, addContentTypes(await this.readText(types), this.copies));
    return this.write();
  }

  /** The sheet's new name in the formulas of every sheet and in what charts draw. */
  private async renameOriginal(from: string, to: string): Promise<void> {
    if (from === to) return;
    const rename = renamerOf(from, to);
    const charts = this.zip.entries().flatMap(({ fileName }) => (isChart.test(fileName) ? [fileName] : []));
    for (const part of [...this.parts.sheets.map((sheet) => sheet.part), ...charts]) {
      const xml = await this.readText(part);
      const renamed = renameFormulas(xml, rename);
      if (renamed !== xml) this.contents.set(part, renamed);
    }
  }

  /** Copies a part with those that belong to it; answers the name of the copy. */
  private async copyPart(part: string, rename: Rename, rewrite: Rewrite): Promise<string> {
    const name = this.nameCopy(part);
    this.copies.push({ of: part, name });
    this.contents.set(name, rewrite(await this.readText(part), rename));
    const relationships = nameRelationships(part);
    if (!this.zip.has(relationships)) return name;
    const renamed = new Map<string, string>();
    for (const { type, target } of (await readRelationships(this.zip, part)).values()) {
      if (!ownTypes.has(type) || !this.zip.has(target) || renamed.has(target.toLowerCase())) continue;
      const rewriteOwn: Rewrite =
        type === 'table' ? (xml) => this.renameTable(xml) : type === 'chart' ? renameFormulas : keep;
      renamed.set(target.toLowerCase(), await this.copyPart(target, rename, rewriteOwn));
    }
    // Targets are seen from the owner's folder, in which its copy lies as well.
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const copied = redirect(
      await this.readText(relationships),
      (target) => resolveTarget(folder, target),
      renamed,
    );
    this.contents.set(nameRelationships(name), copied);
    return name;
  }

  /** Tables carry numbers and names of their own, unique in the workbook. */
  private renameTable(xml: string): string {
    this.tables += 1;
    const number = this.tables;
    return editXml(xml, {
      tag: (tag) => {
        if (tag.name !== 'table') return;
        tag.set('id', String(Number(tag.get('id') ?? 1) + 10_000 + number));
        for (const key of ['name', 'displayName']) tag.set(key, `${tag.get(key) ?? 'Table'}_${number}`);
      },
    });
  }

  /** `sheet1.xml` -> `sheet2.xml`, as Excel counts parts: some programs know them by these names only. */
  private nameCopy(part: string): string {
    const [, stem = part, ending = ''] = /^(.*?)\d*(\.[^.]*)$/.exec(part) ?? [];
    for (let number = this.numbers.get(stem) ?? 1; ; number += 1) {
      const name = `${stem}${number}${ending}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      this.numbers.set(stem, number + 1);
      return name;
    }
  }

  private async readText(name: string): Promise<string> {
    const changed = this.contents.get(name);
    if (changed !== undefined) return changed;
    const pieces: Buffer[] = [];
    for await (const piece of this.zip.stream(name)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  }

  private async write(): Promise<Uint8Array> {
    const pieces: Buffer[] = [];
    const out = new Writable({
      write(piece: Buffer, _encoding, done) {
        pieces.push(piece);
        done();
      },
    });
    const writer = new ZipWriter(out);
    const entries = this.zip.entries();
    const changed = new Map([...this.contents].map(([name, xml]) => [name.toLowerCase(), xml]));
    for (const entry of entries) {
      const key = entry.fileName.replace(/^\/+/, '').toLowerCase();
      const xml = changed.get(key);
      changed.delete(key);
      if (xml === undefined) await writer.copy(this.zip, entry);
      else await writer.replace(entry, [Buffer.from(xml)]);
    }
    const like = entries[0];
    for (const [name, xml] of this.contents) {
      if (like === undefined || !changed.has(name.toLowerCase())) continue;
      await writer.add(Buffer.from(name), like, [Buffer.from(xml)]);
    }
    await writer.finish();
    return Uint8Array.from(Buffer.concat(pieces));
  }
}

function keep(xml: string): string {
  return xml;
}

function renameFormulas(xml: string, rename: Rename): string {
  if (!xml.includes('!')) return xml;
  return editXml(xml, {
    text: (text, path) => (/^(?:f|formula|formula1|formula2)$/.test(path.at(-1) ?? '') ? rename(text) : text),
  });
}

/** A copy is not the chosen sheet (two chosen ones would be edited together) and has no name for macros. */
function rewriteCopy(xml: string, rename: Rename): string {
  const head = xml.slice(0, xml.indexOf('<sheetData') < 0 ? xml.length : xml.indexOf('<sheetData'));
  const plain = head
    .replace(/(<(?:[\w.-]+:)?sheetView\b[^>]*?)\s+tabSelected="[^"]*"/g, '$1')
    .replace(/(<(?:[\w.-]+:)?sheetPr\b[^>]*?)\s+codeName="[^"]*"/g, '$1');
  return renameFormulas(plain + xml.slice(head.length), rename);
}
