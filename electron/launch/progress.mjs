// @ts-check

/** @typedef {(line: string) => void} Tell */

/** @type {Tell} Writes one line of progress. To stderr: a script's stdout belongs to its result. */
export function tell(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `0.4 s` or `3 min 05 s`
 */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

/**
 * Announces a long step, says every few seconds that it is still going on, and how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @param {() => string | Promise<string>} [locate] where it stands, such as `62 of 187 MB`
 * @returns {Promise<T>}
 */
export async function showProgress(title, work, locate = () => '') {
  const started = Date.now();
  tell(`- ${title}`);
  const timer = setInterval(async () => {
    const where = await locate();
    tell(`  ${where ? `${where}, ` : ''}${formatDuration(Date.now() - started)}`);
  }, 5000);
  try {
    const value = await work();
    tell(`  done in ${formatDuration(Date.now() - started)}`);
    return value;
  } finally {
    clearInterval(timer);
  }
}
