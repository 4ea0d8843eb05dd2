import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import type { BinaryOperator, Expression } from '../expression';
import {
  addToken,
  closeBracket,
  comma,
  comparisonToken,
  fieldToken,
  functionToken,
  insideOf,
  joinToken,
  nameToken,
  numberToken,
  openBracket,
  percentToken,
  plainSign,
  powerToken,
  textToken,
  timesToken,
  tokens,
} from './tokens';

/** Where a part stands in the text: from the first character to behind the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A field as it is written, to be found in the catalogue. */
export interface NamedField {
  readonly name: string;
  readonly node: Expression;
}

/**
 * The grammar of formulas, in Excel's order: comparison, &, + -, * /, ^, minus, percent. Powers go from the left and a
 * minus binds before them, as in Excel: -2^2 is 4.
 */
export class FormulaParser extends EmbeddedActionsParser {
  /** Where each part of the tree stands. */
  spans = new Map<Expression, Span>();
  /** Finds the key of a field by its name; the empty key for a name nobody has. */
  keyOf: (name: string) => string = () => '';
  /** Fields whose name nobody has. */
  unknown: NamedField[] = [];

  constructor() {
    super([...tokens], { recoveryEnabled: false, maxLookahead: 1 });
    this.performSelfAnalysis();
  }

  /** A whole formula, with or without the = that Excel begins with. */
  readonly formula = this.RULE('formula', (): Expression => {
    this.OPTION(() => this.CONSUME(comparisonToken));
    return this.SUBRULE(this.comparison);
  });

  private readonly comparison = this.RULE('comparison', (): Expression => {
    let left = this.SUBRULE(this.join);
    this.MANY(() => {
      const operator = this.CONSUME(comparisonToken);
      left = this.combine(operator, left, this.SUBRULE2(this.join));
    });
    return left;
  });

  private readonly join = this.RULE('join', (): Expression => {
    let left = this.SUBRULE(this.sum);
    this.MANY(() => {
      const operator = this.CONSUME(joinToken);
      left = this.combine(operator, left, this.SUBRULE2(this.sum));
    });
    return left;
  });

  private readonly sum = this.RULE('sum', (): Expression => {
    let left = this.SUBRULE(this.product);
    this.MANY(() => {
      const operator = this.CONSUME(addToken);
      left = this.combine(operator, left, this.SUBRULE2(this.product));
    });
    return left;
  });

  private readonly product = this.RULE('product', (): Expression => {
    let left = this.SUBRULE(this.power);
    this.MANY(() => {
      const operator = this.CONSUME(timesToken);
      left = this.combine(operator, left, this.SUBRULE2(this.power));
    });
    return left;
  });

  private readonly power = this.RULE('power', (): Expression => {
    let left = this.SUBRULE(this.signed);
    this.MANY(() => {
      const operator = this.CONSUME(powerToken);
      left = this.combine(operator, left, this.SUBRULE2(this.signed));
    });
    return left;
  });

  private readonly signed = this.RULE('signed', (): Expression => {
    const signs: IToken[] = [];
    this.MANY(() => {
      const sign = this.CONSUME(addToken);
      this.ACTION(() => signs.push(sign));
    });
    let of = this.SUBRULE(this.counted);
    this.ACTION(() => {
      for (const sign of signs.toReversed()) {
        if (plainSign(sign.image) === '-')
          of = this.place({ kind: 'negate', of }, sign.startOffset, this.endOf(of));
      }
    });
    return of;
  });

  private readonly counted = this.RULE('counted', (): Expression => {
    let of = this.SUBRULE(this.atom);
    this.MANY(() => {
      const sign = this.CONSUME(percentToken);
      of = this.ACTION(() => this.place({ kind: 'percent', of }, this.startOf(of), sign.startOffset + 1));
    });
    return of;
  });

  private readonly atom = this.RULE(
    'atom',
    (): Expression =>
      this.OR([
        { ALT: () => this.placeToken(this.CONSUME(numberToken), readNumber) },
        { ALT: () => this.placeToken(this.CONSUME(textToken), readText) },
        { ALT: () => this.placeField(this.CONSUME(fieldToken), true) },
        { ALT: () => this.placeField(this.CONSUME(nameToken), false) },
        { ALT: () => this.SUBRULE(this.call) },
        { ALT: () => this.SUBRULE(this.group) },
      ]),
  );

  private readonly group = this.RULE('group', (): Expression => {
    const open = this.CONSUME(openBracket);
    const of = this.SUBRULE(this.comparison);
    const close = this.CONSUME(closeBracket);
    return this.ACTION(() => this.place({ kind: 'group', of }, open.startOffset, close.startOffset + 1));
  });

  private readonly call = this.RULE('call', (): Expression => {
    const named = this.CONSUME(functionToken);
    this.CONSUME(openBracket);
    const args: Expression[] = [];
    this.OPTION(() => {
      const first = this.SUBRULE(this.comparison);
      this.ACTION(() => args.push(first));
      this.MANY(() => {
        this.CONSUME(comma);
        const next = this.SUBRULE2(this.comparison);
        this.ACTION(() => args.push(next));
      });
    });
    const close = this.CONSUME(closeBracket);
    return this.ACTION(() => {
      const name = named.image.normalize('NFKC').toUpperCase();
      return this.place({ kind: 'call', name, args }, named.startOffset, close.startOffset + 1);
    });
  });

  private combine(operator: IToken, left: Expression, right: Expression): Expression {
    return this.ACTION(() =>
      this.place(
        { kind: 'binary', operator: plainSign(operator.image) as BinaryOperator, left, right },
        this.startOf(left),
        this.endOf(right),
      ),
    );
  }

  private placeField(token: IToken, bracketed: boolean): Expression {
    return this.ACTION(() => {
      const name = bracketed ? insideOf(token.image) : token.image;
      const flag = bracketed ? undefined : readFlag(name);
      const node: Expression = flag ?? { kind: 'field', key: this.keyOf(name) };
      if (node.kind === 'field' && node.key === '') this.unknown.push({ name: name.trim(), node });
      return this.place(node, token.startOffset, token.startOffset + token.image.length);
    });
  }

  private placeToken(token: IToken, read: (image: string) => Expression): Expression {
    return this.ACTION(() =>
      this.place(read(token.image), token.startOffset, token.startOffset + token.image.length),
    );
  }

  private place(node: Expression, from: number, to: number): Expression {
    this.spans.set(node, { from, to });
    return node;
  }

  private startOf(node: Expression): number {
    return this.spans.get(node)?.from ?? 0;
  }

  private endOf(node: Expression): number {
    return this.spans.get(node)?.to ?? 0;
  }
}

function readNumber(image: string): Expression {
  return { kind: 'number', value: Number(image.normalize('NFKC')) };
}

function readText(image: string): Expression {
  return { kind: 'text', value: insideOf(image) };
}

function readFlag(name: string): Expression | undefined {
  const word = name.toUpperCase();
  return word === 'TRUE' || word === 'FALSE' ? { kind: 'flag', value: word === 'TRUE' } : undefined;
}
