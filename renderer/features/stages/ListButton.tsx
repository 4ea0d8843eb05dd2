import { useWords } from '@renderer/components/language/language-context';
import { navigate } from '@renderer/components/route/use-route';
import { useSession } from '@renderer/data/session-context';
import { narrowTo } from '@renderer/data/view/narrowing';
import { stagesWords } from '@shared/words/stages';
import { Button } from 'antd';

interface Props {
  /** Name of the list, as the table shows it. */
  readonly list: string;
  readonly ids: () => readonly string[];
}

/** Opens a list in the customers' table, where it is sorted, edited, printed and exported. */
export function ListButton({ list, ids }: Props) {
  const words = useWords(stagesWords);
  const session = useSession();
  return (
    <Button
      type="text"
      size="small"
      className="bb-stage-in-table"
      data-testid="in-table"
      onClick={() => {
        narrowTo(session, { label: words.narrowed(list), ids: ids() });
        navigate('customers', { narrow: '1' });
      }}
    >
      {words.inTable}
    </Button>
  );
}
