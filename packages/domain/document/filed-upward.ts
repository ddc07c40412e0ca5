import { dayOf } from '../day.ts'
import { type DeliverableKind, deliverableKinds } from '../round/deliverable.ts'

/** What the log holds of a city's joint filing of a deliverable and of its own document in it (市（州）本级), by day. */
export type FiledUpward = {
  readonly kind: DeliverableKind
  readonly what: 'signed' | 'taken_back' | 'submitted' | 'enclosed' | 'added' | 'withdrawn' | 'received'
  readonly on: string
}

const told: Readonly<Record<string, FiledUpward['what']>> = {
  CityPartSigned: 'signed',
  CityPartSignatureTakenBack: 'taken_back',
  PackageSubmitted: 'submitted',
  CityPartEnclosed: 'enclosed',
  AddendumSubmitted: 'added',
  PackageWithdrawn: 'withdrawn',
  ReceiptConfirmed: 'received',
}

type TrailLine = { readonly type: string; readonly kind: string | null; readonly recordedAt: string }

/** What became of what a city files, in the order of the lines of its package's trail. What was written and put together before is not told. */
export function filedUpwardIn(trail: readonly TrailLine[]): readonly FiledUpward[] {
  return trail.flatMap(({ type, kind: named, recordedAt }) => {
    const what = told[type]
    const kind = deliverableKinds.find((each) => each === named)
    return what && kind ? [{ kind, what, on: dayOf(recordedAt) }] : []
  })
}
