import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { formatRoute } from '@renderer/components/route/route';
import { TierChip } from '@renderer/components/TierChip';
import { TierMoveChips } from '@renderer/components/tiers/TierMoveChips';
import { tierOfKey } from '@shared/domain/tiers/assign-tier';
import { settleWords } from '@shared/words/tier-settle';
import { formatBasisAmount, tierName } from '@shared/words/tiers';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { SettleGroup, SettleLine, SettleLists } from './settle-groups';

/** Who goes up, down, on watch, and whose exception ends: counts to choose from, and the customers of one. */
export function SettlePreview({ lists: { lists, staying } }: { readonly lists: SettleLists }) {
  const words = useWords(settleWords);
  const formats = useFormats();
  const [chosen, setChosen] = useState<SettleGroup | null>(null);
  const shown = lists.find(({ group }) => group === chosen) ?? lists[0];
  const isClock = shown?.group === 'watch';
  const several = new Set(shown?.lines.map(({ scheme }) => scheme.id)).size > 1;
  return (
    <>
      {shown === undefined ? null : (
        <Segmented<SettleGroup>
          aria-label={words.move}
          value={shown.group}
          onChange={setChosen}
          options={lists.map(({ group, count }) => ({
            value: group,
            label: (
              <span data-testid={`settle-${group}`}>
                {words[group]} <b>{formats.count(count)}</b>
              </span>
            ),
          }))}
        />
      )}
      <p className="bb-muted bb-settle-stay">{words.stay(formats.count(staying))}</p>
      {shown === undefined || shown.lines.length === 0 ? null : (
        <div className="bb-settle-list">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.customer}</th>
                {several ? <th scope="col">{words.scheme}</th> : null}
                <th scope="col">{words.move}</th>
                {isClock ? null : (
                  <>
                    <th scope="col" className="bb-settle-number">
                      {words.amount}
                    </th>
                    <th scope="col">{words.effectiveFrom}</th>
                  </>
                )}
                <th scope="col">{words.manager}</th>
              </tr>
            </thead>
            <tbody>
              {shown.lines.map((line) => (
                <PreviewRow key={`${line.scheme.id} ${line.id}`} line={line} several={several} />
              ))}
            </tbody>
          </table>
          {shown.count > shown.lines.length ? (
            <p className="bb-muted">{words.listed(formats.count(shown.count - shown.lines.length))}</p>
          ) : null}
        </div>
      )}
    </>
  );
}

function PreviewRow({ line, several }: { readonly line: SettleLine; readonly several: boolean }) {
  const words = useWords(settleWords);
  const { lang } = useLang();
  const formats = useFormats();
  const { scheme, clock } = line;
  const held = tierOfKey(scheme, line.from ?? undefined);
  return (
    <tr data-testid="settle-line">
      <th scope="row">
        <a href={formatRoute('customers', { id: line.id })}>{line.name}</a>
      </th>
      {several ? <td className="bb-second">{tierName(scheme, lang)}</td> : null}
      <td>
        {clock === undefined || held === undefined ? (
          <TierMoveChips scheme={scheme} from={line.from} to={line.to} />
        ) : (
          <span className="bb-tier-move">
            <TierChip tone={held.tone} label={tierName(held, lang)} />
            <span className="bb-chip bb-chip-watch">{words.clock(clock.month, clock.of)}</span>
          </span>
        )}
      </td>
      {clock === undefined ? (
        <>
          <td className="bb-settle-number">
            {line.basis === undefined ? '' : formatBasisAmount(scheme.basis, line.basis, lang)}
          </td>
          <td className="bb-second">{line.effective === undefined ? '' : formats.month(line.effective)}</td>
        </>
      ) : null}
      <td className="bb-second">{line.manager}</td>
    </tr>
  );
}
