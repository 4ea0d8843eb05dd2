import { marketingAttitudes, riskTolerances } from './choices';
import { defineField } from './define-field';

/** What the customer likes, and the family. */
export const preferenceFields = [
  defineField({
    key: 'riskTolerance',
    zh: '风险承受能力',
    en: 'Risk tolerance',
    type: 'choice',
    choices: riskTolerances,
    section: 'preference',
    synonyms: ['风险等级', '风险偏好', '风险测评', '风险评级', '风险测评等级', '风险承受等级'],
  }),
  defineField({
    key: 'investmentPreference',
    zh: '投资偏好',
    en: 'Investment preference',
    type: 'text',
    section: 'preference',
    synonyms: ['投资倾向', '投资风格', '投资意向'],
  }),
  defineField({
    key: 'productPreference',
    zh: '产品偏好',
    en: 'Product preference',
    type: 'text',
    section: 'preference',
    synonyms: ['偏好产品', '意向产品偏好'],
  }),
  defineField({
    key: 'hobbies',
    zh: '兴趣爱好',
    en: 'Interests',
    type: 'text',
    section: 'preference',
    synonyms: ['爱好', '兴趣', '个人爱好'],
  }),
  defineField({
    key: 'marketingAttitude',
    zh: '对主动营销的态度',
    en: 'Attitude to offers',
    type: 'choice',
    choices: marketingAttitudes,
    section: 'preference',
    synonyms: ['需求方式', '营销态度', '对营销的态度'],
  }),
  defineField({
    key: 'family',
    zh: '家庭情况',
    en: 'Family',
    type: 'longText',
    kinds: ['individual'],
    section: 'family',
    synonyms: ['家庭', '家庭成员', '家庭状况', '家庭人员'],
  }),
  defineField({
    key: 'relations',
    zh: '社会关系',
    en: 'Relations',
    type: 'longText',
    section: 'family',
    synonyms: ['关系', '关联客户', '人际关系', '客户关系', '关联人'],
  }),
  defineField({
    key: 'isHouseholder',
    zh: '是否户主',
    en: 'Head of household',
    type: 'flag',
    kinds: ['individual'],
    section: 'family',
    synonyms: ['户主标志'],
  }),
];
