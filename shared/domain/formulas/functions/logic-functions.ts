import { type FormulaFault, isFault } from '../formula-value';
import { asCondition, requireCondition } from '../operands';
import type { FormulaWorld, Planned, Run } from '../planned';
import { joinShapes } from '../shape';
import type { FormulaFunction } from './formula-function';

type Condition = ReturnType<typeof asCondition>;

const nothing: Run = () => null;

/** A fault wins, then what decides (`false` for AND, `true` for OR), then not knowing. */
function combine(conditions: readonly Condition[], decisive: boolean): Run {
  return (record) => {
    let isUnknown = false;
    let isDecided = false;
    let fault: FormulaFault | null = null;
    for (const condition of conditions) {
      const value = condition(record);
      if (value === null) isUnknown = true;
      else if (typeof value === 'object') fault ??= value;
      else if (value === decisive) isDecided = true;
    }
    if (fault !== null) return fault;
    if (isDecided) return decisive;
    return isUnknown ? null : !decisive;
  };
}

function planAll(args: readonly Planned[], world: FormulaWorld): readonly Condition[] {
  return args.map((arg) => {
    requireCondition(arg, world);
    return asCondition(arg);
  });
}

export const logicFunctions: readonly FormulaFunction[] = [
  {
    name: 'IF',
    least: 2,
    most: 3,
    plan: ([condition, yes, no], world) => {
      if (condition === undefined || yes === undefined) return { shape: 'blank', run: nothing };
      requireCondition(condition, world);
      const decide = asCondition(condition);
      const whenYes = yes.run;
      const whenNo = no?.run ?? nothing;
      return {
        shape: joinShapes([yes.shape, no?.shape ?? 'blank']),
        run: (record) => {
          const answer = decide(record);
          if (answer === true) return whenYes(record);
          return answer === false ? whenNo(record) : answer;
        },
      };
    },
  },
  {
    name: 'AND',
    least: 1,
    plan: (args, world) => ({ shape: 'flag', run: combine(planAll(args, world), false) }),
  },
  {
    name: 'OR',
    least: 1,
    plan: (args, world) => ({ shape: 'flag', run: combine(planAll(args, world), true) }),
  },
  {
    name: 'NOT',
    least: 1,
    most: 1,
    plan: (args, world) => {
      const [decide] = planAll(args, world);
      return {
        shape: 'flag',
        run: (record) => {
          const answer = decide?.(record) ?? null;
          return typeof answer === 'boolean' ? !answer : answer;
        },
      };
    },
  },
  {
    name: 'IFERROR',
    least: 2,
    most: 2,
    plan: ([value, instead]) => {
      const first = value?.run ?? nothing;
      const second = instead?.run ?? nothing;
      return {
        shape: joinShapes([value?.shape ?? 'blank', instead?.shape ?? 'blank']),
        run: (record) => {
          const found = first(record);
          return isFault(found) ? second(record) : found;
        },
      };
    },
  },
  {
    name: 'ISBLANK',
    least: 1,
    most: 1,
    plan: ([value]) => {
      const run = value?.run ?? nothing;
      return {
        shape: 'flag',
        run: (record) => {
          const found = run(record);
          return isFault(found) ? false : found === null;
        },
      };
    },
  },
];
