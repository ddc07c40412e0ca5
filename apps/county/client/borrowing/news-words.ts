import { elementName } from '@mingce/ui/words/items'
import { t as shared } from '@mingce/ui/words/t'
import { t } from '../words.ts'
import type { OwnAttribution } from './questions.ts'

/** What became of a source, in one sentence. */
export function newsWords(news: NonNullable<OwnAttribution['news']>): string {
  switch (news.what) {
    case 'reworded': {
      const elements = news.elements.map(elementName).join(shared('separator'))
      return t('borrowed.reworded', { version: news.now.version, elements })
    }
    case 'corrected':
      return t('borrowed.corrected', { reason: news.reason })
    case 'gone':
      return t('borrowed.gone')
  }
}
