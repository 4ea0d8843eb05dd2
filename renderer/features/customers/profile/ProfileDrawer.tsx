import { IfMay } from '@renderer/components/access/IfMay';
import { type FactEdit, FactLines } from '@renderer/components/facts/FactLines';
import { sectionWords } from '@renderer/components/facts/section-words';
import type { TypedValues } from '@renderer/components/facts/typed-values';
import { useCorrecting } from '@renderer/components/facts/use-correcting';
import { VerifyList } from '@renderer/components/facts/VerifyList';
import { useLang, useWords } from '@renderer/components/language/language-context';
import { useFormats } from '@renderer/components/language/use-formats';
import { Ring } from '@renderer/components/Ring';
import { SideDrawer } from '@renderer/components/SideDrawer';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import { completenessOf } from '@shared/domain/fields/completeness';
import { nameOfField } from '@shared/domain/fields/format-field';
import { nameOf } from '@shared/domain/fields/values';
import type { CustomerRecord, UnverifiedCell } from '@shared/domain/records/records';
import type { TierScheme } from '@shared/domain/tiers/tier-scheme';
import { customerPageWords } from '@shared/words/customer-page';
import { customersWords } from '@shared/words/customers';
import { Button } from 'antd';
import { useState } from 'react';
import { ContactSection } from './ContactSection';
import { listFactSections } from './fact-sections';
import { ProfileHead } from './ProfileHead';
import { TierStanding } from './TierStanding';
import './profile.css';

interface Props {
  readonly record: CustomerRecord;
  readonly schemes: readonly TierScheme[];
  readonly onCommit: (values: TypedValues) => void;
  readonly onIgnore: (cell: UnverifiedCell) => void;
  readonly onOpenPage: () => void;
  readonly onPrint: () => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** More missing fields than this are counted, not named. */
const namedMissing = 4;

/** One customer beside the grid: who it is, how far from the next tier, what is known, what is to be verified. */
export function ProfileDrawer(props: Props) {
  const { record, schemes, onCommit } = props;
  const words = useWords(customersWords);
  const pageWords = useWords(customerPageWords);
  const { lang } = useLang();
  const formats = useFormats();
  const [edit, setEdit] = useState<FactEdit | null>(null);
  const correct = useCorrecting(record, 'drawer', setEdit);
  const [withEmpty, setWithEmpty] = useState(false);
  const name = nameOf(record) || words.unnamed;
  const { ratio, missing } = completenessOf(record);
  const percent = formats.percent(ratio, 0);
  const remark = fieldByKey('remark');
  const facts = { record, place: 'drawer', edit, onEdit: setEdit, onCommit } as const;
  const sections = listFactSections(record, withEmpty);
  const editingHidden =
    edit !== null &&
    !sections.some(({ fields }) => fields.some((field) => field.key === edit.key)) &&
    edit.key !== 'remark';
  return (
    <SideDrawer
      label={words.profileOf(name)}
      testId="profile"
      onClose={props.onClose}
      head={<ProfileHead record={record} name={name} schemes={schemes} />}
      foot={
        <>
          <Button title={pageWords.openHint} onClick={props.onOpenPage}>
            {pageWords.open}
          </Button>
          <IfMay right="print">
            <Button onClick={props.onPrint}>{words.printCards}</Button>
          </IfMay>
          <IfMay right="removeCustomers">
            <Button className="bb-profile-remove" type="text" danger onClick={props.onRemove}>
              {words.removeCustomer}
            </Button>
          </IfMay>
        </>
      }
    >
      <TierStanding record={record} schemes={schemes} />
      <VerifyList record={record} onCorrect={correct} onIgnore={props.onIgnore} />
      {editingHidden ? <FactLines keys={[edit.key]} {...facts} /> : null}
      <div className="bb-profile-complete">
        <Ring ratio={ratio} label={words.complete(percent)} />
        <span>{words.complete(percent)}</span>
        <span className="bb-muted">
          {missing.length === 0
            ? words.nothingMissing
            : words.missing(nameMissing(missing, lang, words.more))}
        </span>
        <button type="button" className="bb-link" onClick={() => setWithEmpty(!withEmpty)}>
          {withEmpty ? words.hideEmpty : words.showEmpty}
        </button>
      </div>
      {sections.map(({ section, fields }) => (
        <section key={section} aria-label={words[sectionWords[section]]}>
          <h3>{words[sectionWords[section]]}</h3>
          <FactLines keys={fields.map(({ key }) => key)} {...facts} />
        </section>
      ))}
      {remark === undefined ? null : (
        <section aria-label={nameOfField(remark, lang)}>
          <h3>{nameOfField(remark, lang)}</h3>
          <FactLines keys={['remark']} className="bb-facts-long" {...facts} />
        </section>
      )}
      <ContactSection customerId={record.id} name={name} />
    </SideDrawer>
  );
}

function nameMissing(keys: readonly string[], lang: 'zh-CN' | 'en', more: (count: number) => string): string {
  const names = keys.slice(0, namedMissing).map((key) => {
    const field = fieldByKey(key);
    return field === undefined ? key : nameOfField(field, lang);
  });
  const list = names.join(lang === 'en' ? ', ' : '、');
  return keys.length > namedMissing ? `${list} ${more(keys.length)}` : list;
}
