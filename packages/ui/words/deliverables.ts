import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import type { Said } from './language.ts'

/** 三项材料 */
export const deliverableWords: Readonly<Record<DeliverableKind, Said>> = {
  implementation_plan: { zh: '实施方案', en: 'Implementation plan' },
  disclosure_catalog: { zh: '标准目录', en: 'Disclosure catalog' },
  work_summary: { zh: '工作总结', en: 'Work summary' },
}
