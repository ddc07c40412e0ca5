import type { GuideAdoption } from '@mingce/domain/catalog/adopt-guide-text'
import type { ItemOrigin } from '@mingce/domain/catalog/events'
import { elementWords } from '@mingce/ui/words/items'
import { say } from '@mingce/ui/words/language'
import { t } from '../words.ts'

/** Where an item comes from, in words: "取自标准指引", "导入自 目录.xlsx，第12行". */
export function originWords({ kind, ref }: ItemOrigin): string {
  switch (kind) {
    case 'guide':
      return t('origin.guide')
    case 'local':
      return ref ? t('origin.localFrom', { ref }) : t('origin.local')
    case 'borrowed':
      return t('origin.borrowed')
    case 'imported':
      return ref ? t('origin.importedFrom', { ref }) : t('origin.imported')
  }
}

/** Which of its elements say what the guide says, because they were taken from it: "其中“公开依据”采用指引文字"; '' for none. */
export function adoptedWords(adopted: readonly GuideAdoption[]): string {
  const elements = [...new Set(adopted.flatMap((each) => each.elements))]
  if (elements.length === 0) return ''
  return t('origin.adopted', { names: elements.map((each) => t('quoted', { name: say(elementWords[each]) })).join('') })
}
