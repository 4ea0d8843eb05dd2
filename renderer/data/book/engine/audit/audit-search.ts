import type { AuditRow } from '@shared/domain/audit/audit-event';
import { type AuditFilter, passesSketch, textsOf } from '@shared/domain/audit/audit-filter';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { foldText } from '@shared/domain/search/fold-text';
import { describeAuditEvent } from '@shared/words/audit';
import type { NameLookup } from '@shared/words/changes';
import type { Lang } from '@shared/words/define-words';
import { type AuditBlock, rowsOfBlock } from './audit-block';
import type { AuditFound } from './audit-protocol';

/** Blocks whose rows are kept as objects while a list is scrolled. */
const blocksUnpacked = 8;

/** A row that was found: which block, which row in it. */
interface Place {
  readonly block: number;
  readonly row: number;
}

/** What a filter found in the blocks; read from the newest on. */
export class AuditSearch {
  readonly #places: Place[] = [];
  readonly #unpacked = new Map<number, readonly AuditRow[]>();
  readonly found: AuditFound;

  constructor(
    private readonly blocks: readonly AuditBlock[],
    filter: AuditFilter,
    lang: Lang,
  ) {
    const text = foldText(filter.text.trim());
    const nameOf = lookupIn(lang);
    const persons = new Set<string>();
    let all = 0;
    for (let block = blocks.length - 1; block >= 0; block -= 1) {
      const { sketches } = blocks[block] ?? { sketches: [] };
      all += sketches.length;
      let rows: readonly AuditRow[] | null = null;
      for (let row = sketches.length - 1; row >= 0; row -= 1) {
        const sketch = sketches[row];
        if (sketch === undefined) continue;
        persons.add(sketch.person);
        if (!passesSketch(filter, sketch)) continue;
        if (text !== '') {
          const packed = blocks[block];
          rows ??= packed === undefined ? [] : rowsOfBlock(packed);
          const entry = rows[row];
          if (entry === undefined || !hasText(entry, text, lang, nameOf)) continue;
        }
        this.#places.push({ block, row });
      }
    }
    this.found = { matches: this.#places.length, all, persons: [...persons].sort() };
  }

  /** Rows that were found, the newest first. */
  read(from: number, count: number): readonly AuditRow[] {
    return this.#places.slice(from, from + count).flatMap(({ block, row }) => this.#rowsOf(block)[row] ?? []);
  }

  #rowsOf(block: number): readonly AuditRow[] {
    const known = this.#unpacked.get(block);
    if (known !== undefined) return known;
    const packed = this.blocks[block];
    const rows = packed === undefined ? [] : rowsOfBlock(packed);
    if (this.#unpacked.size >= blocksUnpacked) this.#unpacked.clear();
    this.#unpacked.set(block, rows);
    return rows;
  }
}

function hasText({ event, machine }: AuditRow, text: string, lang: Lang, nameOf: NameLookup): boolean {
  if (textsOf(event).some((value) => foldText(value).includes(text))) return true;
  if (foldText(machine).includes(text)) return true;
  return foldText(describeAuditEvent(event, lang, nameOf)).includes(text);
}

function lookupIn(lang: Lang): NameLookup {
  const side = lang === 'en' ? 'en' : 'zh';
  return (kind, key) => (kind === 'field' ? (fieldByKey(key)?.[side] ?? key) : key);
}
