import type { ChangeHeader, TouchedRecord } from '@shared/domain/changes/change';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { encodeChange, touchedPerPart } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import type { PartRow } from '../store/database';
import { partitionKey } from '../store/manifest';
import { PageDraft } from '../store/page-draft';
import { reasonOfRefusal } from '../store/refusals';
import { sealFrame, toHeadRow, toPartRow } from './frames';
import type { Workbench } from './workbench';

/** Parts, and the pages they filled, that are put into IndexedDB at a time while a large change is under way. */
const partsPerWrite = 24;

/**
 * A change too large for one frame: begin, parts as they come, commit; all or nothing. Until `commit` nothing of it
 * counts, and `abort` leaves the book as it was.
 */
export class LargeChange {
  readonly #draft: PageDraft;
  readonly #seq: number;
  /** Name of the command; known from `begin` on. */
  #command = '';
  #part = 0;
  #records = 0;
  #waitingParts: PartRow[] = [];
  /** The part on its way to the journal while the next one is prepared. */
  #appending: Promise<Result<null>> = Promise.resolve(succeed(null));

  #writingAhead: Promise<void> = Promise.resolve();

  constructor(
    private readonly bench: Workbench,
    /** Names the fault points, such as `import-part-20`. */
    private readonly kind: 'import' | 'commit' | 'reverse' | 'restore',
    /**
     * Takes the plain content of each part with records that the window has; it applies them after the commit. The
     * buffer may be taken.
     */
    private readonly onPart: (bytes: Bytes) => void,
  ) {
    this.#draft = new PageDraft(bench.store, bench.access);
    this.#seq = bench.store.manifest.seq + 1;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Records touched so far. */
  get records(): number {
    return this.#records;
  }

  /** Begins with the header as far as it is known. */
  async begin(header: ChangeHeader): Promise<Result<null>> {
    this.#command = header.command;
    if (this.bench.tail.failed) return fail('book.pagesDamaged');
    const frame = await sealFrame(this.bench.sealer, 'begin', this.#seq, 0, encodeChange(header, []));
    return this.bench.files.request('journal.append', { frames: [frame], sync: false });
  }

  /** Adds touched records, no record twice in the whole change. After a failure call `abort`. */
  async add(touched: readonly TouchedRecord[]): Promise<Result<null>> {
    for (let start = 0; start < touched.length; start += touchedPerPart) {
      const slice = touched.slice(start, start + touchedPerPart);
      const added = await this.addPart(encodeChange(null, slice), slice);
      if (!added.ok) return added;
    }
    return succeed(null);
  }

  /** Adds one part that is encoded already. */
  async addPart(bytes: Bytes, touched: readonly TouchedRecord[]): Promise<Result<null>> {
    this.#part += 1;
    this.#records += touched.length;
    const frame = await sealFrame(this.bench.sealer, 'part', this.#seq, this.#part, bytes);
    try {
      await this.#draft.apply(touched, this.#command);
    } catch (error) {
      return fail(reasonOfRefusal(error));
    }
    await this.#draft.sealFilledPages(this.#seq);
    const before = await this.#appending;
    if (!before.ok) return before;
    this.#appending = this.bench.files.request('journal.append', { frames: [frame], sync: false });
    this.#waitingParts.push(toPartRow(frame));
    if (this.#waitingParts.length >= partsPerWrite) {
      await this.#writingAhead;
      this.#writingAhead = this.#writeAhead();
    }
    if (touched.some((record) => this.#isShown(record))) this.onPart(bytes);
    await this.bench.reach(`${this.kind}-part-${this.#part}`);
    return succeed(null);
  }

  /** Makes the change: answered when the journal has it on disk; its pages follow, see `PageTail`. */
  async commit(header: ChangeHeader): Promise<Result<null>> {
    const { files, sealer, store } = this.bench;
    const last = await this.#appending;
    if (!last.ok) return last;
    await this.#writingAhead;
    const frame = await sealFrame(sealer, 'commit', this.#seq, this.#part + 1, encodeChange(header, []));
    await this.bench.reach('before-commit');
    const appended = await files.request('journal.append', { frames: [frame], sync: true });
    if (!appended.ok) return appended;
    this.#draft.settle();
    this.bench.tail.run(async () => {
      try {
        const write = await this.#draft.toWrite(this.#seq, [toHeadRow(frame)], this.#waitingParts);
        await this.bench.reach('before-pages');
        await store.save(write);
      } catch (error) {
        await store.markForRebuild();
        throw error;
      }
    });
    return succeed(null);
  }

  /** Takes everything back that was written so far. */
  async abort(): Promise<void> {
    await this.#appending;
    await this.#writingAhead;
    await this.bench.files.request('journal.abort', {});
    await this.bench.store.dropAhead();
  }

  #isShown({ collection, partition }: TouchedRecord): boolean {
    return this.bench.shown.has(partitionKey(collection, partition));
  }

  /** Only pages that did not exist before are written ahead, so until the commit nothing of the book is touched. */
  async #writeAhead(): Promise<void> {
    const parts = this.#waitingParts;
    const pages = this.#draft.listSealedPages();
    this.#waitingParts = [];
    if (await this.bench.store.keepAhead(pages, parts)) this.#draft.markAhead(pages);
    // Refused by a full disk: they stay here and go along with the commit.
    else this.#waitingParts = [...parts, ...this.#waitingParts];
  }
}
