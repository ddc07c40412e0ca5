import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { t } from '../words/t.ts'

type Line = {
  readonly stream: string
  readonly kind: DeliverableKind
  readonly scopeCount: number
  readonly partCount: number
}

/** Whether a line is of a city's joint filing, and not of one county's. */
export function isOfPackage({ stream }: Pick<Line, 'stream'>): boolean {
  return stream.startsWith('package/')
}

/** 需复核: "5/37项" of a catalog, "1/4节" of a plan or summary, "8县" of a joint filing; '' where nothing is counted. */
export function toLookAt(line: Line): string {
  const { kind, scopeCount: scope, partCount: parts } = line
  if (parts === 0) return ''
  if (isOfPackage(line)) return t('queue.of.counties', { parts })
  return t(kind === 'disclosure_catalog' ? 'queue.of.items' : 'queue.of.sections', { scope, parts })
}
