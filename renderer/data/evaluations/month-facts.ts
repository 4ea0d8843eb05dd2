import type { BookSession } from '@renderer/data/book-session';
import { schemesOf } from '@renderer/data/tiers/schemes-of';
import { openTierMonths } from '@renderer/data/tiers/use-tier-months';
import { readContact } from '@shared/domain/contacts/contact';
import { ContactCounter } from '@shared/domain/evaluations/contact-facts';
import { type EvaluationFacts, listNeeds } from '@shared/domain/evaluations/facts';
import type { EvaluationTemplate } from '@shared/domain/evaluations/template';
import { readTierFacts } from '@shared/domain/evaluations/tier-facts';
import { addMonths, type Month } from '@shared/domain/kernel/calendar';
import { type Result, succeed } from '@shared/domain/kernel/result';
import { lastTierMonth, listSettledMonths } from '@shared/domain/tiers/settled-months';
import type { TierMove } from '@shared/domain/tiers/tier-move';
import { readAssetPairs } from './asset-pairs';
import { readPreviousAssets } from './previous-month';
import { formsOf } from './use-month-forms';

/**
 * Reads what the templates in use need to know of a month besides the customers' records, once for all customers:
 * balances, contacts of the months up to the period, moves between tiers. Reasons: those of `readPartition`.
 */
export async function readMonthFacts(
  session: BookSession,
  templates: readonly EvaluationTemplate[],
  period: Month,
): Promise<Result<EvaluationFacts>> {
  const needs = listNeeds(templates);
  const pairs = await readAssetPairs(session, period, needs.growth);
  if (!pairs.ok) return pairs;
  const before = await session.openPartition('evaluations', addMonths(period, -1));
  if (!before.ok) return before;
  const contacts = await readContactFacts(session, period, needs.contacts);
  if (!contacts.ok) return contacts;
  const tiers = await readTiers(session, period, needs.tierMoves);
  if (!tiers.ok) return tiers;
  return succeed({
    assetsPair: pairs.value,
    previousAssets: readPreviousAssets(formsOf(before.value), period),
    ...contacts.value,
    ...tiers.value,
  });
}

async function readContactFacts(
  session: BookSession,
  period: Month,
  months: number,
): Promise<Result<Pick<EvaluationFacts, 'contactsDone' | 'complaints'>>> {
  const counter = new ContactCounter(period, months);
  for (const month of counter.listMonths()) {
    const read = await session.readPartition('contacts', month, (records) => {
      for (const record of records) {
        const contact = readContact(record);
        if (contact !== undefined) counter.add(month, contact);
      }
    });
    if (!read.ok) return read;
  }
  return succeed(counter.finish());
}

async function readTiers(
  session: BookSession,
  period: Month,
  withMoves: boolean,
): Promise<Result<Pick<EvaluationFacts, 'tierMove' | 'tiersOf'>>> {
  const schemes = schemesOf(session.settings);
  const settled = new Map<string, Month>();
  const moves: TierMove[] = [];
  if (withMoves) {
    const months = (await openTierMonths(session)).all();
    for (const { id } of schemes) {
      const last = lastTierMonth(months, id);
      if (last !== undefined && listSettledMonths(months, id).includes(period)) settled.set(id, last.period);
    }
    const read = await session.readPartition('tierMoves', period, (records) => {
      for (const record of records) if (typeof record.customerId === 'string') moves.push(record as TierMove);
    });
    if (!read.ok) return read;
  }
  return succeed(readTierFacts({ period, schemes, settled, moves }));
}
