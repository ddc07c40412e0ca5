import { completeItem, digestOf, idOf } from '../catalog/given.ts'

// A handful of items and wordings, so that histories come back to a text they left.

export const wordings = ['甲', '乙', '丙'] as const

export function itemWorded(n: number, wording: string) {
  const extra = extraIn(n, wording)
  const content = completeItem(`事项${n}`, { contentElements: [wording], disclosingBody: '教育局', extra })
  return { item: idOf(n), content, digest: digestOf(`${n} ${wording}`) }
}

/** 五公开: one wording of two items leaves it out or says what is no choice, so that a round that asks for it refuses them. */
function extraIn(n: number, wording: string): Record<string, string> {
  if (wording === '丙' && n === 4) return {}
  return { 五公开: wording === '丙' && n === 5 ? '全程公开' : wording === '甲' ? '决策公开' : '结果公开、管理公开' }
}
