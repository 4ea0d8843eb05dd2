import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { openCustomer } from '@renderer/components/route/open-customer';
import { maskInText } from '@shared/domain/fields/mask-text';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord } from '@shared/domain/records/records';
import type { RelationRecord } from '@shared/domain/relations/relation';
import type { Role } from '@shared/domain/relations/relation-rules';
import { describeRole, relationsWords } from '@shared/words/relations';

interface Props {
  readonly relation: RelationRecord;
  readonly role: Role;
  /** Undefined: not in the book any more. */
  readonly other: CustomerRecord | undefined;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One relation as seen from the customer of the page: what the other one is, and who. */
export function RelationRow({ relation, role, other, onEdit, onRemove }: Props) {
  const words = useWords(relationsWords);
  const { lang } = useLang();
  const name = other === undefined ? words.gone : nameOf(other) || words.unnamed;
  return (
    <li className="bb-relation" data-testid="relation">
      <span className="bb-relation-role">{describeRole(role, other, lang)}</span>
      <span className="bb-relation-who">
        {other === undefined ? (
          <span className="bb-muted">{name}</span>
        ) : (
          <button
            type="button"
            className="bb-link"
            title={words.open(name)}
            onClick={() => openCustomer(other.id)}
          >
            {name}
          </button>
        )}
        {relation.note === undefined ? null : <span className="bb-muted">{maskInText(relation.note)}</span>}
      </span>
      <span className="bb-relation-tools">
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.edit(name)}
          title={words.edit(name)}
          onClick={onEdit}
        >
          <Icon name="edit" size={14} />
        </button>
        <button
          type="button"
          className="bb-icon-button"
          aria-label={words.remove(name)}
          title={words.remove(name)}
          onClick={onRemove}
        >
          <Icon name="trash" size={14} />
        </button>
      </span>
    </li>
  );
}
