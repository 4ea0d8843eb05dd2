import type { Field } from '../fields/field';
import { planBinary } from './binary';
import type { Expression } from './expression';
import { dayOfDate, type FormulaFault, faults, formatGeneral, isFault } from './formula-value';
import { findFunction } from './functions';
import { asNumber, requireNumber } from './operands';
import type { FormulaWorld, Planned, Run } from './planned';
import { shapeOfType } from './shape';

const fenPerWan = 1_000_000;

/**
 * Makes a tree ready to run: each part becomes a function of the record, so that 100,000 customers are computed without
 * looking at the tree again. Everything that can be seen to be wrong is told to `world.report`; run all the same, such
 * a part gives a fault and never throws.
 */
export function planExpression(node: Expression, world: FormulaWorld): Planned {
  switch (node.kind) {
    case 'number': {
      const { value } = node;
      return { node, shape: 'number', run: () => value };
    }
    case 'text': {
      const value = node.value === '' ? null : node.value;
      return { node, shape: value === null ? 'blank' : 'text', run: () => value };
    }
    case 'flag': {
      const { value } = node;
      return { node, shape: 'flag', run: () => value };
    }
    case 'field':
      return planField(node, world);
    case 'group': {
      const { shape, run, field } = planExpression(node.of, world);
      return field === undefined ? { node, shape, run } : { node, shape, run, field };
    }
    case 'negate': {
      const of = planExpression(node.of, world);
      requireNumber(of, world);
      return { node, shape: of.shape, run: mapNumber(of.run, (value) => 0 - value) };
    }
    case 'percent': {
      const of = planExpression(node.of, world);
      requireNumber(of, world);
      return { node, shape: of.shape, run: mapNumber(of.run, (value) => value / 100) };
    }
    case 'binary':
      return planBinary(node, planExpression(node.left, world), planExpression(node.right, world), world);
    case 'call': {
      const args = node.args.map((arg) => planExpression(arg, world));
      const known = findFunction(node.name);
      if (known === undefined) {
        world.report?.({ reason: 'formula.unknownFunction', name: node.name }, node);
        return { node, shape: 'mixed', run: () => faults.value };
      }
      const { name, least, most } = known;
      if (args.length < least || (most !== undefined && args.length > most)) {
        const count = most === undefined ? { name, least } : { name, least, most };
        world.report?.({ reason: 'formula.argumentCount', ...count }, node);
        return { node, shape: 'mixed', run: () => faults.value };
      }
      return { node, ...known.plan(args, world) };
    }
  }
}

function mapNumber(run: Run, map: (value: number) => number): Run {
  return (record) => {
    const value = asNumber(run(record));
    return typeof value === 'number' ? map(value) : value;
  };
}

function planField(node: Expression & { readonly kind: 'field' }, world: FormulaWorld): Planned {
  const field = world.fieldOf(node.key);
  if (field === undefined) {
    world.report?.({ reason: 'formula.fieldGone' }, node);
    return { node, shape: 'mixed', run: () => faults.reference };
  }
  return { node, shape: shapeOfType(field.type), run: readField(field, world), field };
}

function readField(field: Field, { read }: FormulaWorld): Run {
  const raw: (record: Parameters<Run>[0]) => string | number | boolean | FormulaFault | undefined = (
    record,
  ) => read(record, field);
  switch (field.type) {
    case 'money':
      return (record) => {
        const value = raw(record);
        if (typeof value === 'number') return value / fenPerWan;
        return typeof value === 'object' ? value : null;
      };
    case 'number':
    case 'rate':
      return (record) => {
        const value = raw(record);
        return typeof value === 'number' || typeof value === 'object' ? value : null;
      };
    case 'date':
      return (record) => {
        const value = raw(record);
        if (typeof value === 'string') return dayOfDate(value);
        return typeof value === 'object' ? value : null;
      };
    case 'flag':
      return (record) => {
        const value = raw(record);
        return typeof value === 'boolean' || typeof value === 'object' ? value : null;
      };
    default: {
      // A choice stands for itself in the words of the branch, so that what it is compared with reads the same.
      const names = new Map((field.choices ?? []).map(({ value, zh }) => [value, zh]));
      return (record) => {
        const value = raw(record);
        if (value === undefined || value === '') return null;
        if (typeof value === 'object') return value;
        const text = typeof value === 'number' ? formatGeneral(value) : String(value);
        return names.get(text) ?? text;
      };
    }
  }
}

/** True when the value is something to show. */
export function isKnown(value: ReturnType<Run>): value is string | number | boolean {
  return value !== null && !isFault(value);
}
