import { useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { openCustomer } from '@renderer/components/route/open-customer';
import { assetsOf } from '@shared/domain/fields/assets';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import { relationsWords } from '@shared/words/relations';

interface Props {
  readonly kind: 'household' | 'group';
  readonly record: CustomerRecord;
  readonly members: readonly CustomerRecord[];
}

/** The household of a person, or the group of a company: its members, what each has, and what they have together. */
export function CircleBox({ kind, record, members }: Props) {
  const words = useWords(relationsWords);
  const formats = useFormats();
  const known = members.map((member) => assetsOf(member)).filter((fen) => fen !== undefined);
  const count = formats.count(members.length);
  return (
    <section className="bb-circle" aria-label={words[kind]} data-testid={`circle-${kind}`}>
      <h3>
        {words[kind]}
        <span className="bb-circle-count">
          {kind === 'household' ? words.members(count) : words.companies(count)}
        </span>
      </h3>
      <ul>
        {members.map((member) => {
          const fen = assetsOf(member);
          const name = nameOf(member) || words.unnamed;
          return (
            <li key={member.id}>
              {member.id === record.id ? (
                <span>
                  {name} <span className="bb-muted">{words.self}</span>
                </span>
              ) : (
                <button
                  type="button"
                  className="bb-link"
                  title={words.open(name)}
                  onClick={() => openCustomer(member.id)}
                >
                  {name}
                </button>
              )}
              <span className="bb-number">{fen === undefined ? '—' : formats.moneyInWords(fen)}</span>
            </li>
          );
        })}
      </ul>
      <p className="bb-circle-sum">
        {words.together}
        <b data-testid="circle-total">
          {known.length === 0 ? '—' : formats.moneyInWords(known.reduce((sum, fen) => sum + fen, 0))}
        </b>
      </p>
    </section>
  );
}
