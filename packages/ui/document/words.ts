import { catalogue } from '../words/catalogue.ts'

/** What is said around the text of a section. */
export const documentText = catalogue(
  {
    source: '来源：{source}（系统数据，可由本单位修改）',
    'source.asOf': '来源：{source}（系统数据，截至{day}，可由本单位修改）',
  },
  {
    source: 'From the system: {source}; the office may have changed it',
    'source.asOf': 'From the system: {source}, as of {day}; the office may have changed it',
  },
)
