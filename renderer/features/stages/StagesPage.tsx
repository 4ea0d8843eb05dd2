import { IfMay } from '@renderer/components/access/IfMay';
import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { navigate, useRoute } from '@renderer/components/route/use-route';
import { ViewTabs } from '@renderer/components/ViewTabs';
import { useStageLists, useStageRules } from '@renderer/data/stages/use-stages';
import type { CustomerStage } from '@shared/domain/records/records';
import { stagesWords } from '@shared/words/stages';
import { Button } from 'antd';
import { useState } from 'react';
import { EstablishedTab } from './EstablishedTab';
import { LostTab } from './LostTab';
import { NewTab } from './NewTab';
import { ProspectsTab } from './ProspectsTab';
import { RulesDrawer } from './RulesDrawer';
import './stages.css';

const tabs: readonly CustomerStage[] = ['prospect', 'new', 'established', 'lost'];

/** The life of customers: prospects, new, established and lost, each with its own lists and rules. */
export function StagesPage() {
  const words = useWords(stagesWords);
  const route = useRoute();
  const lists = useStageLists();
  const rules = useStageRules();
  const [isEditing, setEditing] = useState(false);
  const tab = tabs.find((each) => each === route.params.tab) ?? 'prospect';
  const names = {
    prospect: words.prospects,
    new: words.news,
    established: words.established,
    lost: words.lost,
  } as const;
  return (
    <Page
      name="stages"
      title={words.title}
      sub={words.aim}
      actions={
        <IfMay right="editSchemes">
          <Button data-testid="stage-rules" onClick={() => setEditing(true)}>
            {words.rules}
          </Button>
        </IfMay>
      }
    >
      <ViewTabs
        tabs={tabs.map((key) => ({
          key,
          label: names[key],
          ...(lists === null ? {} : { count: lists[key].length }),
        }))}
        current={tab}
        label={words.tabs}
        onChange={(key) => navigate('stages', { tab: key }, { replace: true })}
      />
      <div className="bb-stages">
        {lists === null ? (
          <p className="bb-stage-wait">{words.opening}</p>
        ) : tab === 'prospect' ? (
          <ProspectsTab records={lists.prospect} rules={rules} />
        ) : tab === 'new' ? (
          <NewTab records={lists.new} rules={rules} />
        ) : tab === 'established' ? (
          <EstablishedTab records={lists.established} rules={rules} />
        ) : (
          <LostTab lists={lists} rules={rules} />
        )}
        {isEditing && lists !== null ? (
          <RulesDrawer rules={rules} prospects={lists.prospect} onClose={() => setEditing(false)} />
        ) : null}
      </div>
    </Page>
  );
}
