import { defineWords } from './define-words';

/** Words of the customer list and of labels, on paper. */
export const paperListWords = defineWords({
  listTitle: { zh: '客户清单', en: 'Customer List' },
  labelsTitle: { zh: '地址标签', en: 'Address Labels' },
  customers: {
    zh: (count: string) => `共 ${count} 位客户`,
    en: (count: string) => (count === '1' ? '1 customer' : `${count} customers`),
  },
  asOf: { zh: (date: string) => `余额日期 ${date}`, en: (date: string) => `Balances of ${date}` },
  unit: { zh: '金额单位：万元', en: 'Amounts in CNY' },
  average: { zh: '公司客户为日均存款', en: 'Companies by average deposits' },
  group: {
    zh: (name: string, count: string) => `${name}　${count} 位`,
    en: (name: string, count: string) => `${name}   ${count === '1' ? '1 customer' : `${count} customers`}`,
  },
  continued: { zh: '（续）', en: ' (continued)' },
  subtotal: { zh: '小计', en: 'Subtotal' },
  total: {
    zh: (count: string) => `合计　${count} 位`,
    en: (count: string) => `Total of ${count === '1' ? '1 customer' : `${count} customers`}`,
  },
});
