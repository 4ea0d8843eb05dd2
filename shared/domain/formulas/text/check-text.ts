import { type CheckingWorld, checkTree } from '../check-formula';
import type { Expression, FormulaResult } from '../expression';
import { formulaFunctions } from '../functions';
import type { Shape } from '../shape';
import { type FieldNames, findLike } from './field-names';
import { parseFormula, type TextIssue } from './parse-formula';

/** A formula as typed: ready to be kept, or what is wrong with it at which places (the first is the one to show). */
export type CheckedText =
  | { readonly ok: true; readonly tree: Expression; readonly shape: Shape }
  | { readonly ok: false; readonly issues: readonly [TextIssue, ...TextIssue[]] };

/** Reads and checks a formula as it is typed. `result`: what the field is meant to hold, unless that is left open. */
export function checkText(
  text: string,
  result: FormulaResult | undefined,
  names: FieldNames,
  world: Omit<CheckingWorld, 'nameOf'>,
): CheckedText {
  const parsed = parseFormula(text, names.keyOf);
  if (!parsed.ok) return { ok: false, issues: [parsed.issue] };
  const { tree, spans, unknown } = parsed.value;
  const spanOf = (node: Expression) => spans.get(node) ?? { from: 0, to: text.length };
  const unknownNodes = new Map(unknown.map(({ name, node }) => [node, name]));
  const checked = checkTree(tree, result, { ...world, nameOf: names.nameOf });
  const issues = checked.issues.map(({ issue, at }): TextIssue => {
    const name = unknownNodes.get(at);
    if (issue.reason === 'formula.fieldGone' && name !== undefined) {
      const like = names.likeOf(name);
      return {
        issue: { reason: 'formula.unknownField', name, ...(like === undefined ? {} : { like }) },
        ...spanOf(at),
      };
    }
    if (issue.reason === 'formula.unknownFunction') {
      const like = findLike(
        issue.name,
        formulaFunctions.map((known) => known.name),
      );
      return { issue: like === undefined ? issue : { ...issue, like }, ...spanOf(at) };
    }
    return { issue, ...spanOf(at) };
  });
  const [first, ...others] = issues.toSorted((left, right) => left.from - right.from || left.to - right.to);
  return first === undefined
    ? { ok: true, tree, shape: checked.shape }
    : { ok: false, issues: [first, ...others] };
}
