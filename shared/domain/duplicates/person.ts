import { readIdNumber } from '../identity/read-id-number';
import type { CalendarDate } from '../kernel/calendar';
import type { CustomerKind } from '../records/records';
import { foldName } from '../search/fold-text';
import { type Readings, readName } from '../search/name-readings';
import { stripZeros } from '../sheets/reading/read-customer-no';
import { type CompanyName, splitCompanyName } from './company-name';

/** The fields by which customers are compared; only these go to the worker that scans the book. */
export const comparedFields = [
  'name',
  'customerNo',
  'idNumber',
  'creditCode',
  'mobile',
  'secondMobile',
  'landline',
  'birthDate',
  'gender',
  'address',
  'legalRepresentative',
] as const;

/** Values of a customer, or of a form that is being typed. */
export type ComparedValues = Readonly<Record<string, unknown>>;

/** A customer made ready for comparing. */
export interface Person {
  readonly kind: CustomerKind;
  /** Folded: full-width forms narrow, small letters, no spaces; `''` for none. */
  readonly name: string;
  /** Of companies. */
  readonly company?: CompanyName;
  /** The first 17 characters of a resident ID, also of the old form; other documents as they are. */
  readonly idNumber?: string;
  /** True when a check digit vouches for the ID. */
  readonly idChecked: boolean;
  readonly creditCode?: string;
  /** True when a check character vouches for the code. */
  readonly creditChecked: boolean;
  /** Digits of every phone, at least seven. */
  readonly phones: readonly string[];
  readonly birthDate?: CalendarDate;
  readonly gender?: string;
  /** Folded; only when it is long enough to tell a door from a town. */
  readonly address?: string;
  /** Without its leading zeros. */
  readonly customerNo?: string;
  readonly legalRepresentative?: string;
}

const shortestAddress = 8;
const shortestPhone = 7;

/** Makes a customer ready for comparing. Values in another form than the book's are left out. */
export function makePerson(kind: CustomerKind, values: ComparedValues): Person {
  const name = foldName(text(values.name) ?? '').replace(/[•・‧∙.]/g, '·');
  const resident = readResident(text(values.idNumber));
  const creditCode = text(values.creditCode);
  const address = foldName(text(values.address) ?? '').replace(/[,，。、.·-]/g, '');
  const customerNo = text(values.customerNo);
  const legal = text(values.legalRepresentative);
  const birthDate = text(values.birthDate) ?? resident?.birthDate;
  const gender = text(values.gender) ?? resident?.gender;
  return {
    kind,
    name,
    idChecked: resident?.isChecked ?? false,
    creditChecked: creditCode?.length === 18,
    phones: readPhones([values.mobile, values.secondMobile, values.landline]),
    ...(kind === 'company' && name !== '' ? { company: splitCompanyName(name) } : {}),
    ...(resident === undefined ? {} : { idNumber: resident.key }),
    ...(creditCode === undefined ? {} : { creditCode }),
    ...(birthDate === undefined ? {} : { birthDate }),
    ...(gender === undefined ? {} : { gender }),
    ...([...address].length < shortestAddress ? {} : { address }),
    ...(customerNo === undefined ? {} : { customerNo: stripZeros(customerNo) }),
    ...(legal === undefined ? {} : { legalRepresentative: foldName(legal) }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

interface ResidentKey {
  readonly key: string;
  readonly isChecked: boolean;
  readonly birthDate?: CalendarDate;
  readonly gender?: string;
}

function readResident(id: string | undefined): ResidentKey | undefined {
  if (id === undefined) return undefined;
  const read = readIdNumber(id);
  if (!read.ok) return { key: id, isChecked: false };
  const { idNumber, isChecked, birthDate, gender } = read.value;
  const key = isChecked ? idNumber.slice(0, 17) : `${idNumber.slice(0, 6)}19${idNumber.slice(6)}`;
  return { key, isChecked, birthDate, gender };
}

function readPhones(values: readonly unknown[]): string[] {
  const phones: string[] = [];
  for (const value of values) {
    const digits = text(value)?.replace(/\D/g, '') ?? '';
    if (digits.length >= shortestPhone && !phones.includes(digits)) phones.push(digits);
  }
  return phones;
}

/** How a folded name sounds: its likeliest syllables in a row, `zhangwei`. */
export type SoundOf = (name: string) => string;

/** Makes a `SoundOf` that remembers; `everydayReading` as in `readName`. */
export function makeSoundOf(everydayReading: (character: string) => string | undefined): SoundOf {
  const known = new Map<string, string>();
  return (name) => {
    let sound = known.get(name);
    if (sound === undefined) {
      sound = readName(name, everydayReading).map(likeliest).join(' ');
      known.set(name, sound);
    }
    return sound;
  };
}

function likeliest(readings: Readings): string {
  return readings[0] ?? '';
}
