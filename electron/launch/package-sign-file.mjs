// @ts-check
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

/**
 * electron-builder's hook for each Windows file: hands it to the bank's own program, `BRANCHBOOK_SIGN_COMMAND`.
 * The command is a path with plain arguments; no shell reads it.
 * @param {{path: string}} file
 */
export async function sign({ path }) {
  const [command, ...args] = splitCommand(process.env.BRANCHBOOK_SIGN_COMMAND ?? '');
  if (command === undefined) throw new Stop('BRANCHBOOK_SIGN_COMMAND names no program.', 2);
  const { code, output } = await runCommand(command, [...args, path]);
  if (code !== 0) throw new Stop(`${path} was not signed (code ${code}): ${output}`);
}

/**
 * Words apart by spaces; quotes keep a path with spaces together.
 * @param {string} line
 * @returns {string[]}
 */
export function splitCommand(line) {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
