import { MatrixChart } from '@renderer/components/charts/MatrixChart';
import { EmptyState } from '@renderer/components/EmptyState';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Panel } from '@renderer/components/Panel';
import { useFields } from '@renderer/data/fields/use-fields';
import { useCustomers } from '@renderer/data/session-context';
import { knownPlaces, loadPlaces } from '@renderer/data/tiers/matrix-places';
import { nameQuadrant } from '@renderer/data/tiers/matrix-workbook';
import { useSliced } from '@renderer/data/tiers/use-sliced';
import { assetsOf } from '@shared/domain/fields/assets';
import type { Month } from '@shared/domain/kernel/calendar';
import type { MatrixPlaces } from '@shared/domain/value-matrix/score-matrix';
import { axisNames, quadrantAt, type ValueMatrix } from '@shared/domain/value-matrix/value-matrix';
import { tierPicturesWords } from '@shared/words/tier-pictures';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { MemberPanel } from '../members/MemberPanel';
import { usePictureSheet } from '../pictures/picture-sheet';
import { AreaFields } from './AreaFields';
import { listSelected, type MatrixSelection } from './matrix-selection';
import { makeMatrixSheet, makePlane, nameTerm, tellAxis } from './matrix-sheet';
import { QuadrantList } from './QuadrantList';
import './matrix.css';

interface Props {
  readonly matrix: ValueMatrix;
  readonly month: Month;
  readonly onEdit: () => void;
}

/** 价值矩阵: current value by potential value, customers picked by quadrant or by area. */
export function MatrixView({ matrix, month, onEdit }: Props) {
  const words = useWords(tierPicturesWords);
  const customers = useCustomers();
  const fields = useFields();
  const records = customers.all();
  const { value: places } = useSliced(
    knownPlaces(records, matrix, fields),
    (isStale) => loadPlaces(records, matrix, isStale),
    [records, matrix, fields],
  );
  if (places === null || places.matrix.id !== matrix.id)
    return <p className="bb-tiers-working">{words.working}</p>;
  return <MatrixPanels key={matrix.id} matrix={matrix} places={places} month={month} onEdit={onEdit} />;
}

interface PanelsProps {
  readonly matrix: ValueMatrix;
  readonly places: MatrixPlaces;
  readonly month: Month;
  readonly onEdit: () => void;
}

function MatrixPanels({ matrix, places, month, onEdit }: PanelsProps) {
  const words = useWords(tierPicturesWords);
  const { lang } = useLang();
  const formats = useFormats();
  const customers = useCustomers();
  const records = customers.all();
  const [selection, select] = useState<MatrixSelection | null>(null);
  const plane = useMemo(() => makePlane(places, formats, lang), [places, formats, lang]);
  const sheet = useMemo(
    () => makeMatrixSheet({ places, plane, records, month, formats, lang }),
    [places, plane, records, month, formats, lang],
  );
  const isEmpty = places.positions.length === 0;
  usePictureSheet(isEmpty ? null : sheet);
  const members = useMemo(
    () => (selection === null ? [] : listSelected(places, records, selection)),
    [places, records, selection],
  );
  if (isEmpty && places.missing.length === 0)
    return (
      <div className="bb-pictures-empty">
        <EmptyState
          icon="tiers"
          title={words.nobodyInMatrix(lang === 'en' ? matrix.en : matrix.zh)}
          text={words.rule}
        />
      </div>
    );
  const title = selection === null ? '' : nameSelection(selection);
  return (
    <div className="bb-pictures">
      <div className="bb-pictures-side">
        <Panel title={words.quadrants}>
          <QuadrantList places={places} selection={selection} onSelect={select} />
          <AreaFields
            area={selection?.by === 'area' ? selection.area : null}
            onArea={(area) => select(area === null ? null : { by: 'area', area })}
          />
        </Panel>
        <Panel
          title={words.matrixVersion(matrix.version)}
          aside={
            <button type="button" className="bb-link" onClick={onEdit}>
              {words.editMatrix}
            </button>
          }
        >
          <ul className="bb-matrix-rules">
            {axisNames.map((axis) => (
              <li key={axis}>{tellAxis(matrix, axis, lang)}</li>
            ))}
            <li>{words.rule}</li>
            {places.notes.map(({ axis, field, problem }) => (
              <li key={`${axis} ${field}`} className="bb-matrix-warn">
                {problem === 'unknown'
                  ? words.termUnknown(nameTerm(field, lang))
                  : words.termEqual(nameTerm(field, lang))}
              </li>
            ))}
            {places.missing.length === 0 ? null : (
              <li>{words.missingNote(formats.count(places.missing.length))}</li>
            )}
          </ul>
        </Panel>
      </div>
      <div className="bb-pictures-main">
        <Panel
          title={words.matrix}
          className="bb-matrix-panel"
          aside={<span className="bb-tiers-aside">{words.planeHint}</span>}
        >
          {isEmpty ? (
            <EmptyState
              icon="tiers"
              title={words.noMatrixTitle}
              text={words.noMatrixText(formats.count(places.missing.length))}
              actions={<Button onClick={onEdit}>{words.editMatrix}</Button>}
            />
          ) : (
            <div className={selection === null ? 'bb-matrix-plane' : 'bb-matrix-plane bb-matrix-plane-low'}>
              <MatrixChart
                picture={plane}
                area={areaOf(selection)}
                onArea={(area) => select({ by: 'area', area })}
                onPoint={(x, y) => select({ by: 'quadrant', quadrant: quadrantAt(matrix, x, y) })}
                label={plane.quadrants.map(({ name, countText }) => `${name} ${countText}`).join(', ')}
              />
            </div>
          )}
        </Panel>
        {selection === null ? null : (
          <MemberPanel
            title={words.selected(title, formats.count(members.length))}
            records={members}
            amountOf={assetsOf}
            amountTitle={words.assets}
            unit="money"
            circle={`${words.matrix} ${title}`}
            onClose={() => select(null)}
          />
        )}
      </div>
    </div>
  );

  function nameSelection(chosen: MatrixSelection): string {
    if (chosen.by === 'missing') return words.missingData;
    if (chosen.by === 'quadrant') return nameQuadrant(chosen.quadrant, lang);
    const span = ([from, to]: readonly [number, number]) => `${Math.round(from)}–${Math.round(to)}`;
    return words.areaInWords(span(chosen.area.x), span(chosen.area.y));
  }

  function areaOf(chosen: MatrixSelection | null) {
    if (chosen?.by === 'area') return chosen.area;
    if (chosen?.by !== 'quadrant') return null;
    const isRight = chosen.quadrant === 'high' || chosen.quadrant === 'second';
    const isUpper = chosen.quadrant === 'high' || chosen.quadrant === 'potential';
    const half = (cut: number, isHigh: boolean): readonly [number, number] =>
      isHigh ? [cut, 100] : [0, cut];
    return { x: half(matrix.current.cut, isRight), y: half(matrix.potential.cut, isUpper) };
  }
}
