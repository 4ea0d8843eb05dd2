import type { ValueMatrix } from './value-matrix';

/**
 * Individuals. The practice names the two axes, not their fields: what the customer holds and brings now; what it
 * probably holds elsewhere, what lies in deposits and can be placed better, what it borrows. All of it is edited.
 */
export const individualMatrix: ValueMatrix = {
  id: 'individual',
  version: 1,
  zh: '个人客户',
  en: 'Individuals',
  kinds: ['individual'],
  current: {
    terms: [
      { field: 'aum', weight: 70 },
      { field: 'contribution', weight: 30 },
    ],
    cut: 50,
  },
  potential: {
    terms: [
      { field: 'estimatedAssets', weight: 50 },
      { field: 'deposits', weight: 30 },
      { field: 'loans', weight: 20 },
    ],
    cut: 50,
  },
};

/** Companies: deposits and what they bring; their revenue and the credit they were given. */
export const companyMatrix: ValueMatrix = {
  id: 'company',
  version: 1,
  zh: '公司客户',
  en: 'Companies',
  kinds: ['company'],
  current: {
    terms: [
      { field: 'averageDeposits', weight: 40 },
      { field: 'aum', weight: 30 },
      { field: 'contribution', weight: 30 },
    ],
    cut: 50,
  },
  potential: {
    terms: [
      { field: 'annualRevenue', weight: 40 },
      { field: 'creditLimit', weight: 30 },
      { field: 'loans', weight: 30 },
    ],
    cut: 50,
  },
};

export const defaultMatrices: readonly ValueMatrix[] = [individualMatrix, companyMatrix];
