import type { CustomerRecord } from '../../records/records';
import { type FormulaFault, type FormulaValue, faults, isFault } from '../formula-value';
import { asNumber, asText, requireNumber } from '../operands';
import type { FormulaWorld, Planned, Run } from '../planned';
import type { FormulaFunction } from './formula-function';

/** A text shorter than one character is blank, as everywhere in the book. */
function orBlank(text: string): FormulaValue {
  return text === '' ? null : text;
}

/** The count that an argument gives: `usual` when it is left out; blank counts as 0; below 0 is a fault. */
function readCount(part: Planned | undefined, usual: number, world: FormulaWorld) {
  if (part === undefined) return () => usual;
  requireNumber(part, world);
  return (record: CustomerRecord): number | FormulaFault => {
    const value = asNumber(part.run(record));
    if (isFault(value)) return value;
    const count = Math.trunc(value ?? 0);
    return count < 0 ? faults.value : count;
  };
}

/** Cuts a text by characters, not by halves of a rare one. */
function planCut(
  name: 'LEFT' | 'RIGHT',
  cut: (characters: readonly string[], count: number) => readonly string[],
): FormulaFunction {
  return {
    name,
    least: 1,
    most: 2,
    plan: ([text, count], world) => {
      if (text === undefined) return { shape: 'text', run: () => faults.value };
      const read = asText(text);
      const wanted = readCount(count, 1, world);
      const run: Run = (record) => {
        const found = read(record);
        const length = wanted(record);
        if (typeof found === 'object') return found;
        return typeof length === 'object' ? length : orBlank(cut([...found], length).join(''));
      };
      return { shape: 'text', run };
    },
  };
}

export const textFunctions: readonly FormulaFunction[] = [
  {
    name: 'LEN',
    least: 1,
    most: 1,
    plan: ([text]) => {
      if (text === undefined) return { shape: 'number', run: () => faults.value };
      const read = asText(text);
      return {
        shape: 'number',
        run: (record) => {
          const found = read(record);
          return typeof found === 'object' ? found : [...found].length;
        },
      };
    },
  },
  planCut('LEFT', (characters, count) => characters.slice(0, count)),
  planCut('RIGHT', (characters, count) => (count === 0 ? [] : characters.slice(-count))),
  {
    name: 'MID',
    least: 3,
    most: 3,
    plan: ([text, start, count], world) => {
      if (text === undefined) return { shape: 'text', run: () => faults.value };
      const read = asText(text);
      const from = readCount(start, 1, world);
      const wanted = readCount(count, 1, world);
      return {
        shape: 'text',
        run: (record) => {
          const found = read(record);
          const first = from(record);
          const length = wanted(record);
          for (const value of [found, first, length]) if (typeof value === 'object') return value;
          if (first === 0) return faults.value;
          const at = Number(first) - 1;
          return orBlank([...String(found)].slice(at, at + Number(length)).join(''));
        },
      };
    },
  },
  {
    name: 'CONCAT',
    least: 1,
    plan: (args) => {
      const reads = args.map(asText);
      return {
        shape: 'text',
        run: (record) => {
          let joined = '';
          for (const read of reads) {
            const text = read(record);
            if (typeof text === 'object') return text;
            joined += text;
          }
          return orBlank(joined);
        },
      };
    },
  },
];
