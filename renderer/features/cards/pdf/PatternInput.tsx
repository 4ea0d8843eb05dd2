import { useLang, useWords } from '@renderer/components/language/language-context';
import type { FileSplit } from '@renderer/data/paper/plan-files';
import { findUnknownPlaces, type NamePlace, namePlaces } from '@shared/domain/paper/name-pattern';
import { cardsPageWords } from '@shared/words/cards-page';
import { Input } from 'antd';

interface Props {
  readonly split: FileSplit;
  readonly pattern: string;
  /** The first name that comes of it, without its ending. */
  readonly example: string;
  readonly onPattern: (pattern: string) => void;
}

/** Places that say something for a split: a file of many customers has no customer's name. */
const placesOf: Readonly<Record<FileSplit, readonly NamePlace[]>> = {
  one: ['layout', 'date', 'manager'],
  customer: ['name', 'customerNo', 'manager', 'layout', 'date', 'count'],
  manager: ['manager', 'layout', 'date', 'count'],
};

/** The name of the files as a pattern: places are added by a click, and an example shows what comes of it. */
export function PatternInput({ split, pattern, example, onPattern }: Props) {
  const words = useWords(cardsPageWords);
  const { lang } = useLang();
  const unknown = findUnknownPlaces(pattern);
  const problem =
    pattern.trim() === ''
      ? words.patternEmpty
      : unknown.length > 0
        ? words.patternUnknown(unknown.map((word) => `{${word}}`).join(' '))
        : undefined;
  return (
    <div className="bb-pdf-pattern">
      <Input
        aria-label={words.pattern}
        value={pattern}
        maxLength={200}
        onChange={(event) => onPattern(event.target.value)}
        data-testid="pdf-pattern"
      />
      <p className="bb-pdf-places">
        <span>{words.patternAdd}</span>
        {placesOf[split].map((place) => {
          const word = `{${lang === 'en' ? namePlaces[place].en : namePlaces[place].zh}}`;
          return (
            <button key={place} type="button" onClick={() => onPattern(`${pattern}${word}`)}>
              {word}
            </button>
          );
        })}
      </p>
      {problem === undefined ? null : (
        <p className="bb-form-problem" role="alert">
          {problem}
        </p>
      )}
      <p className="bb-pdf-example" data-testid="pdf-example">
        {words.patternExample(`${example}.pdf`)}
      </p>
    </div>
  );
}
