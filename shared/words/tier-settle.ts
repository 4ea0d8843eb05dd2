import { defineWords } from './define-words';

/** Settling the tiers of a month (结转), exceptions, and the standing of a customer. */
export const settleWords = defineWords({
  settledLine: {
    zh: (month: string, up: number, down: number, watch: number) =>
      `${month} 已结转分层：${up} 位升级，${down} 位降级，${watch} 位关注`,
    en: (month: string, up: number, down: number, watch: number) =>
      `Settled the tiers of ${month}: ${up} up, ${down} down, ${watch} on watch`,
  },
});
