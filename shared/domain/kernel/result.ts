/**
 * What a parser or command answers. Exceptions are bugs; everything a user can cause comes back as a `Failure`
 * whose `reason` is a code that `shared/words` turns into a sentence.
 */
export type Result<T, R extends string = string> = Success<T> | Failure<R>;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure<R extends string = string> {
  readonly ok: false;
  /** A stable code such as `date.impossible`; never shown as it is. */
  readonly reason: R;
  /** Field key the reason is about. */
  readonly field?: string;
  /** 1-based row of the sheet the reason is about. */
  readonly row?: number;
  /** Values the sentence needs (file names, counts). Never personal data. */
  readonly details?: Readonly<Record<string, string | number>>;
}

/** Wraps a value as a success. */
export function succeed<T>(value: T): Success<T> {
  return { ok: true, value };
}

/** Builds a failure from its code and what the sentence needs. */
export function fail<R extends string>(reason: R, extra: Omit<Failure<R>, 'ok' | 'reason'> = {}): Failure<R> {
  return { ok: false, reason, ...extra };
}

/** Marks a branch that the types say cannot be reached. */
export function assertNever(value: never, why: string): never {
  throw new Error(`${why}: ${JSON.stringify(value)}`);
}
