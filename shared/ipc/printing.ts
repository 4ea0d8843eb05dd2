/** Paper: the channels that take finished pages to a printer or into a PDF, and the folder several PDFs go into. */
import { z } from 'zod';

const token = z.string().min(8).max(64);
const title = z.string().max(200);
/** A whole HTML document: pages with their style sheet, no script, no address. */
const html = z.string().min(1);

/** Page as it is laid out: wider than high is landscape. A `PaperDocument`'s own `size` fits here. */
const pageSize = z.object({ widthMm: z.number().min(50).max(600), heightMm: z.number().min(50).max(600) });
export type PageSize = z.infer<typeof pageSize>;

const sizeOrA4 = pageSize.default({ widthMm: 210, heightMm: 297 });

export const duplexModes = ['simplex', 'longEdge', 'shortEdge'] as const;
export type DuplexMode = (typeof duplexModes)[number];

/** Most copies of one job. */
export const mostCopies = 99;

/** Straight to a printer of `paper.printers`, or through the system's own dialog. */
const printWay = z.union([
  z.object({
    printer: z.string().min(1).max(500),
    copies: z.number().int().min(1).max(mostCopies),
    duplex: z.enum(duplexModes),
  }),
  z.object({ dialog: z.literal(true) }),
]);
export type PrintWay = z.infer<typeof printWay>;

const job = z.string().uuid();

/** What the paper channels take. */
export const paperArguments = {
  'paper.printers': z.object({}),
  'paper.toPdf': z.object({ html, token, title, size: sizeOrA4 }),
  'paper.print': z.object({ html, title, size: sizeOrA4, how: printWay.default({ dialog: true }) }),
  /**
   * Begins a long document that comes in parts, each a whole HTML document of at most `pagesAPart` pages with page
   * numbers in it already, so that neither side ever holds all of the text. `to` is a save token or a printer.
   */
  'paper.begin': z.object({ title, size: sizeOrA4, to: z.union([z.object({ token }), printWay]) }),
  /** The next part; answers when it is laid out. One part may be sent ahead of the answer, they keep their order. */
  'paper.add': z.object({ job, html }),
  /** The PDF takes its place, or the printer gets everything. Before that nothing is to be seen of the job. */
  'paper.finish': z.object({ job }),
  /** Stops at once, also in the middle of a part, and leaves nothing behind. */
  'paper.cancel': z.object({ job }),
} as const satisfies Record<string, z.ZodType>;

/** Pages of a part: an even number, so that both sides of a sheet come from the same part. */
export const pagesAPart = 200;

export interface Printer {
  /** As the system knows it: the `printer` of a `PrintWay`. */
  readonly name: string;
  /** As people know it. */
  readonly label: string;
  readonly isDefault: boolean;
  /** Whether it prints both sides; absent: the system does not say. */
  readonly duplex?: boolean;
}

/** A folder the person picked; the path stays with the main process. */
export interface PickedFolder {
  readonly token: string;
  readonly name: string;
}

/** A layout file the person picked: its name and its whole text, not looked into. */
export interface PickedLayout {
  readonly name: string;
  readonly text: string;
}

/** What the paper channels answer. */
export interface PaperAnswers {
  'paper.printers': readonly Printer[];
  'paper.toPdf': { readonly pages: number; readonly bytes: number };
  /** `printed: false`: cancelled in the system's dialog. */
  'paper.print': { readonly printed: boolean };
  'paper.begin': { readonly job: string };
  /** Pages of the job so far. */
  'paper.add': { readonly pages: number };
  /** `bytes` of the PDF, 0 on a printer; `printed: false`: cancelled in the system's dialog. */
  'paper.finish': { readonly pages: number; readonly bytes: number; readonly printed: boolean };
  'paper.cancel': null;
}
