import type { CustomerRecord } from '@shared/domain/records/records';
import { wordsIn } from '@shared/words/define-words';
import { paperWords } from '@shared/words/paper';
import { readValues, type ValueReader } from '../paper-values';
import type { CardsOrder } from './card-order';
import { band, type CardRow, pair, wide } from './card-rows';
import { describeAssets, describeHoldings, describeOpening, describeTier } from './card-values';
import { listOwnFieldRows } from './own-field-rows';

function openCard(values: ValueReader, order: CardsOrder): CardRow {
  const words = wordsIn(paperWords, order.lang);
  return {
    kind: 'pair',
    left: { label: values.label('name'), value: values.value('name'), strong: true },
    right: { label: words.tier, value: describeTier(values.record, order) },
  };
}

function field(values: ValueReader, key: string): readonly [string, string] {
  return [values.label(key), values.value(key)];
}

function listIndividualIdentity(values: ValueReader, order: CardsOrder): readonly CardRow[] {
  const words = wordsIn(paperWords, order.lang);
  return [
    openCard(values, order),
    pair(field(values, 'employer'), field(values, 'position')),
    pair([words.genderBirth, values.joined(['gender', 'birthDate'])], field(values, 'idNumber')),
    pair([words.phones, values.joined(['mobile', 'secondMobile', 'landline'])], field(values, 'email')),
    wide(values.label('address'), values.joined(['address', 'postalCode'])),
    pair(
      [words.occupationEducation, values.joined(['occupation', 'education', 'school'])],
      field(values, 'industry'),
    ),
    pair([values.label('openedOn'), describeOpening(values.record, order)], field(values, 'manager')),
  ];
}

function listCompanyIdentity(values: ValueReader, order: CardsOrder): readonly CardRow[] {
  const words = wordsIn(paperWords, order.lang);
  return [
    openCard(values, order),
    pair([words.creditCode, values.value('creditCode')], field(values, 'registeredCapital')),
    pair(field(values, 'companyNature'), field(values, 'industry')),
    pair(field(values, 'legalRepresentative'), field(values, 'email')),
    pair(field(values, 'contactPerson'), [
      words.phones,
      values.joined(['mobile', 'secondMobile', 'landline']),
    ]),
    wide(values.label('address'), values.joined(['address', 'postalCode'])),
    pair([values.label('openedOn'), describeOpening(values.record, order)], field(values, 'manager')),
  ];
}

function listAssets(values: ValueReader, order: CardsOrder): readonly CardRow[] {
  const words = wordsIn(paperWords, order.lang);
  const contribution = values.value('contribution');
  const company =
    values.record?.kind === 'company' || (values.record === null && order.blankKind === 'company');
  return [
    band(words.sectionAssets(order.asOf ?? '')),
    pair(
      company
        ? field(values, 'averageDeposits')
        : [values.label('aum'), describeAssets(values.record, order)],
      [values.label('contribution'), contribution === '' ? '' : words.perYear(contribution)],
    ),
    pair(field(values, 'loans'), company ? field(values, 'creditLimit') : field(values, 'monthlyAverageAum')),
    wide(words.products, describeHoldings(values.record, order)),
  ];
}

function listPreferences(values: ValueReader, order: CardsOrder): readonly CardRow[] {
  const words = wordsIn(paperWords, order.lang);
  return [
    band(words.sectionPreference),
    pair(field(values, 'investmentPreference'), [words.risk, values.value('riskTolerance')]),
    pair(field(values, 'hobbies'), [words.attitude, values.value('marketingAttitude')]),
    pair(field(values, 'productPreference'), field(values, 'hasWealthCard')),
    wide(words.familyMembers, values.joined(['maritalStatus', 'family', 'relations'])),
  ];
}

function listBusiness(values: ValueReader, order: CardsOrder): readonly CardRow[] {
  const words = wordsIn(paperWords, order.lang);
  return [
    band(words.sectionBusiness),
    pair(field(values, 'businessField'), [words.scaleMode, values.joined(['businessScale', 'businessMode'])]),
    pair(field(values, 'organizationType'), field(values, 'taxGrade')),
    wide(values.label('productsAndServices'), values.value('productsAndServices')),
    pair(field(values, 'productPreference'), [words.attitude, values.value('marketingAttitude')]),
    wide(values.label('contacts'), values.joined(['contacts', 'relations'])),
  ];
}

/** The rows of a customer's full card down to its contact record; `null` gives the blank card. */
export function listFullCardRows(customer: CustomerRecord | null, order: CardsOrder): readonly CardRow[] {
  const values = readValues(customer, order.lang, order.masked);
  const words = wordsIn(paperWords, order.lang);
  const company = (customer?.kind ?? order.blankKind) === 'company';
  return [
    ...(company ? listCompanyIdentity(values, order) : listIndividualIdentity(values, order)),
    ...listAssets(values, order),
    ...(company ? listBusiness(values, order) : listPreferences(values, order)),
    ...listOwnFieldRows(values, company ? 'company' : 'individual', words.sectionOwn),
    band(words.sectionContacts),
    wide(values.label('remark'), values.value('remark')),
  ];
}
