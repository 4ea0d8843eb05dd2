import { nameRole } from '@renderer/components/account/name-role';
import { Icon } from '@renderer/components/icons/Icon';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { Panel } from '@renderer/components/Panel';
import { rights, roleMay } from '@shared/domain/access/right';
import { roles } from '@shared/domain/access/role';
import { peopleWords, rightNames } from '@shared/words/people';

/** What each role may do, as the book checks it. */
export function RightsPanel() {
  const words = useWords(peopleWords);
  const names = useWords(rightNames);
  const { lang } = useLang();
  return (
    <Panel title={words.matrix} className="bb-people-rights">
      <p className="bb-form-lead">{words.matrixNote}</p>
      <table data-testid="rights-table">
        <thead>
          <tr>
            <th scope="col">{words.right}</th>
            {roles.map((role) => (
              <th scope="col" key={role}>
                {nameRole(role, lang)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rights.map((right) => (
            <tr key={right}>
              <th scope="row">{names[right]}</th>
              {roles.map((role) => (
                <td key={role}>
                  {roleMay(role, right) ? (
                    <>
                      <Icon name="check" size={13} />
                      <span className="bb-hidden-visually">{words.yes}</span>
                    </>
                  ) : (
                    <span className="bb-hidden-visually">{words.no}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
