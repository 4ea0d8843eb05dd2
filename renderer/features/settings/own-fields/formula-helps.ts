import type { Field } from '@shared/domain/fields/field';
import { formulaFunctions } from '@shared/domain/formulas/functions';
import type { FunctionName } from '@shared/domain/formulas/functions/formula-function';
import type { FieldNames } from '@shared/domain/formulas/text/field-names';
import { foldText } from '@shared/domain/search/fold-text';

/** Something that can be put into a formula. */
export type FormulaHelp =
  | { readonly kind: 'field'; readonly key: string; readonly name: string; readonly field: Field }
  | { readonly kind: 'function'; readonly key: string; readonly name: FunctionName };

/** What formulas are made of most comes first while nothing is typed: amounts, numbers, dates, then functions. */
const order: readonly Field['type'][] = ['money', 'number', 'rate', 'date', 'flag', 'choice'];

function placeOfField({ type }: Field): number {
  const place = order.indexOf(type);
  return place < 0 ? order.length + 1 : place;
}

/** Fields and functions that hold the word being typed, those that begin with it first; all of them without a word. */
export function listHelps(
  fields: readonly Field[],
  names: FieldNames,
  word: { readonly text: string; readonly bracketed: boolean } | undefined,
): readonly FormulaHelp[] {
  const wanted = foldText(word?.text ?? '');
  const found: { readonly help: FormulaHelp; readonly place: number }[] = [];
  const add = (help: FormulaHelp, texts: readonly string[], usual: number) => {
    const places = texts.map((text) => foldText(text).indexOf(wanted)).filter((place) => place >= 0);
    if (places.length > 0) found.push({ help, place: wanted === '' ? usual : Math.min(...places, 1) });
  };
  for (const field of fields)
    add(
      { kind: 'field', key: field.key, name: names.nameOf(field.key), field },
      [field.zh, field.en],
      placeOfField(field),
    );
  if (word?.bracketed !== true)
    for (const { name } of formulaFunctions) add({ kind: 'function', key: name, name }, [name], order.length);
  return found.toSorted((left, right) => left.place - right.place).map(({ help }) => help);
}

/** What choosing a help puts into the text, and how far the caret goes back into it. */
export function pieceOf(help: FormulaHelp): { readonly piece: string; readonly back: number } {
  if (help.kind === 'field') return { piece: `[${help.name.replaceAll(']', ']]')}]`, back: 0 };
  const none = formulaFunctions.find(({ name }) => name === help.name)?.most === 0;
  return { piece: `${help.name}()`, back: none ? 0 : 1 };
}
