import type { CustomerKind } from '../../records/records';
import type { ColumnPlan, SheetKind } from '../plan';
import type { HeadGrid } from './head-grid';
import { readHeaderText } from './header-text';
import { evaluationNames } from './synonym-index';

/** True for sheets that hold lists of codes for the other sheets. */
export function isCodeTable(name: string): boolean {
  return /^(?:代码表|码表|字典|数据字典|参数表?|下拉.*|选项|dict(?:ionary)?|codes?|lists?)$/i.test(
    name.trim(),
  );
}

/** True when a sheet is an evaluation form (branch-practice section 6): three or more of its column words. */
export function isEvaluationForm(grid: HeadGrid): boolean {
  return grid.rows.some((row) => {
    const words = new Set<string>();
    for (let column = 0; column < grid.width; column += 1) {
      const { bare } = readHeaderText(grid.textAt(row, column));
      if (evaluationNames.has(bare)) words.add(bare);
    }
    return words.size >= 3;
  });
}

const companyKeys = [
  'creditCode',
  'legalRepresentative',
  'registeredCapital',
  'companyNature',
  'settlementProducts',
];
const individualKeys = ['idNumber', 'gender', 'birthDate', 'education', 'hasWealthCard'];

/** The kind of customer that a sheet's name tells by itself. */
export function kindInName(name: string): CustomerKind | undefined {
  const company = /公司|对公|企业|法人|单位客户/.test(name);
  const individual = /个人|零售|对私|自然人|农户/.test(name);
  if (company === individual) return undefined;
  return company ? 'company' : 'individual';
}

/** Which customers a sheet holds, by its name, then by what only one kind has. */
export function findKind(name: string, columns: readonly ColumnPlan[]): SheetKind {
  const told = kindInName(name);
  if (told !== undefined) return told;
  const keys = new Set(columns.map((column) => column.fieldKey));
  const companyHits = companyKeys.filter((key) => keys.has(key)).length;
  const individualHits = individualKeys.filter((key) => keys.has(key)).length;
  if (
    columns.some((column) => column.fieldKey === 'name' && /企业|公司/.test(column.header)) &&
    individualHits === 0
  ) {
    return 'company';
  }
  if (companyHits > 0 && individualHits === 0) return 'company';
  if (individualHits > 0 && companyHits === 0) return 'individual';
  return 'mixed';
}

/** True when the name of a sheet or file says that it lists prospects. */
export function isProspectList(name: string): boolean {
  return /潜在|准客户|潜客|意向客户|目标客户|拓客|prospect/i.test(name);
}

/** A list of prospects says so in a name, or grades interest and has no customer numbers. */
export function findStage(
  sheet: string,
  file: string,
  keys: ReadonlySet<string | null>,
): 'established' | 'prospect' {
  if (keys.has('customerNo')) return isProspectList(sheet) ? 'prospect' : 'established';
  if (isProspectList(sheet) || isProspectList(file)) return 'prospect';
  return keys.has('prospectGrade') || keys.has('intendedProduct') || keys.has('estimatedAssets')
    ? 'prospect'
    : 'established';
}

const companyEnding =
  /(?:公司|集团|厂|店|商行|合作社|中心|协会|学校|医院|银行|酒店|宾馆|超市|事务所|工作室|经营部|门市部|委员会|局|所|处|站|院|社|部|馆|场|园|行|坊|Ltd\.?|Inc\.?|Co\.)$/i;

/** Tells a company from a person by the name: long, or ending as companies do. */
export function looksLikeCompany(name: string): boolean {
  return name.length >= 5 && (companyEnding.test(name) || /公司|集团|合作社/.test(name));
}
