import { IfMay } from '@renderer/components/access/IfMay';
import { useWords } from '@renderer/components/language/language-context';
import { Page } from '@renderer/components/Page';
import { settingsWords } from '@shared/words/settings';
import { AuditPanel } from './AuditPanel';
import { AboutPanel } from './about/AboutPanel';
import { BookPanel } from './BookPanel';
import { BranchPanel } from './BranchPanel';
import { DisplayPanel } from './DisplayPanel';
import { LockPanel } from './LockPanel';
import { OwnFieldsPanel } from './own-fields/OwnFieldsPanel';
import { PeoplePanel } from './PeoplePanel';
import { RecentPanel } from './RecentPanel';
import './settings.css';

/** Language and appearance, the branch's own details and fields, and where the book is. */
export function SettingsPage() {
  const words = useWords(settingsWords);
  return (
    <Page name="settings" title={words.title} layout="flow">
      <div className="bb-settings">
        <div>
          <IfMay right="settings">
            <BranchPanel />
          </IfMay>
          <IfMay right="editFields">
            <OwnFieldsPanel />
          </IfMay>
          <BookPanel />
        </div>
        <div>
          <DisplayPanel />
          <PeoplePanel />
          <IfMay right="audit">
            <AuditPanel />
          </IfMay>
          <LockPanel />
          <AboutPanel />
          <RecentPanel />
        </div>
      </div>
    </Page>
  );
}
