import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import type { BookAnswers, BookArgument, BookFiles, BookMethod } from '@shared/ipc/book-port';
import { auditHeadPath } from './audit-head-file';
import { AuditLog } from './audit-log';
import type { BookFolder } from './book-folder';
import { reachFaultPoint } from './fault-switches';
import { findNewerVersion } from './find-trouble';
import { Journal } from './journal';
import { readJournal } from './journal-reading';
import { SnapshotStore } from './snapshot-store';

type Answer<M extends BookMethod> = Promise<Result<BookAnswers[M]>>;
type Handlers = { readonly [M in BookMethod]: (argument: BookArgument<M>) => Answer<M> };

interface OpenParts {
  readonly bookId: string;
  readonly journal: Journal;
  readonly snapshots: SnapshotStore;
  readonly audit: AuditLog;
  /** The sentinel says that the book holds something. */
  used: boolean;
  readonly moved: boolean;
}

/** The open files of one book. The journal is opened, and its end made sound, when it is first asked for. */
export class OpenBookFiles {
  readonly #path: string;
  #parts: OpenParts | null = null;

  constructor(
    private readonly folder: BookFolder,
    private readonly clearDatabase: () => Promise<void>,
  ) {
    this.#path = folder.path;
  }

  readonly handlers: Handlers = {
    'book.describe': () => this.#describe(),
    'journal.append': async ({ frames, sync }) => {
      const parts = await this.#require();
      const ours = await this.folder.inUse.confirm();
      if (!ours.ok) return ours;
      const appended = await parts.journal.append(frames, sync);
      if (appended.ok && !parts.used) {
        parts.used = true;
        await this.folder.markUsed();
      }
      return appended;
    },
    'journal.abort': async () => (await this.#require()).journal.abort(),
    'journal.read': async ({ afterSeq, cursor, maxBytes }) => {
      await this.#require();
      return succeed(await readJournal(this.#path, afterSeq, cursor, maxBytes));
    },
    'journal.rotate': async ({ nextSeq }) => (await this.#require()).journal.rotate(nextSeq),
    'snapshot.begin': async ({ name, seq, note }) => (await this.#require()).snapshots.begin(name, seq, note),
    'snapshot.write': async ({ entries }) => (await this.#require()).snapshots.write(entries),
    'snapshot.commit': () => this.#commitSnapshot(),
    'snapshot.abort': async () => {
      await (await this.#require()).snapshots.abort();
      return succeed(null);
    },
    'snapshot.read': async ({ name, offset, maxBytes }) =>
      (await this.#require()).snapshots.read(name, offset, maxBytes),
    'snapshot.list': async () => succeed(await (await this.#require()).snapshots.list()),
    'backup.read': ({ token, offset, maxBytes }) => this.folder.backups.read(token, offset, maxBytes),
    'audit.list': async () => (await this.#require()).audit.list(),
    'audit.append': async (argument) => {
      const { audit } = await this.#require();
      const ours = await this.folder.inUse.confirm();
      return ours.ok ? audit.append(argument) : ours;
    },
    'audit.read': async (argument) => (await this.#require()).audit.read(argument),
    'audit.cut': async (argument) => (await this.#require()).audit.cut(argument),
    'database.clear': async () => {
      await this.clearDatabase();
      return succeed(null);
    },
    'fault.reach': async ({ point }) => {
      reachFaultPoint(this.folder.faults, point);
      return succeed(null);
    },
  };

  async close(): Promise<void> {
    const parts = this.#parts;
    this.#parts = null;
    await parts?.journal.close();
    await parts?.snapshots.close();
    await parts?.audit.close();
  }

  async #describe(): Answer<'book.describe'> {
    // Before the journal is opened, which may cut its end: what a later version wrote is not understood here.
    const newer = await findNewerVersion(this.#path);
    if (newer !== null) return fail('book.newerVersion', { details: { wroteBy: newer.wroteBy ?? '' } });
    if ((await this.folder.identify()) === null) {
      return succeed({ ...noFiles, faults: this.folder.faults.killAt });
    }
    // The same holds for a book that another machine writes to.
    const claimed = await this.folder.inUse.claim();
    if (!claimed.ok) return claimed;
    const { bookId, journal, snapshots, used, moved } = await this.#require();
    await this.folder.markOpened();
    return succeed({
      bookId,
      used,
      lastSeq: journal.lastSeq,
      firstSeq: journal.firstSeq,
      journalBytes: journal.segmentBytes,
      cutBytes: journal.cutBytes,
      cutSeq: journal.cutSeq,
      journalWrittenAt: journal.writtenAt,
      moved,
      snapshots: await snapshots.list(),
      faults: this.folder.faults.killAt,
    });
  }

  async #commitSnapshot(): Answer<'snapshot.commit'> {
    const { journal, snapshots } = await this.#require();
    const committed = await snapshots.commit();
    if (!committed.ok) return committed;
    // With a single snapshot the journal stays whole: if that one turns out damaged, everything is still there.
    const [oldest, second] = await snapshots.list();
    if (oldest !== undefined && second !== undefined) await journal.removeUpTo(oldest.seq);
    return committed;
  }

  async #require(): Promise<OpenParts> {
    if (this.#parts === null) {
      const book = await this.folder.identify();
      if (book === null) throw new Error('A request for the files of a book in a folder without one');
      const { bookId, used, moved } = book;
      const journal = await Journal.open(this.#path, bookId, this.folder.faults);
      const snapshots = new SnapshotStore(this.#path, bookId, this.folder.faults);
      const headPath = auditHeadPath(this.folder.base, bookId);
      const audit = new AuditLog(this.#path, headPath, bookId, this.folder.faults);
      this.#parts = { bookId, journal, snapshots, audit, used, moved };
    }
    return this.#parts;
  }
}

const noFiles: Omit<BookFiles, 'faults'> = {
  bookId: null,
  used: false,
  lastSeq: 0,
  firstSeq: 1,
  journalBytes: 0,
  cutBytes: 0,
  cutSeq: 0,
  journalWrittenAt: null,
  moved: false,
  snapshots: [],
};
