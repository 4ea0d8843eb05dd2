import type { WorkbookContent } from '@renderer/data/workbook-files/write-file';
import { fieldByKey } from '@shared/domain/fields/catalogue';
import type { Field } from '@shared/domain/fields/field';
import { captionOfField, formatField, nameOfField } from '@shared/domain/fields/format-field';
import { maskValue } from '@shared/domain/fields/mask';
import { maskFieldText } from '@shared/domain/fields/mask-text';
import { nameOf, shownValueOf } from '@shared/domain/fields/values';
import { fillMessage, type MessageText } from '@shared/domain/groups/fill-message';
import type { Addressee } from '@shared/domain/groups/message-list';
import { type Lang, wordsIn } from '@shared/words/define-words';
import { groupsWords } from '@shared/words/groups';

/** What a message list holds besides name and phone. */
export interface MessageSheet {
  readonly addressees: readonly Addressee[];
  /** Null: the list goes out without a text. */
  readonly text: MessageText | null;
  /** Keys of further fields. */
  readonly fields: readonly string[];
  readonly masked: boolean;
  readonly lang: Lang;
}

interface MessageColumn {
  readonly header: string;
  readonly width: number;
  readonly cell: (addressee: Addressee) => string;
}

function layColumns({ text, fields, masked, lang }: MessageSheet): readonly MessageColumn[] {
  const words = wordsIn(groupsWords, lang);
  const further = fields.map(fieldByKey).filter((field) => field !== undefined);
  return [
    { header: words.name, width: 18, cell: ({ record }) => nameOf(record) },
    { header: words.phone, width: 15, cell: ({ phone }) => (masked ? maskValue('phone', phone) : phone) },
    ...(text === null
      ? []
      : [
          {
            header: words.text,
            width: 60,
            cell: ({ record }: Addressee) => fillMessage(text, record, { lang, masked }),
          },
        ]),
    ...further.map((field) => ({
      header: field.unit === undefined ? nameOfField(field, lang) : captionOfField(field, lang),
      width: 16,
      cell: (addressee: Addressee) => readField(field, addressee, masked, lang),
    })),
  ];
}

function readField(field: Field, { record }: Addressee, masked: boolean, lang: Lang): string {
  const text = formatField(field, shownValueOf(record, field), lang);
  return masked ? maskFieldText(field, text) : text;
}

/** The list as a sheet of texts: name, phone, the text for each customer, and the further fields. */
export function describeMessageSheet(sheet: MessageSheet): WorkbookContent {
  const words = wordsIn(groupsWords, sheet.lang);
  const columns = layColumns(sheet);
  function* rows() {
    for (const addressee of sheet.addressees) yield columns.map(({ cell }) => cell(addressee));
  }
  return {
    declaration: {
      title: words.sheetName,
      sheets: [
        {
          name: words.sheetName,
          columns: columns.map(({ header, width }, place) => ({
            key: String(place),
            header,
            width,
            type: 'text',
          })),
          freeze: { rows: 1, columns: 1 },
          autoFilter: true,
        },
      ],
    },
    rows: [rows()],
  };
}

/** The list as lines and cells, header first: what goes to the clipboard. */
export function tableOfMessages(sheet: MessageSheet): readonly (readonly string[])[] {
  const columns = layColumns(sheet);
  return [
    columns.map(({ header }) => header),
    ...sheet.addressees.map((addressee) => columns.map(({ cell }) => cell(addressee))),
  ];
}
