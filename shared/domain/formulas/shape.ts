import type { FieldType } from '../fields/field';

/**
 * What kind of value a part of a formula is, known before it is computed. `money` is a number in 万元; `blank` is the
 * empty text "", which goes with everything; `mixed` is an IF whose branches differ.
 */
export type Shape = 'number' | 'money' | 'text' | 'date' | 'flag' | 'blank' | 'mixed';

/** The shape of a field's values. */
export function shapeOfType(type: FieldType): Shape {
  switch (type) {
    case 'number':
    case 'rate':
      return 'number';
    case 'money':
    case 'date':
    case 'flag':
      return type;
    default:
      return 'text';
  }
}

/** True for what can be calculated with. A mixed value is let through and looked at when it is computed. */
export function isNumeric(shape: Shape): boolean {
  return shape === 'number' || shape === 'money' || shape === 'mixed';
}

/** The shape of a value that comes from one of several places. */
export function joinShapes(shapes: readonly Shape[]): Shape {
  const named = [...new Set(shapes.filter((shape) => shape !== 'blank'))];
  const [first, second] = named;
  if (first === undefined) return 'blank';
  if (second === undefined) return first;
  return named.every((shape) => shape === 'number' || shape === 'money') ? 'money' : 'mixed';
}
