import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { useFields } from '@renderer/data/fields/use-fields';
import { useSession, useSettings } from '@renderer/data/session-context';
import { defaultMatrices } from '@shared/domain/value-matrix/default-matrices';
import { editMatrix, validateMatrix } from '@shared/domain/value-matrix/matrix-commands';
import { isMeasurable } from '@shared/domain/value-matrix/read-measure';
import { axisNames, type ValueMatrix } from '@shared/domain/value-matrix/value-matrix';
import { describeFailure } from '@shared/words/reasons';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { AxisForm } from './AxisForm';
import { MatrixEffect } from './MatrixEffect';
import './matrix-drawer.css';

interface Props {
  /** The matrix in force. */
  readonly matrix: ValueMatrix;
  readonly onClose: () => void;
}

/** True when both place every customer alike. */
function isSame(a: ValueMatrix, b: ValueMatrix): boolean {
  return JSON.stringify([a.current, a.potential]) === JSON.stringify([b.current, b.potential]);
}

/** Edits fields, weights and cuts of a matrix, with the counts it would come to before anything is saved. */
export function MatrixDrawer({ matrix, onClose }: Props) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const session = useSession();
  const settings = useSettings();
  const tellWithUndo = useTellWithUndo();
  const known = useFields();
  const fields = useMemo(
    () =>
      known.filter((field) => isMeasurable(field) && field.kinds.some((kind) => matrix.kinds.includes(kind))),
    [known, matrix],
  );
  const [draft, setDraft] = useState(matrix);
  const [busy, setBusy] = useState(false);
  const isKnown = (key: string) => fields.some((field) => field.key === key);
  const valid = validateMatrix(draft, isKnown);
  const usual = defaultMatrices.find(({ id }) => id === matrix.id);
  const name = lang === 'en' ? matrix.en : matrix.zh;
  const save = async () => {
    const command = editMatrix(settings, draft, isKnown);
    if (!command.ok || isSame(matrix, draft)) return;
    setBusy(true);
    const saved = await session.commit(command.value);
    setBusy(false);
    if (!saved.ok) {
      tellFailure(saved);
      return;
    }
    onClose();
    tellWithUndo(words.saved(name), saved.value.id);
  };
  return (
    <SideDrawer
      label={words.editMatrixTitle(name)}
      head={<h2>{words.editMatrixTitle(name)}</h2>}
      testId="matrix-drawer"
      takeFocus
      onClose={onClose}
      foot={
        <>
          {usual === undefined ? null : (
            <Button
              disabled={isSame(draft, usual)}
              onClick={() => setDraft({ ...draft, current: usual.current, potential: usual.potential })}
            >
              {words.restore}
            </Button>
          )}
          <Button
            type="primary"
            className="bb-matrix-save"
            data-testid="save-matrix"
            loading={busy}
            disabled={!valid.ok || isSame(matrix, draft)}
            onClick={() => void save()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <p className="bb-matrix-intro">{words.rule}</p>
      {axisNames.map((axis) => (
        <AxisForm
          key={axis}
          name={axis}
          axis={draft[axis]}
          fields={fields}
          onChange={(next) => setDraft({ ...draft, [axis]: next })}
        />
      ))}
      {valid.ok ? (
        <MatrixEffect before={matrix} after={valid.value} />
      ) : (
        <p className="bb-matrix-problem" role="alert" data-testid="matrix-problem">
          {describeFailure(valid, lang)}
        </p>
      )}
    </SideDrawer>
  );
}
