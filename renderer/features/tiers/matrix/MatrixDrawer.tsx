import { tellFailure } from '@renderer/components/feedback/feedback-store';
import { useTellWithUndo } from '@renderer/components/feedback/use-tell-with-undo';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { useFields } from '@renderer/data/fields/use-fields';
import { useCustomers, useSession, useSettings } from '@renderer/data/session-context';
import { knownPlaces, loadPlaces } from '@renderer/data/tiers/matrix-places';
import { nameQuadrant } from '@renderer/data/tiers/matrix-workbook';
import { useSliced } from '@renderer/data/tiers/use-sliced';
import { defaultMatrices } from '@shared/domain/value-matrix/default-matrices';
import { editMatrix, validateMatrix } from '@shared/domain/value-matrix/matrix-commands';
import { isMeasurable } from '@shared/domain/value-matrix/read-measure';
import { axisNames, quadrants, type ValueMatrix } from '@shared/domain/value-matrix/value-matrix';
import { describeFailure } from '@shared/words/reasons';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { AxisForm } from './AxisForm';
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

/** How many customers each quadrant has now, and would have. */
function MatrixEffect({ before, after }: { readonly before: ValueMatrix; readonly after: ValueMatrix }) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const records = customers.all();
  const fields = useFields();
  const isUnchanged = isSame(before, after);
  const candidate = isUnchanged ? before : after;
  const now = useSliced(
    knownPlaces(records, before, fields),
    (isStale) => loadPlaces(records, before, isStale),
    [records, before, fields],
  ).value;
  const then = useSliced(
    knownPlaces(records, candidate, fields),
    (isStale) => loadPlaces(records, candidate, isStale),
    [records, JSON.stringify(candidate), fields],
  ).value;
  if (now === null || then === null) return <p className="bb-tiers-working">{words.working}</p>;
  const lines = [
    ...quadrants.map((quadrant) => ({
      key: quadrant,
      label: nameQuadrant(quadrant, lang),
      from: now.sums[quadrant].count,
      to: then.sums[quadrant].count,
    })),
    { key: 'missing', label: words.missingData, from: now.missing.length, to: then.missing.length },
  ];
  return (
    <section className="bb-matrix-effect" aria-label={words.effect}>
      <h3>{words.effect}</h3>
      <table>
        <thead>
          <tr className="bb-matrix-effect-head">
            <th scope="col" className="bb-matrix-effect-tier">
              {words.quadrant}
            </th>
            <th scope="col">{words.nowColumn}</th>
            <th scope="col">{words.afterColumn}</th>
            <th scope="col" className="bb-matrix-effect-difference" aria-label={words.effect} />
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, from, to }) => (
            <tr key={key} data-testid={`matrix-effect-${key}`}>
              <th scope="row" className="bb-matrix-effect-tier">
                {label}
              </th>
              <td>{formats.count(from)}</td>
              <td>{formats.count(to)}</td>
              <td className="bb-matrix-effect-difference bb-second">
                {to === from ? '' : `${to > from ? '+' : '−'}${formats.count(Math.abs(to - from))}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
