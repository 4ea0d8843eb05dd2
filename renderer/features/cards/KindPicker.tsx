import { Icon } from '@renderer/components/icons/Icon';
import { useWords } from '@renderer/components/language/language-context';
import { navigate } from '@renderer/components/route/use-route';
import { cardsPageWords } from '@shared/words/cards-page';
import { Radio } from 'antd';
import { type StudioKind, studioKinds } from './studio-kind';

interface Props {
  readonly kind: StudioKind;
  readonly onKind: (kind: StudioKind) => void;
}

/** What is printed: a kind of paper each, and the way to those that are printed elsewhere. */
export function KindPicker({ kind, onKind }: Props) {
  const words = useWords(cardsPageWords);
  return (
    <section className="bb-cards-kinds" aria-label={words.kinds}>
      <Radio.Group
        aria-label={words.kinds}
        value={kind}
        onChange={({ target }) => onKind(target.value as StudioKind)}
        data-testid="studio-kinds"
      >
        {studioKinds.map((each) => (
          <Radio.Button
            key={each}
            value={each}
            data-testid={`kind-${each}`}
            {...(each === 'cards' ? { title: words.cardsNote } : {})}
          >
            {words[each]}
          </Radio.Button>
        ))}
      </Radio.Group>
      <button
        type="button"
        className="bb-cards-elsewhere"
        title={words.toEvaluationsNote}
        onClick={() => navigate('evaluations')}
        data-testid="kind-evaluations"
      >
        {words.toEvaluations}
        <Icon name="right" size={12} />
      </button>
    </section>
  );
}
