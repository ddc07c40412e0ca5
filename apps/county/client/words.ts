import { catalogue } from '@mingce/ui/words/catalogue'
import { borrowingWords } from './words/borrowing.ts'
import { catalogWords } from './words/catalog.ts'
import { documentWords } from './words/document.ts'
import { evidenceWords } from './words/evidence.ts'
import { filingWords } from './words/filing.ts'
import { gridWords } from './words/grid.ts'
import { importWords } from './words/import.ts'
import { noticeWords } from './words/notice.ts'
import { pageCheckWords } from './words/page-check.ts'
import { paperWords } from './words/papers.ts'
import { publishWords } from './words/publish.ts'
import { reshapeWords } from './words/reshape.ts'
import { reviewWords } from './words/review.ts'
import { workbenchWords } from './words/workbench.ts'

const zh = {
  ...workbenchWords.zh,
  ...catalogWords.zh,
  ...borrowingWords.zh,
  ...reshapeWords.zh,
  ...documentWords.zh,
  ...evidenceWords.zh,
  ...gridWords.zh,
  ...importWords.zh,
  ...filingWords.zh,
  ...reviewWords.zh,
  ...publishWords.zh,
  ...paperWords.zh,
  ...noticeWords.zh,
  ...pageCheckWords.zh,
} as const

const en = {
  ...workbenchWords.en,
  ...catalogWords.en,
  ...borrowingWords.en,
  ...reshapeWords.en,
  ...documentWords.en,
  ...evidenceWords.en,
  ...gridWords.en,
  ...importWords.en,
  ...filingWords.en,
  ...reviewWords.en,
  ...publishWords.en,
  ...paperWords.en,
  ...noticeWords.en,
  ...pageCheckWords.en,
}

/** The messages of the county's screens. */
export const t = catalogue(zh, en)
