/** What became of a promise in a run. */
export interface PromiseResult {
  readonly promise: string;
  readonly tries: number;
  /** How often it was broken; 0 is the aim. */
  readonly lost: number;
  /** What the tries were, in figures. */
  readonly facts: string;
  /** Each breach, with what is needed to see it again. */
  readonly breaches: readonly string[];
}
