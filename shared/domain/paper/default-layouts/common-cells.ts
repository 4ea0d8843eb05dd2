import type { LayoutCell } from '../layout';
import { cell, named, strong, wide } from './parts';

export const tierLabel = named('客户等级', 'Tier');
export const phonesLabel = named('手机 / 座机', 'Mobile / landline');
export const productsLabel = named('持有产品', 'Products held');
export const assetsLabel = named('金融资产', 'AUM');

/** Who it is: name and tier. */
export const whoCells: LayoutCell[] = [strong('name'), cell('@tier', tierLabel)];

/** Street and postal code. */
export const addressCell = wide(['address', 'postalCode'], named('住址', 'Address'));

export const phonesCell = cell('@phones', phonesLabel);
export const openedCell = cell('@opened', named('开户日期', 'Opened'));
export const managerCell = cell('@manager', named('客户经理', 'Manager'));
/** What a customer holds; of companies the average, as most sheets tell only that. */
export const assetsCell = cell(['@assets', '@assetsChange'], assetsLabel);
export const companyAssetsCell = cell(
  ['averageDeposits', '@assetsChange'],
  named('日均存款', 'Average deposits'),
);
