import { formatsIn } from '@renderer/components/language/formats';
import type { RecordPatch, TouchedRecord } from '@shared/domain/changes/change';
import { contactWays } from '@shared/domain/contacts/contact';
import { findAnyField } from '@shared/domain/fields/catalogue';
import { formatField, nameOfField } from '@shared/domain/fields/format-field';
import { maskInText } from '@shared/domain/fields/mask-text';
import type { CustomerRecord, FieldValue } from '@shared/domain/records/records';
import type { RelationRecord } from '@shared/domain/relations/relation';
import { readRelation, roleOf } from '@shared/domain/relations/relation-index';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { describeWay } from '@shared/words/contacts';
import { customerPageWords } from '@shared/words/customer-page';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { improvementState, improvementWords } from '@shared/words/improvements';
import { describeRole } from '@shared/words/relations';
import { tierName } from '@shared/words/tiers';

/** One line of what a change did: what it was about, and the value before and after; absent where there is none. */
export interface HistoryLine {
  readonly key: string;
  readonly what: string;
  readonly before?: string;
  readonly after?: string;
}

/** What the words of a change need to know of the book. */
export interface HistoryWorld {
  readonly customerId: string;
  readonly lang: Lang;
  readonly schemes: readonly TierScheme[];
  customer(id: string): CustomerRecord | undefined;
}

/** Members of records that are no fields and tell nothing to people. */
const silent: ReadonlySet<string> = new Set(['id', 'kind', 'unverified', 'balancesOn', 'asOf', 'cardReadOn']);

/** What a change did to the customer and its records, line by line; sensitive values hidden as on the page. */
export function describeTouched(
  touched: readonly TouchedRecord[],
  world: HistoryWorld,
): readonly HistoryLine[] {
  return touched.flatMap((record) => {
    switch (record.collection) {
      case 'customers':
        return describeCustomer(record, world);
      case 'balances':
        return describeBalance(record, world);
      case 'contacts':
        return [describeContact(record, world)];
      case 'relations':
        return [describeRelation(record, world)];
      case 'evaluations':
        return [describeEvaluation(record, world)];
      case 'improvements':
        return [describeImprovement(record, world)];
      default:
        // Moves of tiers stand among the customer's own lines, and the bin says no more than that it left the book.
        return [];
    }
  });
}

function describeCustomer({ before, after }: TouchedRecord, world: HistoryWorld): readonly HistoryLine[] {
  const words = wordsIn(customerPageWords, world.lang);
  if (after === null) return [{ key: 'removed', what: words.removedHere }];
  const lines = describeFields('field', before, after, world);
  return before === null ? [{ key: 'created', what: words.createdHere }, ...lines] : lines;
}

function describeFields(
  prefix: string,
  before: RecordPatch | null,
  after: RecordPatch,
  world: HistoryWorld,
): readonly HistoryLine[] {
  return Object.keys(after).flatMap((key): readonly HistoryLine[] => {
    if (key === 'standings') return describeStandings(before?.standings, after.standings, world);
    if (silent.has(key)) return [];
    const field = findAnyField(key);
    if (field === undefined) return [];
    const show = (value: unknown) =>
      isValue(value) ? maskInText(formatField(field, value, world.lang, { masked: true })) : undefined;
    return [
      lineOf(`${prefix}-${key}`, nameOfField(field, world.lang), show(before?.[key]), show(after[key])),
    ];
  });
}

function isValue(value: unknown): value is FieldValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function lineOf(key: string, what: string, before?: string, after?: string): HistoryLine {
  return {
    key,
    what,
    ...(before === undefined || before === '' ? {} : { before }),
    ...(after === undefined || after === '' ? {} : { after }),
  };
}

function describeStandings(before: unknown, after: unknown, world: HistoryWorld): readonly HistoryLine[] {
  const words = wordsIn(customerPageWords, world.lang);
  return world.schemes.flatMap((scheme) => {
    const nameIn = (standings: unknown): string | undefined => {
      const standing = memberOf(standings, scheme.id);
      const key = memberOf(memberOf(standing, 'exception'), 'tier') ?? memberOf(standing, 'tier');
      const tier = scheme.tiers.find((known) => known.key === key);
      return tier === undefined ? undefined : tierName(tier, world.lang);
    };
    const was = nameIn(before);
    const is = nameIn(after);
    if (was === is) return [];
    return [lineOf(`tier-${scheme.id}`, `${words.standings} · ${tierName(scheme, world.lang)}`, was, is)];
  });
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function describeBalance(
  { partition, before, after }: TouchedRecord,
  world: HistoryWorld,
): readonly HistoryLine[] {
  const month = formatsIn(world.lang).month(partition);
  const title = wordsIn(customerPageWords, world.lang).balancesTaken(month);
  const lines = describeFields(`balance-${partition}`, before, after ?? emptied(before), world);
  return lines.map((line) => ({ ...line, what: `${title} · ${line.what}` }));
}

/** What was removed, as a change to nothing. */
function emptied(before: RecordPatch | null): RecordPatch {
  return Object.fromEntries(Object.keys(before ?? {}).map((key) => [key, null]));
}

function describeContact({ id, before, after }: TouchedRecord, world: HistoryWorld): HistoryLine {
  const words = wordsIn(customerPageWords, world.lang);
  const what =
    before === null ? words.contactAdded : after === null ? words.contactRemoved : words.contactChanged;
  return lineOf(`contact-${id}`, what, tellContact(before, world.lang), tellContact(after, world.lang));
}

function describeImprovement({ id, before, after }: TouchedRecord, { lang }: HistoryWorld): HistoryLine {
  const words = wordsIn(improvementWords, lang);
  const tell = (content: RecordPatch | null): string | undefined => {
    const state = content?.state;
    const parts = [
      content?.text,
      content?.owner,
      content?.due,
      state === 'open' || state === 'done' || state === 'dropped' ? improvementState(state, lang) : undefined,
      memberOf(content?.closed, 'outcome'),
    ].filter((part): part is string => typeof part === 'string');
    return parts.length === 0 ? undefined : maskInText(parts.join(' · '));
  };
  return lineOf(`improvement-${id}`, words.one, tell(before), tell(after));
}

/** Day, way, purpose and words of a contact, or what of them a change names. */
function tellContact(content: RecordPatch | null, lang: Lang): string | undefined {
  if (content === null) return undefined;
  const way = contactWays.find((known) => known === content.way);
  const next = memberOf(content.next, 'text');
  const parts = [
    content.on,
    way === undefined ? undefined : describeWay(way, lang),
    content.purpose,
    content.text,
    [memberOf(content.next, 'on'), next].filter((part) => typeof part === 'string' && part !== '').join(' '),
  ];
  const told = parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
  return told === '' ? undefined : maskInText(told);
}

function describeRelation({ id, before, after }: TouchedRecord, world: HistoryWorld): HistoryLine {
  const words = wordsIn(customerPageWords, world.lang);
  const what =
    before === null ? words.relationAdded : after === null ? words.relationRemoved : words.relationChanged;
  return lineOf(`relation-${id}`, what, tellRelation(id, before, world), tellRelation(id, after, world));
}

function tellRelation(id: string, content: RecordPatch | null, world: HistoryWorld): string | undefined {
  if (content === null) return undefined;
  const relation: RelationRecord | undefined = readRelation({ ...content, id });
  if (relation === undefined) return typeof content.note === 'string' ? content.note : undefined;
  const role = roleOf(relation, world.customerId);
  const other = world.customer(role.otherId);
  const name = typeof other?.name === 'string' ? other.name : '';
  const note = relation.note ?? '';
  return [describeRole(role, other, world.lang), name, note].filter((part) => part !== '').join(' · ');
}

function describeEvaluation(
  { id, partition, before, after }: TouchedRecord,
  world: HistoryWorld,
): HistoryLine {
  const month = formatsIn(world.lang).month(partition);
  const scoreOf = (content: RecordPatch | null) =>
    typeof content?.finalScore === 'number' ? String(content.finalScore) : undefined;
  const what = wordsIn(customerPageWords, world.lang).evaluationTouched(month);
  return lineOf(`evaluation-${id}`, what, scoreOf(before), scoreOf(after));
}
