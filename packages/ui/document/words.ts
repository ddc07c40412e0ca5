import { catalogue } from '../words/catalogue.ts'

/** What is said around the text of a section. */
export const documentText = catalogue(
  {
    dated: '{source}，{day}',
    source: '来源：{source}（可由本单位修改）',
    'source.quoted': '来源：{source}',
  },
  {
    dated: '{source}, {day}',
    source: 'Source: {source}; the office may have changed it',
    'source.quoted': 'Source: {source}',
  },
)
