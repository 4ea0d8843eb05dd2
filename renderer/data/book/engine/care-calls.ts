import type { Right } from '@shared/domain/access/right';
import { wallTimeOf } from '@shared/domain/kernel/hybrid-clock';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { readChangeHeader } from '../codec/change-codec';
import type { Bytes } from '../codec/envelope';
import type { Sealer } from '../crypto/sealer';
import { declareDatabase } from '../store/database';
import type { BookEngine } from './book-engine';
import type { CareCalls, CareFacts } from './care-protocol';
import { FilesClient } from './files-client';
import { openFrame } from './frames';
import { rehearseSource, verifyBook } from './rehearse';
import { guardPages, previewRestore, restoreBook } from './restore-book';
import { rollCustomerBack } from './restore-customer';
import type { Workbench } from './workbench';

interface CareHost {
  readonly engine: () => BookEngine;
  /** The key that `unlock` gave; null before. */
  readonly sealer: () => Sealer | null;
  readonly progress: (id: number, stage: string, done: number, total: number | null) => void;
  readonly staged: (id: number, bytes: Bytes) => void;
}

interface CallContext {
  readonly id: number;
  readonly port: MessagePort | undefined;
  readonly signal: AbortSignal;
}

type CareHandlers = {
  readonly [C in keyof CareCalls]: (
    argument: CareCalls[C]['argument'],
    context: CallContext,
  ) => Promise<Result<CareCalls[C]['answer']>>;
};

/** Answers the calls about the safety of the book. Whoever may not back up or restore is refused here. */
export function answerCareCalls(host: CareHost): CareHandlers {
  const watchOf = ({ id, signal }: CallContext) => ({
    progress: (stage: string, done: number, total: number | null) => host.progress(id, stage, done, total),
    signal,
  });
  const admit = (right: Right): Result<BookEngine> => {
    const engine = host.engine();
    if (engine.bench.access.may(right)) return succeed(engine);
    return fail('access.denied', { details: { right } });
  };
  return {
    careFacts: () => tellFacts(host.engine().bench),
    careVerify: async (_, context) => {
      const engine = host.engine();
      await engine.bench.tail.whenDone();
      return verifyBook(engine.bench, watchOf(context));
    },
    careRehearse: ({ source }, context) => {
      const { files, sealer } = host.engine().bench;
      return rehearseSource(files, sealer, source, watchOf(context));
    },
    checkBackup: async ({ token }, context) => {
      const sealer = host.sealer();
      if (sealer === null || context.port === undefined)
        throw new Error('A backup to check without key or files');
      const files = new FilesClient(context.port);
      const checked = await rehearseSource(files, sealer, { kind: 'backup', token }, watchOf(context));
      files.close();
      return checked;
    },
    dropPages: async ({ bookId }) => {
      await declareDatabase(bookId).dexie.delete();
      return succeed(null);
    },
    previewRestore: async ({ order }, context) => {
      const engine = admit('restore');
      if (!engine.ok) return engine;
      return engine.value.runAlone(() => previewRestore(engine.value.bench, order, watchOf(context)));
    },
    restoreBook: async ({ order, stamp }, context) => {
      const engine = admit('restore');
      if (!engine.ok) return engine;
      const made = await engine.value.runAlone(async () => {
        const restored = await restoreBook(engine.value.bench, order, stamp, watchOf(context), (bytes) =>
          host.staged(context.id, bytes),
        );
        if (restored.ok) {
          const { seq, header, counts } = restored.value;
          engine.value.noteChange(seq, header, counts.created + counts.changed + counts.removed);
        }
        return restored;
      });
      return made.ok ? succeed({ header: made.value.header, counts: made.value.counts }) : made;
    },
    snapshotBefore: async ({ name }) => {
      const made = await host.engine().snapshot(name, 'beforeRestore');
      return made.ok ? succeed(null) : made;
    },
    customerAsOf: async (wanted, context) => {
      const engine = admit('restore');
      if (!engine.ok) return engine;
      const { bench } = engine.value;
      if (!bench.access.mayKnow(wanted.id)) return fail('access.notOwn');
      const { id, signal } = context;
      return engine.value.runAlone(() =>
        guardPages(bench, () =>
          rollCustomerBack(bench, wanted, {
            progress: (done, total) => host.progress(id, 'history', done, total),
            signal,
          }),
        ),
      );
    },
  };
}

async function tellFacts(bench: Workbench): Promise<Result<CareFacts>> {
  const { store, files } = bench;
  await bench.tail.whenDone();
  const listed = await files.request('snapshot.list', {});
  if (!listed.ok) return listed;
  const [storedPages, oldest] = await Promise.all([
    store.database.pages.count(),
    store.database.heads.orderBy('seq').first(),
  ]);
  const head = oldest === undefined ? null : await openFrame(store.sealer, oldest);
  const clock = head === null ? undefined : readChangeHeader(head)?.clock;
  return succeed({
    pages: store.manifest.countPages(),
    storedPages,
    seq: store.manifest.seq,
    snapshots: listed.value,
    since: clock === undefined ? null : new Date(wallTimeOf(clock)).toISOString(),
    waiting: store.unsaved?.pages.length ?? 0,
  });
}
