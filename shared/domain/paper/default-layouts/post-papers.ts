import type { LayoutBlock, PaperFrame, PaperLayout } from '../layout';
import { both, companies, individuals, named, nothing, usualFrame } from './parts';

const bare: PaperFrame = {
  ...usualFrame,
  heading: nothing,
  foot: nothing,
  showsPrinted: false,
  showsPages: false,
};

const personLines = named(
  '{{邮政编码}}\n{{住址}}\n{{收件人}}　收',
  '{{Addressee}}\n{{Address}}\n{{Postal code}}',
);
const companyLines = named(
  '{{邮政编码}}\n{{住址}}\n{{客户名称}}\n{{收件人}}　收',
  '{{Name}}\n{{Addressee}}\n{{Address}}\n{{Postal code}}',
);

function address(align?: 'left' | 'center', points?: number): LayoutBlock[] {
  const look = { ...(align === undefined ? {} : { align }), ...(points === undefined ? {} : { points }) };
  return [
    { id: 'person', title: null, kinds: individuals, kind: 'text', text: personLines, ...look },
    { id: 'company', title: null, kinds: companies, kind: 'text', text: companyLines, ...look },
  ];
}

/** The common sheet of 24 labels of 63.5 by 33.9 mm, three across. */
export const labels24: PaperLayout = {
  id: 'labels-24',
  kind: 'labels',
  name: named('地址标签（每页 24 枚）', 'Address labels, 24 a page'),
  frame: {
    ...bare,
    margins: { top: 12.9, right: 7.2, bottom: 12.9, left: 7.2 },
    points: 10,
    leastPoints: 7,
  },
  blocks: address(),
  grid: { across: 3, down: 8, gapMm: { across: 2.55, down: 0 }, cutMarks: false, border: false },
  list: null,
  summary: null,
};

/** DL envelope, 220 by 110 mm: whom it goes to, and the branch it comes from. */
export const envelopeDl: PaperLayout = {
  id: 'envelope-dl',
  kind: 'labels',
  name: named('信封（DL，220 × 110）', 'Envelope DL, 220 × 110'),
  frame: {
    ...bare,
    size: 'envelopeDL',
    orientation: 'landscape',
    margins: { top: 16, right: 14, bottom: 10, left: 18 },
    points: 13,
    leastPoints: 9,
  },
  blocks: [
    ...address('left', 13),
    {
      id: 'sender',
      title: null,
      kinds: both,
      kind: 'text',
      text: named('{{网点名称}}', '{{Branch}}'),
      align: 'right',
      points: 11,
    },
  ],
  grid: null,
  list: null,
  summary: null,
};
