import { formatsIn } from '@renderer/components/language/formats';
import type { BookSession } from '@renderer/data/book-session';
import { latestDataDay } from '@renderer/data/current-period';
import { templateFinderOf } from '@renderer/data/evaluations/template-finder';
import { type CardFacts, noFacts, openCardFacts } from '@renderer/data/paper/card-facts';
import { runSteps } from '@renderer/data/paper/run-steps';
import { yieldToWindow } from '@renderer/data/slices';
import { buildTierCardsInSteps } from '@renderer/paper/build-cards';
import { buildCompositionHtml, type CompositionGroup } from '@renderer/paper/build-composition';
import { buildEvaluationsHtml } from '@renderer/paper/build-evaluations';
import { finishDocument, type PaperDocument, type PrintContext } from '@renderer/paper/document';
import { html } from '@renderer/paper/html';
import { composeCustomers, compositionDimensions } from '@shared/domain/composition/compose';
import { composeForm } from '@shared/domain/evaluations/compose-form';
import type { EvaluationForm } from '@shared/domain/evaluations/form';
import type { Month } from '@shared/domain/kernel/calendar';
import type { PaperLayout } from '@shared/domain/paper/layout';
import { layoutOf } from '@shared/domain/paper/layouts-in-book';
import { branchRecordId, readBranch } from '@shared/domain/records/branch';
import type { CustomerKind, CustomerRecord } from '@shared/domain/records/records';
import { isKeyCustomer } from '@shared/domain/tiers/assign-tier';
import type { Tiering } from '@shared/domain/tiers/tier-customers';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { evaluationWords } from '@shared/words/evaluations';
import { monthRunWords } from '@shared/words/month-run';
import { paperWords } from '@shared/words/paper';

/** Forms laid out between two breaths of the window. */
const formsAtOnce = 8;

/** Who prints, and when: now. */
export function printNow(session: BookSession, lang: Lang): PrintContext {
  return {
    branch: readBranch(session.settings.get(branchRecordId)).name,
    printedBy: session.actor,
    printedAt: formatsIn(lang).moment(new Date().toISOString()),
    lang,
  };
}

/** A page that says why there is nothing to print; a PDF without pages cannot be opened. */
function saySo(title: string, sentence: string, context: PrintContext): PaperDocument {
  const body = html`<h1>${title}</h1><p>${sentence}</p>`;
  return finishDocument(title, [{ kind: 'notice', body }], context);
}

/** Customers as tiers order them, largest first; then those without an amount, then prospects and lost customers. */
function orderByTier(tierings: readonly Tiering[], session: BookSession): readonly CustomerRecord[] {
  const ids = new Set<string>();
  for (const { bands } of tierings) for (const band of bands) for (const id of band.customerIds) ids.add(id);
  for (const { untieredIds } of tierings) for (const id of untieredIds) ids.add(id);
  for (const { id } of session.customers.all()) ids.add(id);
  return [...ids].flatMap((id) => session.customers.get(id) ?? []);
}

/** A layout of the house, as the branch edited it. */
function layoutOfHouse(session: BookSession, id: string): PaperLayout {
  const layout = layoutOf(session.settings, id);
  if (layout === undefined) throw new Error(`The house has no layout ${id}`);
  return layout;
}

/** What the book holds around the customers; where it cannot be read the cards say nothing of it. */
async function readFacts(
  session: BookSession,
  layout: PaperLayout,
  customers: readonly CustomerRecord[],
): Promise<CardFacts> {
  const facts = await openCardFacts(session, layout, customers);
  return facts.ok ? facts.value : noFacts;
}

/** cards.pdf: 重要客户 one per page, then 一般客户 several per page (branch-practice section 5), masked. */
export async function makeCards(
  session: BookSession,
  tierings: readonly Tiering[],
  context: PrintContext,
): Promise<PaperDocument> {
  const customers = orderByTier(tierings, session);
  if (customers.length === 0) {
    const title = wordsIn(paperWords, context.lang).cardTitle;
    return saySo(title, wordsIn(monthRunWords, context.lang).nobody, context);
  }
  const asOf = latestDataDay(session.imports.all());
  const schemes = tierings.map(({ scheme }) => scheme);
  const layouts = {
    full: layoutOfHouse(session, 'full-card'),
    small: layoutOfHouse(session, 'small-card-6'),
  };
  // Contacts, household and months stand on the full cards only.
  const keyCustomers = customers.filter((customer) => isKeyCustomer(schemes, customer));
  const steps = buildTierCardsInSteps({
    ...context,
    layouts,
    customers,
    facts: await readFacts(session, layouts.full, keyCustomers),
    masked: 'numbers',
    schemes,
    ...(asOf === undefined ? {} : { asOf }),
  });
  const built = await runSteps(
    steps,
    () => false,
    () => undefined,
  );
  if (built === null) throw new Error('Nobody stops the cards of an unattended month');
  return built.document;
}

/** evaluations.pdf: the forms of the month by 编号. */
export async function makeEvaluations(
  session: BookSession,
  forms: readonly EvaluationForm[],
  context: PrintContext,
): Promise<PaperDocument> {
  const { lang } = context;
  const { title } = wordsIn(evaluationWords, lang);
  if (forms.length === 0) return saySo(title, wordsIn(monthRunWords, lang).noForms, context);
  const layout = layoutOfHouse(session, 'evaluation-form');
  const templateOf = templateFinderOf(session.settings);
  const pages: string[] = [];
  for (let from = 0; from < forms.length; from += formsAtOnce) {
    const composed = forms.slice(from, from + formsAtOnce).flatMap((form) => {
      const template = templateOf(form);
      return template === undefined ? [] : [composeForm(form, template, lang)];
    });
    // Forms are numbered one by one, so that documents of a few of them can be joined.
    pages.push(...buildEvaluationsHtml(composed, context, layout).pages);
    await yieldToWindow();
  }
  return { ...buildEvaluationsHtml([], context, layout), pages };
}

/** composition.pdf: individuals and companies apart, for their amounts are of different sizes. */
export async function makeComposition(
  session: BookSession,
  tierings: readonly Tiering[],
  period: Month,
  context: PrintContext,
): Promise<PaperDocument> {
  const words = wordsIn(paperWords, context.lang);
  const schemes = tierings.map(({ scheme }) => scheme);
  const kinds: readonly (readonly [CustomerKind, string])[] = [
    ['individual', words.individuals],
    ['company', words.companies],
  ];
  const groups: CompositionGroup[] = [];
  for (const [kind, title] of kinds) {
    const records = session.customers.all().filter((record) => record.kind === kind);
    const compositions = [];
    for (const dimension of compositionDimensions) {
      compositions.push(composeCustomers(dimension, records, schemes, context.lang));
      await yieldToWindow();
    }
    if ((compositions[0]?.customers ?? 0) > 0) groups.push({ title, compositions });
  }
  if (groups.length === 0) {
    return saySo(words.compositionTitle, wordsIn(monthRunWords, context.lang).nobody, context);
  }
  return buildCompositionHtml({ ...context, period: formatsIn(context.lang).month(period), groups });
}
