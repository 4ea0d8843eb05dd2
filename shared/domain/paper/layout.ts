import { z } from 'zod';
import { paperKinds } from './paper-kind';

/** A text in both languages; a branch that writes it once has it the same in both. */
export const namedSchema = z.object({ zh: z.string().max(200), en: z.string().max(200) });
export type Named = z.infer<typeof namedSchema>;

export const sheetSizes = ['A4', 'A5', 'letter', 'envelopeDL'] as const;
export type SheetSize = (typeof sheetSizes)[number];

/** Families of type: 宋体, 仿宋, 黑体, each with what Linux and macOS have instead. */
export const paperFonts = ['song', 'fang', 'hei'] as const;
export type PaperFont = (typeof paperFonts)[number];

const millimetres = (least: number, most: number) => z.number().min(least).max(most);

/** The longest logo as a data address: about 300 kB of picture. */
export const longestLogo = 420_000;

/** Paper, margins, type, heading and foot: the same for every kind of paper. */
export const frameSchema = z.object({
  size: z.enum(sheetSizes),
  orientation: z.enum(['portrait', 'landscape']),
  /** Millimetres. The lower one lies below the foot, or below the text where there is no foot. */
  margins: z.object({
    top: millimetres(4, 60),
    right: millimetres(4, 60),
    bottom: millimetres(4, 60),
    left: millimetres(4, 60),
  }),
  font: z.enum(paperFonts),
  /** Size of the text in points. */
  points: z.number().min(7).max(16),
  /** Long text shrinks no further than this, then it wraps and goes on. */
  leastPoints: z.number().min(5).max(16),
  /** null: the usual heading of the kind; empty text: none. */
  heading: namedSchema.nullable(),
  logo: z
    .object({
      /** A PNG or JPEG as a data address, see `logo-picture.ts`. Nothing else passes: it goes into a style sheet. */
      image: z
        .string()
        .max(longestLogo)
        .regex(/^data:image\/(png;base64,iVBORw0KGgo|jpeg;base64,\/9j\/)[A-Za-z0-9+/]+={0,2}$/),
      heightMm: millimetres(4, 40),
      place: z.enum(['left', 'right']),
    })
    .nullable(),
  /** Left part of the foot. null: the notice that this is for internal use; empty text: nothing. */
  foot: namedSchema.nullable(),
  /** Who printed it and when. */
  showsPrinted: z.boolean(),
  showsPages: z.boolean(),
});
export type PaperFrame = z.infer<typeof frameSchema>;

/** Key of a catalogue field, or of a value worked out for paper (`@tier`, see `paper-values.ts`). */
const valueKey = z.string().min(1).max(80);
const id = z.string().min(1).max(40);
const kinds = z.array(z.enum(['individual', 'company'])).min(1);

/** One labelled cell: the values of several fields stand in it side by side. */
export const cellSchema = z.object({
  values: z.array(valueKey).min(1).max(8),
  /** null: the names of the fields. */
  label: namedSchema.nullable(),
  /** Takes a whole row; on a paper of several a page, the room that the others leave. */
  wide: z.boolean(),
  /** Sets the first of its values in bold. */
  strong: z.boolean(),
});
export type LayoutCell = z.infer<typeof cellSchema>;

/**
 * `title`: of fields, own fields, tables and paragraphs a dark band across; of room for writing, charts and boxes the
 * label at the left. It may hold marks such as {{余额日期}} (see `text-marks.ts`). null: none.
 */
const titled = { id, title: namedSchema.nullable(), /** Customers it is printed for. */ kinds };

export const blockSchema = z.discriminatedUnion('kind', [
  /** Labelled cells, one to three in a row. An empty one prints a rule to write on. */
  z.object({
    ...titled,
    kind: z.literal('fields'),
    columns: z.number().int().min(1).max(3),
    cells: z.array(cellSchema).max(60),
  }),
  /** All fields of the branch's own, two in a row. */
  z.object({ ...titled, kind: z.literal('ownFields') }),
  /** Room for handwriting. `ruled` draws lines. */
  z.object({ ...titled, kind: z.literal('write'), heightMm: millimetres(6, 240), ruled: z.boolean() }),
  /** A table: filled from the book, then empty rows; `blank` has only those. */
  z.object({
    ...titled,
    kind: z.literal('table'),
    source: z.enum(['blank', 'contacts', 'relations', 'improvements', 'holdings']),
    /** Headings; shares of the width in percent, together 100. */
    columns: z
      .array(
        z.object({
          label: namedSchema,
          percent: z.number().min(3).max(100),
          /** What of the source stands in it, see `table-sources.ts`; absent: an empty column. */
          value: z.string().min(1).max(40).optional(),
        }),
      )
      .min(1)
      .max(8),
    /** false: no row of headings, and the first column looks like a label. Absent: headed. */
    headed: z.boolean().optional(),
    /** Rows taken from the book at most. */
    most: z.number().int().min(0).max(60),
    /** Empty rows after them. */
    blank: z.number().int().min(0).max(60),
    /** true: fewer empty rows (two at least) where otherwise another page would begin. */
    fits: z.boolean().optional(),
  }),
  /** The assets of the last months as a line with its numbers. */
  z.object({ ...titled, kind: z.literal('chart'), months: z.number().int().min(3).max(24) }),
  /** A paragraph; {{客户名称}} and the like stand for values. */
  z.object({
    ...titled,
    kind: z.literal('text'),
    text: z.object({ zh: z.string().max(4000), en: z.string().max(4000) }),
    /** Absent: left. */
    align: z.enum(['left', 'center', 'right']).optional(),
    /** Absent: as the paper. */
    points: z.number().min(5).max(24).optional(),
  }),
  /** Boxes to tick by hand. */
  z.object({ ...titled, kind: z.literal('choices'), choices: z.array(namedSchema).min(1).max(20) }),
  /** Lines for signatures and dates. */
  z.object({ ...titled, kind: z.literal('sign'), labels: z.array(namedSchema).min(1).max(6) }),
]);
export type LayoutBlock = z.infer<typeof blockSchema>;

/** Several of one paper on a sheet: small cards, labels. */
export const gridSchema = z.object({
  across: z.number().int().min(1).max(6),
  down: z.number().int().min(1).max(20),
  gapMm: z.object({ across: millimetres(0, 30), down: millimetres(0, 30) }),
  cutMarks: z.boolean(),
  border: z.boolean(),
});
export type LayoutGrid = z.infer<typeof gridSchema>;

/** The customer list: its columns, and what its rows are gathered by. */
export const listSchema = z.object({
  columns: z
    .array(
      z.object({
        value: valueKey,
        label: namedSchema.nullable(),
        /** null: by its content. */ widthMm: millimetres(6, 200).nullable(),
      }),
    )
    .min(1)
    .max(20),
  groupBy: z.enum(['none', 'manager', 'tier']),
  totals: z.boolean(),
});
export type LayoutList = z.infer<typeof listSchema>;

/** Parts of the month's summary of evaluations, in the order they are printed. */
export const summaryParts = [
  'advice',
  'distribution',
  'tiers',
  'managers',
  'moves',
  'falls',
  'improvements',
  'circulation',
] as const;
export type SummaryPart = (typeof summaryParts)[number];

export const layoutSchema = z.object({
  id: z.string().min(1).max(60),
  kind: z.enum(paperKinds),
  name: namedSchema,
  frame: frameSchema,
  /** Of papers about one customer; empty for the others. */
  blocks: z.array(blockSchema).max(40),
  /** null: one a page. */
  grid: gridSchema.nullable(),
  /** Of the customer list only. */
  list: listSchema.nullable(),
  /** Of the month's summary only. */
  summary: z.array(z.enum(summaryParts)).max(20).nullable(),
});

/** How a paper is laid out, as the branch designs it: kept in the book under settings, exchanged as a file. */
export type PaperLayout = z.infer<typeof layoutSchema>;

/** A text of a layout in the language of the print. */
export function sayNamed(named: Named, lang: 'zh-CN' | 'en'): string {
  return lang === 'en' ? named.en : named.zh;
}
