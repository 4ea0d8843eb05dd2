import { type PaperFrame, sayNamed } from '@shared/domain/paper/layout';
import type { CustomerKind, CustomerRecord } from '@shared/domain/records/records';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { paperListWords } from '@shared/words/paper-lists';
import { CustomerValues } from '../blocks/customer-values';
import { drawCutMarks } from '../blocks/cut-marks';
import type { BuiltPaper, CustomerPaperOrder } from '../blocks/paper-order';
import { finishDocument, type PageContent } from '../document';
import { html, type SafeHtml } from '../html';
import { fitLabel, placeLabels } from './fit-label';
import { labelCss, labelPointsClass } from './label-css';
import { type LabelText, listAddressKeys, readLabelTexts } from './label-texts';

/** Labels or envelopes that are to be printed. */
export interface LabelsOrder extends CustomerPaperOrder {
  /** Labels of the first sheet that are used up already; absent: none. */
  readonly usedPlaces?: number;
}

/** Labels ready to print. `tooLong`: no label was made for them, for even the least type would be cut. */
export interface BuiltLabels extends BuiltPaper {
  /** No label was made for them: no letter would find them. */
  readonly withoutAddress: readonly string[];
}

const postalCode = /^\d{6}\n/;

/** Chinese envelopes carry the postal code apart, at the left top. */
function splitCode(
  texts: readonly LabelText[],
  isEnvelope: boolean,
): readonly (LabelText & { isCode?: true })[] {
  const [first, ...others] = texts;
  if (!isEnvelope || first === undefined || !postalCode.test(first.text)) return texts;
  const code = { ...first, text: first.text.slice(0, 6), isCode: true } as const;
  return [code, { ...first, text: first.text.slice(7) }, ...others];
}

function renderLabel(texts: readonly LabelText[], isEnvelope: boolean, edge: string): SafeHtml {
  const paragraphs = splitCode(texts, isEnvelope).map(
    ({ text, align, points, isCode }) =>
      html`<p class="${isCode === true ? 'code' : align} ${labelPointsClass(points)}">${text
        .split('\n')
        .map((line) => html`<span>${line}</span>`)}</p>`,
  );
  return html`<article class="label${edge}">${paragraphs}</article>`;
}

/** Three rules to write on. */
function renderBlank(edge: string): SafeHtml {
  return html`<article class="label${edge}"><i></i><i></i><i></i></article>`;
}

function hasAddress(values: CustomerValues, keys: readonly string[]): boolean {
  return keys.length === 0 || keys.some((key) => values.value(key) !== '');
}

/** Name of the document; labels print no heading. */
function titleOf(frame: PaperFrame, lang: Lang): string {
  const heading = frame.heading === null ? '' : sayNamed(frame.heading, lang);
  return heading === '' ? wordsIn(paperListWords, lang).labelsTitle : heading;
}

/**
 * Labels by the layout's grid, or envelopes where it has none: the paragraphs of the layout for each customer, in the
 * largest type that fits. Customers without an address, where the layout prints one, and those whose texts fit in no
 * type are left out and listed. Yields the number of customers done.
 */
export function* buildLabelsInSteps(order: LabelsOrder): Generator<number, BuiltLabels, void> {
  const { layout } = order;
  const { frame, grid } = layout;
  const places = placeLabels(frame, grid);
  const edge = grid?.border === true ? ' edged' : '';
  const addressKeys: Readonly<Record<CustomerKind, readonly string[]>> = {
    individual: listAddressKeys(layout, 'individual'),
    company: listAddressKeys(layout, 'company'),
  };
  const used = Math.min(places.perPage - 1, Math.max(0, order.usedPlaces ?? 0));
  const labels: SafeHtml[] = Array.from({ length: used }, () => html`<div></div>`);
  const pageOf = new Map<string, number>();
  const tooLong: string[] = [];
  const withoutAddress: string[] = [];
  const points = new Set<number>();
  const lay = (customer: CustomerRecord): SafeHtml | undefined => {
    const values = new CustomerValues(customer, order);
    if (!hasAddress(values, addressKeys[customer.kind])) {
      withoutAddress.push(customer.id);
      return undefined;
    }
    const texts = fitLabel(readLabelTexts(layout, customer.kind, values), places, frame);
    if (texts === undefined) {
      tooLong.push(customer.id);
      return undefined;
    }
    for (const text of texts) points.add(text.points);
    return renderLabel(texts, places.isEnvelope, edge);
  };
  for (const [place, customer] of order.customers.entries()) {
    const label = customer === null ? renderBlank(edge) : lay(customer);
    if (label !== undefined) {
      if (customer !== null) pageOf.set(customer.id, Math.floor(labels.length / places.perPage));
      labels.push(label);
    }
    yield place + 1;
  }
  const marks = grid?.cutMarks === true ? drawCutMarks(frame, grid, places.size) : '';
  const pages: PageContent[] = [];
  for (let from = 0; from < labels.length && labels.length > used; from += places.perPage) {
    pages.push({
      kind: places.isEnvelope ? 'labels envelope' : 'labels',
      body: html`${marks}<div class="places">${labels.slice(from, from + places.perPage)}</div>`,
    });
  }
  const document = finishDocument(titleOf(frame, order.lang), pages, order, frame);
  const css = `${document.css}${labelCss(places, grid, points)}`;
  return { document: { ...document, css }, pageOf, tooLong, withoutAddress };
}
