import { defineWords } from '../define-words';

/** Why customers cannot be merged or moved to another stage: what happened - what is safe - what to do. */
export const lifeSentences = defineWords({
  'merge.self': {
    zh: '不能把客户与自己合并。资料未改动。请选择两位不同的客户。',
    en: 'A customer cannot be merged with itself. Nothing was changed. Choose two customers.',
  },
  'merge.kinds': {
    zh: '个人客户与公司客户不能合并。资料未改动。如果其中一位的类型有误，请先更正。',
    en: 'A person and a company cannot be merged. Nothing was changed. If one of them is of the wrong kind, correct that first.',
  },
  'merge.keptGone': {
    zh: '合并后保留的客户已不在簿中，暂不能撤销这次合并。回收站的内容还在。请先恢复保留的那位客户。',
    en: 'The customer who stayed is no longer in the book, so this merge cannot be taken back yet. What is in the bin is safe. Bring that customer back first.',
  },
  'scan.cancelled': {
    zh: '查重已停止。资料未改动。需要时可以重新查重。',
    en: 'The scan was stopped. Nothing was changed. Scan again when you like.',
  },
  'scan.stopped': {
    zh: '查重没有完成。资料未改动。请重新查重；仍不行请重新启动程序。',
    en: 'The scan could not be finished. Nothing was changed. Scan again, or restart the app.',
  },
  'stage.same': {
    zh: '客户已经在这个阶段。资料未改动。',
    en: 'The customer is at this stage already. Nothing was changed.',
  },
  'stage.notProspect': {
    zh: '只有准客户可以转为客户。资料未改动。',
    en: 'Only a prospect can become a customer. Nothing was changed.',
  },
  'stage.notCustomer': {
    zh: '准客户还不是客户，不能登记流失。资料未改动。不再跟进的准客户可以移入回收站。',
    en: 'A prospect is no customer yet and cannot be lost. Nothing was changed. One that is given up can go to the recycle bin.',
  },
  'stage.notNew': {
    zh: '只有新客户可以转为老客户。资料未改动。',
    en: 'Only a new customer can become established. Nothing was changed.',
  },
  'stage.notLost': {
    zh: '只有流失客户可以登记挽回。资料未改动。',
    en: 'Only a lost customer can be won back. Nothing was changed.',
  },
  'stage.numberMissing': {
    zh: '转为客户需要客户号。资料未改动。请填写客户号。',
    en: 'A customer needs a customer number. Nothing was changed. Enter the number.',
  },
  'stage.reasonMissing': {
    zh: '请填写原因。资料未改动。',
    en: 'A reason is needed. Nothing was changed. Choose or write one.',
  },
  'stage.reasonTooLong': {
    zh: '原因最多 200 个字。资料未改动。请写得短一些。',
    en: 'The reason is too long: 200 characters at most. Nothing was changed.',
  },
  'stage.dateForm': {
    zh: '日历上没有这一天。资料未改动。请填写日期，例如 2026-10-31。',
    en: 'There is no such day. Nothing was changed. Enter a date such as 2026-10-31.',
  },
  'stage.future': {
    zh: '日期晚于今天。资料未改动。请填写今天或以前的日期。',
    en: 'The date lies after today. Nothing was changed. Enter today or an earlier day.',
  },
  'stage.lostBeforeOpening': {
    zh: '流失日期早于开户日期。资料未改动。请核对两个日期。',
    en: 'The customer would be lost before the account was opened. Nothing was changed. Check both dates.',
  },
  'stage.wonBackBeforeLost': {
    zh: '挽回日期早于流失日期。资料未改动。请核对两个日期。',
    en: 'The customer would be won back before being lost. Nothing was changed. Check both dates.',
  },
  'stage.nobody': {
    zh: '没有可以处理的客户：名单已经变化。资料未改动。请重新查看。',
    en: 'Nobody is left to work on: the list has changed. Nothing was changed. Look again.',
  },
  'scoring.form': {
    zh: '评分规则没有保存：权重为 0 到 100 的整数，至少一项大于 0。原来的规则还在。',
    en: 'The scoring was not saved: weights are whole numbers from 0 to 100, and one at least is above 0. The old rules hold.',
  },
  'scoring.pattern': {
    zh: '编号格式没有保存：需要一段 0 表示序号，例如 ZK-{年}-0000。原来的格式还在。',
    en: 'The pattern was not saved: it needs a row of zeros for the number, such as ZK-{年}-0000. The old one holds.',
  },
});
