import type { FieldSection } from '@shared/domain/fields/field';
import type { customersWords } from '@shared/words/customers';

/** The phrase that heads each section of facts. */
export const sectionWords = {
  identity: 'sectionIdentity',
  contact: 'sectionContact',
  work: 'sectionWork',
  company: 'sectionCompany',
  assets: 'sectionAssets',
  preference: 'sectionPreference',
  family: 'sectionFamily',
  service: 'sectionService',
  own: 'sectionOwn',
} as const satisfies Record<FieldSection, keyof typeof customersWords>;
