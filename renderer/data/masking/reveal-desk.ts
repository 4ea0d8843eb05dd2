import type { Right } from '@shared/domain/access/right';
import type { AuditEvent, RevealPlace } from '@shared/domain/audit/audit-event';
import { fail, type Result, succeed } from '@shared/domain/kernel/result';
import type { BookSession } from '../book-session';
import { whenSessionEnds } from '../session-end';

/** A value that is hidden: whose, which, and where it was asked for. */
export interface RevealTarget {
  readonly customerId: string;
  /** The customer's name, for the trail. */
  readonly name: string;
  /** Key of the field, or of what else holds numbers: `contacts`. */
  readonly field: string;
  readonly place: RevealPlace;
}

/** A value is shown in full for this long, ms. */
export const shownForMs = 20_000;

/** For this long a reason holds for further values of the same customer, ms. */
export const reasonHoldsMs = 120_000;

/** Who may look, and where looks are written down. */
export interface RevealGround {
  readonly access: { may(right: Right): boolean };
  readonly audit: { note(event: AuditEvent): Promise<Result<null>> };
}

/**
 * What is shown in full at the moment. Everything is hidden unless it stands here, and it comes to stand here only once
 * the look is written down in the audit trail.
 */
export class RevealDesk {
  readonly #ground: RevealGround;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #listeners = new Set<() => void>();
  #given: { readonly customerId: string; readonly reason: string; readonly until: number } | null = null;
  /** Counts the times everything was hidden: a look on its way then comes too late. */
  #round = 0;
  #version = 0;

  constructor(ground: RevealGround) {
    this.#ground = ground;
  }

  /** False: there is nothing to be shown to this person, and nothing is offered. */
  get isAllowed(): boolean {
    return this.#ground.access.may('reveal');
  }

  isShown(customerId: string, field: string): boolean {
    return this.#timers.has(keyOf(customerId, field));
  }

  /** The reason given for this customer a short while ago; it need not be asked again. */
  reasonFor(customerId: string): string | undefined {
    const given = this.#given;
    return given?.customerId === customerId && given.until > Date.now() ? given.reason : undefined;
  }

  /**
   * Writes the look down and then shows the value. Fails with `access.denied`, or as the trail does when nothing can be
   * written; then nothing is shown.
   */
  async reveal(target: RevealTarget, reason: string): Promise<Result<null>> {
    if (!this.isAllowed) return fail('access.denied', { details: { right: 'reveal' } });
    const { customerId, field } = target;
    const round = this.#round;
    const noted = await this.#ground.audit.note({ kind: 'revealed', ...target, reason });
    if (!noted.ok) return noted;
    if (round !== this.#round) return succeed(null);
    if (this.reasonFor(customerId) !== reason)
      this.#given = { customerId, reason, until: Date.now() + reasonHoldsMs };
    const key = keyOf(customerId, field);
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        this.#tell();
      }, shownForMs),
    );
    this.#tell();
    return succeed(null);
  }

  /** Hides one value again. */
  hide(customerId: string, field: string): void {
    const key = keyOf(customerId, field);
    clearTimeout(this.#timers.get(key));
    if (this.#timers.delete(key)) this.#tell();
  }

  /** Hides everything: the window lost the focus, another page was opened, the book is locked. */
  hideAll(): void {
    this.#round += 1;
    if (this.#timers.size === 0) return;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#tell();
  }

  /** Grows with everything that is shown or hidden. */
  readonly version = (): number => this.#version;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function keyOf(customerId: string, field: string): string {
  return `${customerId} ${field}`;
}

const desks = new WeakMap<BookSession, RevealDesk>();

/** The desk of an open book; it forgets everything when the book is locked. */
export function revealsOf(session: BookSession): RevealDesk {
  const known = desks.get(session);
  if (known !== undefined) return known;
  const made = new RevealDesk(session);
  desks.set(session, made);
  whenSessionEnds(session, () => {
    made.hideAll();
    desks.delete(session);
  });
  return made;
}
