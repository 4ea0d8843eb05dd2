import type { Writable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ReadLimits } from '../read/limits';
import type { ByteSource } from '../read/source/byte-source';
import { readDateStyles } from '../read/styles';
import {
  nameRelationships,
  type Relationship,
  readRelationships,
  readWorkbookParts,
  type WorkbookParts,
} from '../read/workbook-parts';
import { openPackage, type ZipPackage } from '../read/zip-package';
import { RowMap, type RowMaps, takesInRows } from './formula/row-map';
import { CellSet, findStale } from './formula/stale-results';
import type { PatchDone, PatchOrder, SheetEdits } from './order';
import { concealPivotRecords, concealSharedTexts, concealTexts } from './parts/conceal-parts';
import {
  editWorkbookPart,
  forgetPart,
  type MovePart,
  moveChart,
  moveComments,
  moveDrawing,
  movePivotSource,
  moveTable,
  moveVml,
} from './parts/move-parts';
import { chooseModels } from './sheet/choose-model';
import { rewriteSheet, type SheetTask } from './sheet/rewrite-sheet';
import { moveHead, moveTail } from './sheet/sheet-frame';
import { type SheetSurvey, surveySheet } from './sheet/survey-sheet';
import type { DateSystem } from './sheet/value-cell';
import { decodeXml } from './xml-edit';
import { ZipWriter } from './zip/zip-writer';

type Content = () => AsyncIterable<Buffer> | Iterable<Buffer>;

const noEdits: SheetEdits = { rows: new Map(), inserts: [] };

/**
 * Writes an .xlsx or .xlsm with new values and rows into `out`. Whatever no edit touches (charts, pivot tables,
 * pictures, macros, print settings) is copied as it lies in the package, without being unpacked. Throws
 * `WorkbookFault`, and errors of the disk and of `out`; `out` is left open.
 */
export async function patchWorkbook(
  source: ByteSource | Buffer,
  order: PatchOrder,
  out: Writable,
  limits: ReadLimits,
): Promise<PatchDone> {
  const zip = await openPackage(source, limits);
  try {
    return await new Patch(zip, await readWorkbookParts(zip), order).run(out);
  } finally {
    zip.close();
  }
}

class Patch {
  private readonly contents = new Map<string, Content>();
  private readonly removed = new Set<string>();
  private readonly tally = { cells: 0, rowsAdded: 0, formulasKept: 0 };
  private readonly edits: SheetEdits[];
  private maps: RowMaps = new Map();
  private ownMaps: readonly RowMap[] = [];
  private readonly usedTexts = new Set<number>();

  constructor(
    private readonly zip: ZipPackage,
    private readonly parts: WorkbookParts,
    private readonly order: PatchOrder,
  ) {
    this.edits = parts.sheets.map((_sheet, index) => order.sheets.get(index) ?? noEdits);
  }

  async run(out: Writable): Promise<PatchDone> {
    const surveys = await this.survey();
    this.mapRows(surveys);
    const stale = this.findStale(surveys);
    const { parts } = this;
    const dates: DateSystem = {
      dateStyles: await readDateStyles(parts.styles === null ? null : await this.zip.read(parts.styles)),
      date1904: parts.date1904,
    };
    for (const [index, survey] of surveys.entries()) this.planSheet(index, survey, stale[index], dates);
    await this.planWorkbook(stale.some((cells) => !cells.isEmpty));
    if (this.maps.size > 0) await this.planMovedParts();
    if (this.order.conceal === true) await this.planConcealment();
    await this.write(out);
    return this.tally;
  }

  private editsOf(index: number): SheetEdits {
    return this.edits[index] ?? noEdits;
  }

  private mapRows(surveys: readonly SheetSurvey[]): void {
    for (const [index, { formulas }] of surveys.entries()) {
      this.edits[index] = chooseModels(this.editsOf(index), formulas);
    }
    this.ownMaps = this.edits.map(({ inserts }) => new RowMap(inserts));
    this.maps = new Map(
      this.parts.sheets.flatMap(({ name }, index) => {
        const map = this.ownMaps[index];
        return map?.changes === true ? [[name.toLowerCase(), map] as const] : [];
      }),
    );
  }

  private async survey(): Promise<readonly SheetSurvey[]> {
    const surveys: SheetSurvey[] = [];
    for (const [index, { part }] of this.parts.sheets.entries()) {
      const edits = this.editsOf(index);
      const note = (row: number, column: number, text: number) => {
        if (edits.rows.get(row)?.has(column) !== true) this.usedTexts.add(text);
      };
      surveys.push(await surveySheet(this.zip.stream(part), this.order.conceal === true ? note : undefined));
      await nextTurn();
    }
    return surveys;
  }

  private findStale(surveys: readonly SheetSurvey[]): readonly CellSet[] {
    const changed = surveys.map(({ formulas }, index) => {
      const own = new CellSet();
      for (const { row, column } of formulas) own.add(row, column);
      const cells = new CellSet();
      for (const [row, values] of this.editsOf(index).rows) {
        for (const column of values.keys()) if (!own.has(row, column)) cells.add(row, column);
      }
      return cells;
    });
    if (this.maps.size === 0 && changed.every((cells) => cells.isEmpty)) return changed;
    const sheets = surveys.map(({ formulas }, index) => ({ name: this.nameOf(index), formulas }));
    return findStale(sheets, changed, (sheet, { row }, reference) =>
      takesInRows(reference, { sheet: this.nameOf(sheet), row }, this.maps),
    );
  }

  private nameOf(index: number): string {
    return this.parts.sheets[index]?.name ?? '';
  }

  private planSheet(index: number, survey: SheetSurvey, stale: CellSet | undefined, dates: DateSystem): void {
    const sheet = this.parts.sheets[index];
    const map = this.ownMaps[index];
    if (sheet === undefined || map === undefined) return;
    const edits = this.editsOf(index);
    const frame = { name: sheet.name, map, maps: this.maps, inserts: edits.inserts };
    const head = moveHead(survey.head, frame);
    const tail = this.maps.size === 0 ? survey.tail : moveTail(survey.tail, frame);
    const conceal = this.order.conceal === true;
    const looksAtMoved = survey.formulas.some(({ references }) =>
      references.some(({ sheet: name }) => name !== null && this.maps.has(name.toLowerCase())),
    );
    const touched =
      edits.rows.size > 0 ||
      map.changes ||
      looksAtMoved ||
      conceal ||
      stale?.isEmpty === false ||
      head !== survey.head ||
      tail !== survey.tail;
    if (!touched) return;
    const task: SheetTask = {
      name: sheet.name,
      survey,
      edits,
      map,
      maps: this.maps,
      stale: stale ?? new CellSet(),
      dates,
      conceal,
      head,
      tail,
      tally: this.tally,
    };
    this.replace(sheet.part, () => rewriteSheet(this.zip.stream(sheet.part), task));
  }

  private async planWorkbook(recalculate: boolean): Promise<void> {
    if (!recalculate && this.maps.size === 0) return;
    const { workbook, sheets } = this.parts;
    const names = await this.listAllSheets(workbook, sheets);
    await this.edit(workbook, (xml) => editWorkbookPart(xml, names, this.maps, recalculate));
    if (this.maps.size > 0) await this.dropCalculationOrder(workbook);
  }

  /** Names by their place in the workbook part, which counts charts' sheets too. */
  private async listAllSheets(workbook: string, sheets: WorkbookParts['sheets']): Promise<readonly string[]> {
    const xml = (await this.zip.read(workbook))?.toString('utf8') ?? '';
    const listed = [...xml.matchAll(/<(?:[\w.-]+:)?sheet\s[^>]*?\bname=(?:"([^"]*)"|'([^']*)')/g)];
    const known = new Set(sheets.map(({ name }) => name));
    return listed.map((match) => {
      const name = decodeXml(match[1] ?? match[2] ?? '');
      return known.has(name) ? name : '';
    });
  }

  /** The order of calculation names cells by their rows; Excel makes it anew. */
  private async dropCalculationOrder(workbook: string): Promise<void> {
    const relationships = await readRelationships(this.zip, workbook);
    const order = [...relationships.values()].find(({ type }) => type === 'calcChain')?.target;
    if (order === undefined || !this.zip.has(order)) return;
    this.removed.add(order.toLowerCase());
    const isOrder = (target: string) => target.toLowerCase().endsWith('calcchain.xml');
    await this.edit(nameRelationships(workbook), (xml) => forgetPart(xml, isOrder));
    await this.edit('[Content_Types].xml', (xml) => forgetPart(xml, isOrder));
  }

  private async planMovedParts(): Promise<void> {
    const movers: Readonly<Record<string, MovePart>> = {
      table: moveTable,
      comments: moveComments,
      threadedComment: moveComments,
      drawing: moveDrawing,
      vmlDrawing: moveVml,
    };
    for (const [index, { part }] of this.parts.sheets.entries()) {
      const map = this.ownMaps[index];
      if (map?.changes !== true) continue;
      const relationships: ReadonlyMap<string, Relationship> = await readRelationships(this.zip, part);
      for (const { type, target } of relationships.values()) {
        const mover = movers[type];
        if (mover !== undefined) await this.edit(target, (xml) => mover(xml, map));
      }
    }
    for (const name of this.partsIn(/^xl\/charts\/[^/]+\.xml$/i)) {
      await this.edit(name, (xml) => moveChart(xml, this.maps));
    }
    for (const name of this.partsIn(/^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i)) {
      await this.edit(name, (xml) => movePivotSource(xml, this.maps));
    }
  }

  private async planConcealment(): Promise<void> {
    if (this.parts.sharedStrings !== null) {
      await this.edit(this.parts.sharedStrings, (xml) =>
        concealSharedTexts(xml, (index) => this.usedTexts.has(index)),
      );
    }
    for (const name of this.partsIn(/^xl\/(?:comments|threadedComments\/|drawings\/)[^/]*\.xml$/i)) {
      await this.edit(name, concealTexts);
    }
    for (const name of this.partsIn(/^xl\/pivotCache\/[^/]+\.xml$/i)) {
      await this.edit(name, concealPivotRecords);
    }
  }

  private partsIn(pattern: RegExp): readonly string[] {
    return this.zip.entries().flatMap(({ fileName }) => (pattern.test(fileName) ? [fileName] : []));
  }

  /** Rewrites a part as a whole; one that comes out as it was is copied like the others. */
  private async edit(name: string, change: (xml: string) => string): Promise<void> {
    const key = name.toLowerCase();
    if (this.zip.has(name)) {
      const planned = this.contents.get(key);
      const xml = planned === undefined ? await this.readText(name) : await join(planned());
      const changed = change(xml);
      if (changed !== xml) this.contents.set(key, () => [Buffer.from(changed)]);
    }
  }

  private async readText(name: string): Promise<string> {
    return join(this.zip.stream(name));
  }

  private replace(name: string, content: Content): void {
    this.contents.set(name.toLowerCase(), content);
  }

  private async write(out: Writable): Promise<void> {
    const writer = new ZipWriter(out);
    for (const entry of this.zip.entries()) {
      const key = entry.fileName.replace(/^\/+/, '').toLowerCase();
      if (this.removed.has(key)) continue;
      const content = this.contents.get(key);
      if (content === undefined) await writer.copy(this.zip, entry);
      else await writer.replace(entry, content());
    }
    await writer.finish();
  }
}

async function join(pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString('utf8');
}
