import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { PackageTrail as TrailOf } from '@mingce/ui/joint-package/package-trail'
import { usePerson } from '@mingce/ui/person'
import { packageTrailQuestion } from '../questions.ts'

/** 流转记录 of one deliverable of the own joint package. */
export function PackageTrail({ round, kind }: { readonly round: string; readonly kind: DeliverableKind }) {
  const { authority: city } = usePerson()
  return <TrailOf of={{ round, city, kind }} question={packageTrailQuestion(round, kind)} />
}
