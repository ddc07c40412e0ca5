import { expect, test } from 'vitest'
import { oneLineAnImport } from './last-acts.ts'

const act = (version: number, type: string, detail = {}) => ({ stream: 'catalog/510113', version, type, detail })

test('an import is one line, what was written before and after it stays', () => {
  const acts = [
    act(6, 'ItemRevised'),
    act(5, 'CatalogImported', { drafted: 2, revised: 1, unchanged: 4 }),
    ...[act(4, 'ItemDrafted'), act(3, 'ItemRevised'), act(2, 'ItemDrafted')],
    act(1, 'ItemDrafted'),
    { ...act(3, 'SubmissionPrepared'), stream: 'submission/2021-pilot/510113/disclosure_catalog/1' },
  ]
  expect(oneLineAnImport(acts).map(({ version, type }) => `${version} ${type}`)).toEqual([
    '6 ItemRevised',
    '5 CatalogImported',
    '1 ItemDrafted',
    '3 SubmissionPrepared',
  ])
})
