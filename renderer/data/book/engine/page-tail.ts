/**
 * The pages of a large change that was answered already: once its journal is fsynced the change is made (house plan,
 * section 5), and writing its pages takes longer than everything before. The next job of the book waits for them; when
 * the PC goes off meanwhile, the next start writes them from the journal.
 */
export class PageTail {
  #work: Promise<void> = Promise.resolve();
  #failed = false;

  /** True when pages could not even be made: nothing more may be written before the book is opened anew. */
  get failed(): boolean {
    return this.#failed;
  }

  run(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(() => {
      this.#failed = true;
    });
  }

  whenDone(): Promise<void> {
    return this.#work;
  }
}
