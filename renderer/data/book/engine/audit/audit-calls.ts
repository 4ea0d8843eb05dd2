import type { AuditEvent } from '@shared/domain/audit/audit-event';
import type { Result } from '@shared/domain/kernel/result';
import { fail, succeed } from '@shared/domain/kernel/result';
import { solePartition } from '@shared/domain/records/records';
import {
  firstKeptMonth,
  readRetention,
  retentionRecordId,
} from '@shared/domain/retention/retention-settings';
import { partitionKey } from '../../store/manifest';
import { RecordFinder } from '../../store/record-finder';
import type { BookEngine } from '../book-engine';
import { cutTrail } from './audit-cut';
import type { AuditCalls } from './audit-protocol';
import { AuditSearch } from './audit-search';
import { AuditStock } from './audit-stock';
import { verifyTrail } from './audit-verify';

interface AuditHost {
  readonly engine: () => BookEngine;
  readonly progress: (id: number, stage: string, done: number, total: number | null) => void;
}

interface CallContext {
  readonly id: number;
  readonly signal: AbortSignal;
}

type AuditHandlers = {
  readonly [C in keyof AuditCalls]: (
    argument: AuditCalls[C]['argument'],
    context: CallContext,
  ) => Promise<Result<AuditCalls[C]['answer']>>;
};

/** What the book writes down itself is not taken from the window. */
const ownEvents: ReadonlySet<AuditEvent['kind']> = new Set([
  'change',
  'trailCut',
  'trailBegun',
  'trailFound',
]);

/** Answers the calls about the audit trail. Anybody's doings are written down; to look takes the right `audit`. */
export function answerAuditCalls(host: AuditHost): AuditHandlers {
  let looking: {
    readonly engine: BookEngine;
    readonly stock: AuditStock;
    search: AuditSearch | null;
  } | null = null;
  const admit = (): Result<NonNullable<typeof looking>> => {
    const engine = host.engine();
    if (!engine.bench.access.may('audit')) return fail('access.denied', { details: { right: 'audit' } });
    if (looking?.engine !== engine) looking = { engine, stock: new AuditStock(engine.bench), search: null };
    return succeed(looking);
  };
  // The stock is brought up by one look after the other: a filter that was typed on ends the one before.
  let tail: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = tail.then(work);
    tail = done.catch(() => undefined);
    return done;
  };
  const watchOf = ({ id, signal }: CallContext, total: number) => ({
    progress: (done: number) => host.progress(id, 'audit', done, total),
    signal,
  });
  return {
    noteAudit: ({ event }) =>
      ownEvents.has(event.kind)
        ? Promise.resolve(fail('access.denied', { details: { right: 'audit' } }))
        : host.engine().trail.note(event),
    auditFacts: async () => {
      const { trail, bench } = host.engine();
      return trail.runQuiet(async () => {
        const { count, anchor } = trail.head;
        const listed = await bench.files.request('audit.list', {});
        if (!listed.ok) return listed;
        return succeed({
          rows: count - anchor.no,
          firstMonth: listed.value.months[0]?.month ?? '',
          newestBefore: trail.newestBefore,
          found: trail.found,
        });
      });
    },
    queryAudit: async ({ filter, lang }, context) => {
      const admitted = admit();
      if (!admitted.ok) return admitted;
      const { engine, stock } = admitted.value;
      return inTurn(async () => {
        if (context.signal.aborted) return fail('audit.stopped');
        await engine.trail.runQuiet(() => Promise.resolve());
        const { count, anchor } = engine.trail.head;
        const refreshed = await stock.refresh(watchOf(context, count - anchor.no));
        if (!refreshed.ok) return refreshed;
        admitted.value.search = new AuditSearch(stock.blocks(), filter, lang);
        return succeed(admitted.value.search.found);
      });
    },
    readAudit: async ({ from, count }) => {
      const admitted = admit();
      return admitted.ok ? succeed(admitted.value.search?.read(from, count) ?? []) : admitted;
    },
    releaseAudit: async () => {
      looking = null;
      return succeed(null);
    },
    verifyAudit: async (_, context) => {
      const admitted = admit();
      if (!admitted.ok) return admitted;
      const { trail, bench } = admitted.value.engine;
      // Rows go on being written meanwhile; what comes behind this head is not looked for.
      await trail.runQuiet(() => Promise.resolve());
      const { head } = trail;
      const verdict = await verifyTrail(bench, head, watchOf(context, head.count - head.anchor.no));
      if (verdict.ok) {
        const { sound, rows } = verdict.value;
        await trail.note({ kind: 'trailChecked', sound, rows });
      }
      return verdict;
    },
    cutAudit: async ({ before }) => {
      const admitted = admit();
      if (!admitted.ok) return admitted;
      const { engine, stock } = admitted.value;
      if (!engine.bench.access.may('administer')) {
        return fail('access.denied', { details: { right: 'administer' } });
      }
      const finder = new RecordFinder(engine.bench.store);
      const record = await engine.runAlone(() =>
        finder.find(partitionKey('settings', solePartition), retentionRecordId),
      );
      // The years hold whatever is asked for; they are counted by the time the trail has seen.
      const kept = firstKeptMonth(readRetention(record), engine.trail.newestBefore, new Date().toISOString());
      if (kept === null || before > kept) return fail('audit.tooYoung');
      return cutTrail(engine.bench, engine.trail, stock, before);
    },
  };
}
