import type { LayoutCell, LayoutGrid, PaperFrame, PaperLayout } from '../layout';
import { cell, companies, fields, individuals, named, strong, usualFrame, wide } from './parts';

const frame: PaperFrame = {
  ...usualFrame,
  margins: { top: 12, right: 14, bottom: 9, left: 14 },
  points: 9.5,
  leastPoints: 7.5,
};

const phones = cell('@phones', named('联系方式', 'Phone'));
const address = cell('address', named('住址', 'Address'));
const closing: LayoutCell[] = [
  wide('remark', named('备注', 'Remark')),
  cell('@manager', named('客户经理', 'Manager')),
];

const individualCells: LayoutCell[] = [
  strong(['name', '@tier'], named('姓名', 'Name')),
  cell('employer'),
  cell('position'),
  phones,
  address,
  cell('@assetsUnit', named('资产', 'Assets')),
  cell('@products', named('产品', 'Products')),
  cell(['investmentPreference', 'productPreference', 'hobbies', 'riskTolerance'], named('偏好', 'Likes')),
  ...closing,
];

const companyCells: LayoutCell[] = [
  strong(['name', '@tier'], named('名称', 'Name')),
  cell('creditCode', named('信用代码', 'Credit code')),
  cell(['industry', 'companyNature'], named('行业', 'Industry')),
  cell(['contactPerson', 'legalRepresentative'], named('联系人', 'Contact')),
  phones,
  address,
  cell('@assetsUnit', named('资产', 'Assets')),
  cell('@products', named('产品', 'Products')),
  ...closing,
];

/** With eight a page there is room for six lines and the remark. */
const shortIndividualCells: LayoutCell[] = [
  strong(['name', '@tier'], named('姓名', 'Name')),
  cell(['employer', 'position'], named('工作单位', 'Employer')),
  phones,
  address,
  cell(['@assetsUnit', '@products'], named('资产', 'Assets')),
  ...closing,
];

const shortCompanyCells: LayoutCell[] = [
  strong(['name', '@tier'], named('名称', 'Name')),
  cell(['contactPerson', 'legalRepresentative'], named('联系人', 'Contact')),
  phones,
  address,
  cell(['@assetsUnit', '@products'], named('资产', 'Assets')),
  ...closing,
];

function layOut(
  count: 2 | 4 | 6 | 8,
  grid: Pick<LayoutGrid, 'across' | 'down'>,
  person: LayoutCell[],
  company: LayoutCell[],
): PaperLayout {
  return {
    id: `small-card-${count}`,
    kind: 'smallCard',
    name: named(`客户关系卡（一般客户，每页 ${count} 张）`, `Relationship card, ${count} a page`),
    frame: count === 2 ? { ...frame, points: 10.5 } : frame,
    blocks: [fields('person', null, individuals, person, 1), fields('company', null, companies, company, 1)],
    grid: { ...grid, gapMm: { across: 6, down: 6 }, cutMarks: true, border: true },
    list: null,
    summary: null,
  };
}

/** The 一般客户 cards, several a page with marks to cut them along (branch-practice section 5). */
export const smallCards: readonly PaperLayout[] = [
  layOut(8, { across: 2, down: 4 }, shortIndividualCells, shortCompanyCells),
  layOut(6, { across: 2, down: 3 }, individualCells, companyCells),
  layOut(4, { across: 2, down: 2 }, individualCells, companyCells),
  layOut(2, { across: 1, down: 2 }, individualCells, companyCells),
];
