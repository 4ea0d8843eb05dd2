import { type PaperLayout, summaryParts } from '../layout';
import { named, usualFrame } from './parts';

/** 客户关系评估表: its table is fixed (branch-practice section 6), the sheet around it is the branch's. */
export const evaluationForm: PaperLayout = {
  id: 'evaluation-form',
  kind: 'evaluationForm',
  name: named('客户关系评估表', 'Relationship evaluation form'),
  frame: usualFrame,
  blocks: [],
  grid: null,
  list: null,
  summary: null,
};

/** The month's evaluations summed up, with the list of those who get it. */
export const monthSummary: PaperLayout = {
  id: 'month-summary',
  kind: 'monthSummary',
  name: named('评估月度汇总', 'Monthly summary of evaluations'),
  frame: usualFrame,
  blocks: [],
  grid: null,
  list: null,
  summary: [...summaryParts],
};
