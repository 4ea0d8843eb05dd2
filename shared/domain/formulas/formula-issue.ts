import type { Expression } from './expression';
import type { Shape } from './shape';

/** What is wrong with a formula, at which part; the words are in `shared/words/formulas.ts`. */
export type FormulaIssue =
  | { readonly reason: 'formula.empty' }
  | { readonly reason: 'formula.tooLong' }
  | { readonly reason: 'formula.syntax'; readonly found: string }
  | { readonly reason: 'formula.ended' }
  | { readonly reason: 'formula.missingBracket' }
  | { readonly reason: 'formula.extraBracket' }
  | { readonly reason: 'formula.openText' }
  | { readonly reason: 'formula.openField' }
  | { readonly reason: 'formula.character'; readonly found: string }
  | { readonly reason: 'formula.unit'; readonly found: string }
  | { readonly reason: 'formula.unknownField'; readonly name: string; readonly like?: string }
  | { readonly reason: 'formula.unknownFunction'; readonly name: string; readonly like?: string }
  | {
      readonly reason: 'formula.argumentCount';
      readonly name: string;
      readonly least: number;
      /** Absent: as many as wanted. */
      readonly most?: number;
    }
  | { readonly reason: 'formula.notNumber'; readonly found: Shape }
  | { readonly reason: 'formula.notCondition'; readonly found: Shape }
  | { readonly reason: 'formula.notDate'; readonly found: Shape }
  | { readonly reason: 'formula.notComparable'; readonly left: Shape; readonly right: Shape }
  | { readonly reason: 'formula.notChoice'; readonly text: string; readonly choices: string }
  | { readonly reason: 'formula.dateUnit' }
  | { readonly reason: 'formula.byZero' }
  | { readonly reason: 'formula.fieldGone' }
  | { readonly reason: 'formula.resultType'; readonly found: Shape; readonly wanted: Shape }
  | { readonly reason: 'formula.cycle'; readonly names: string };

/** An issue with the part of the tree it is about. */
export interface PlacedIssue {
  readonly issue: FormulaIssue;
  readonly at: Expression;
}
