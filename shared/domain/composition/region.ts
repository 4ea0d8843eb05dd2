import { textOf } from '../fields/values';
import type { CustomerRecord } from '../records/records';

/** Words that end in 区 or 县-like characters and yet name no district. */
const notDistrict =
  /(?:小|社|园|校|厂|库|片|宿舍|工业|生活|住宅|家属|营业|办公|服务|商业|度假|风景|景|山|矿|林|灌|牧)区$/u;

const districtPattern =
  /^(?:.{2,8}?(?:省|自治区))?(?:.{1,8}?(?:市|地区|自治州|盟))?(.{1,7}?(?:自治县|自治旗|区|县|旗))/u;
const cityPattern = /^(?:.{2,8}?(?:省|自治区))?(.{1,8}?(?:市|地区|自治州|盟))/u;
const municipalities = /^(?:北京|上海|天津|重庆)市/u;

/**
 * The district of an address (`宁波市江东区桑田路7弄` -> 江东区), else its city, else undefined: branch sheets write
 * addresses freely, and a wrong district would be worse than none.
 */
export function findDistrict(address: string): string | undefined {
  const text = address.replace(/\s+/gu, '').replace(municipalities, '');
  const district = districtPattern.exec(text)?.[1];
  if (district !== undefined && !/[\d路街道号弄巷]/u.test(district) && !notDistrict.test(district))
    return district;
  const city = cityPattern.exec(text)?.[1];
  if (city !== undefined && !/[\d路街道号弄巷]/u.test(city)) return city;
  return municipalities.exec(address.trim())?.[0];
}

/** The region a customer is counted in: its own district field, else what the address tells. */
export function regionOf(record: CustomerRecord): string | undefined {
  const district = textOf(record, 'district');
  if (district !== undefined) return district;
  const address = textOf(record, 'address');
  const found = address === undefined ? undefined : findDistrict(address);
  return found ?? textOf(record, 'city');
}
