/** Measures the stages of a run in whole milliseconds. */
export class StageClock {
  readonly #begun = performance.now();
  readonly #timings: Record<string, number> = {};

  /** Runs one stage; several of the same name add up. */
  async measure<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.#timings[stage] = (this.#timings[stage] ?? 0) + Math.round(performance.now() - begun);
    }
  }

  /** Milliseconds by stage, in the order they were begun, and `total` since the clock was made. */
  read(): Readonly<Record<string, number>> {
    return { ...this.#timings, total: Math.round(performance.now() - this.#begun) };
  }
}
