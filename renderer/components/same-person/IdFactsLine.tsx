import { useWords } from '@renderer/components/language/language-context';
import { readToday } from '@renderer/data/current-period';
import { ageOn, readIdNumber } from '@shared/domain/identity/read-id-number';
import type { CalendarDate } from '@shared/domain/kernel/calendar';
import { samePersonWords } from '@shared/words/same-person';
import './same-person.css';

interface Props {
  /** What stands in the ID field, complete or not. */
  readonly idNumber: string;
  /** What the form or record holds already, in the book's own form. */
  readonly birthDate?: string | undefined;
  readonly gender?: string | undefined;
  /** Takes what is missing: the birth date, the sex or both. */
  readonly onTake: (facts: {
    readonly birthDate?: CalendarDate;
    readonly gender?: 'male' | 'female';
  }) => void;
}

/** Below an ID field: the birth date and sex inside the number, to be taken over with one click. */
export function IdFactsLine({ idNumber, birthDate, gender, onTake }: Props) {
  const words = useWords(samePersonWords);
  const read = readIdNumber(idNumber);
  if (!read.ok) return null;
  const facts = read.value;
  const sex = words[facts.gender];
  const disagrees =
    (birthDate !== undefined && birthDate !== facts.birthDate) ||
    (gender !== undefined && gender !== facts.gender);
  if (disagrees)
    return (
      <p className="bb-id-facts" data-disagrees="true" data-testid="id-facts">
        {words.idDisagrees(facts.birthDate, sex)}
      </p>
    );
  const isMissing = birthDate === undefined || gender === undefined;
  return (
    <p className="bb-id-facts" data-testid="id-facts">
      {words.idTells(facts.birthDate, sex, ageOn(facts.birthDate, readToday()))}
      {isMissing ? (
        <button
          type="button"
          className="bb-link"
          onClick={() =>
            onTake({
              ...(birthDate === undefined ? { birthDate: facts.birthDate } : {}),
              ...(gender === undefined ? { gender: facts.gender } : {}),
            })
          }
        >
          {words.take}
        </button>
      ) : null}
    </p>
  );
}
