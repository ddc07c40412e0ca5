import { catalogue } from '../words/catalogue.ts'

/** What is said around the text of a section. */
export const documentText = catalogue(
  {
    source: '来源：{source}（可由本单位修改）',
    'source.asOf': '来源：{source}（{day}，可由本单位修改）',
  },
  {
    source: 'Source: {source}; the office may have changed it',
    'source.asOf': 'Source: {source}, {day}; the office may have changed it',
  },
)
