import { useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { navigate } from '@renderer/components/route/use-route';
import { auditPageWords } from '@shared/words/audit-page';
import { Button } from 'antd';

/** The way to the audit trail. */
export function AuditPanel() {
  const words = useWords(auditPageWords);
  return (
    <Panel
      title={words.title}
      testId="audit-panel"
      aside={
        <Button size="small" data-testid="open-audit" onClick={() => navigate('audit')}>
          {words.open}
        </Button>
      }
    >
      <p className="bb-muted">{words.settingsNote}</p>
    </Panel>
  );
}
