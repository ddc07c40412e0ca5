import type { ItemOrigin } from '@mingce/domain/catalog/events'
import { t } from '../words.ts'

/** Where an item comes from, in words: "取自标准指引", "导入自 目录.xlsx，第12行". */
export function originWords({ kind, ref }: ItemOrigin): string {
  switch (kind) {
    case 'guide':
      return t('origin.guide')
    case 'local':
      return t('origin.local')
    case 'borrowed':
      return t('origin.borrowed')
    case 'imported':
      return ref ? t('origin.importedFrom', { ref }) : t('origin.imported')
  }
}
