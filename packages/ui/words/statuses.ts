import type { Filing } from '@mingce/domain/joint-package/evolve'
import type { Stage } from '@mingce/domain/submission/state'
import type { Said } from './language.ts'

/** Where a filing stands, all the way to the public; beyond `Stage` it follows from its package and its catalog. */
export type Status =
  | Stage
  | 'not_filed'
  | 'partially_approved'
  | 'packaged'
  | 'reported'
  | 'province_review'
  | 'confirmed'
  | 'recorded_only'
  | 'published'
  | 'retired'

export type Tone = 'grey' | 'blue' | 'orange' | 'teal' | 'green' | 'red' | 'purple'

/** Word, colour and shape of each state: a state is never told by its colour alone. */
export const statusWords: Readonly<Record<Status, Said & { readonly tone: Tone; readonly icon: string }>> = {
  not_filed: { zh: '未报', en: 'Not filed', tone: 'grey', icon: '–' },
  draft: { zh: '草稿', en: 'Draft', tone: 'grey', icon: '○' },
  checking: { zh: '内审中', en: 'In county check', tone: 'blue', icon: '◌' },
  submitted: { zh: '待签收', en: 'Awaiting acceptance', tone: 'blue', icon: '◔' },
  under_review: { zh: '审核中', en: 'Under review', tone: 'blue', icon: '◑' },
  returned: { zh: '退回修改', en: 'Returned', tone: 'orange', icon: '↩' },
  partially_approved: { zh: '部分通过', en: 'Approved in part', tone: 'teal', icon: '◕' },
  approved: { zh: '审定通过', en: 'Settled', tone: 'green', icon: '✓' },
  rejected: { zh: '不予通过', en: 'Refused', tone: 'red', icon: '✕' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn', tone: 'grey', icon: '⟲' },
  packaged: { zh: '已入包', en: 'In the package', tone: 'purple', icon: '◒' },
  reported: { zh: '已上报', en: 'Filed to the province', tone: 'purple', icon: '↑' },
  province_review: { zh: '省级审核', en: 'With the province', tone: 'purple', icon: '◑' },
  confirmed: { zh: '省级收悉', en: 'Receipt confirmed', tone: 'purple', icon: '✓' },
  recorded_only: { zh: '已备案', en: 'Filed for record', tone: 'grey', icon: '▣' },
  published: { zh: '已公开', en: 'Published', tone: 'green', icon: '◉' },
  retired: { zh: '已废止', en: 'Retired', tone: 'grey', icon: '⊘' },
}

/** The state a joint filing shows. */
export const packageStatus: Readonly<Record<Filing['stage'], Status>> = {
  assembled: 'packaged',
  submitted: 'reported',
  confirmed: 'confirmed',
  withdrawn: 'withdrawn',
}
