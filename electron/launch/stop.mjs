// @ts-check
import { endChildren, endChildrenInOrder } from './run-command.mjs';

/**
 * A reason to stop that is meant for the person at the keyboard: shown as one message, without a stack.
 * The launch scripts throw it from any depth because there is nobody in between who could do better.
 */
export class Stop extends Error {
  /**
   * @param {string} message what happened and what to do
   * @param {number} [exitCode] 2 where the person must do something first, 1 for a failure
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = 'Stop';
    this.exitCode = exitCode;
  }
}

/**
 * Runs one launch script to its end: exit code from the result, a plain message for `Stop` and for a
 * refusal of the system (full disk, no permission), a stack for a bug.
 * Ctrl+C and SIGTERM end the children first.
 * @param {() => Promise<number>} script answers the exit code
 */
export async function runScript(script) {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.once(signal, async () => {
      await endChildrenInOrder();
      process.exit(code);
    });
  }
  try {
    process.exitCode = await script();
  } catch (error) {
    if (error instanceof Stop) {
      console.error(`\n${error.message}`);
      process.exitCode = error.exitCode;
    } else if (error instanceof Error && 'syscall' in error) {
      console.error(
        `\nThe system refused: ${error.message}. Nothing else was changed. Free the place it names and start again.`,
      );
      process.exitCode = 2;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  } finally {
    endChildren();
  }
}
