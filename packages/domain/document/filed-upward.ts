import { dayOf } from '../day.ts'
import { type DeliverableKind, deliverableKinds } from '../round/deliverable.ts'

/**
 * What the log holds of a city's joint filing of a deliverable and of its own document in it (市（州）本级), by day; what came on paper
 * (纸质上报) by the day on which it really came, with the city's own document in the envelope or without it.
 */
export type FiledUpward = {
  readonly kind: DeliverableKind
  readonly what:
    | 'signed'
    | 'taken_back'
    | 'submitted'
    | 'enclosed'
    | 'added'
    | 'withdrawn'
    | 'received'
    | 'on_paper'
    | 'own_on_paper'
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

type TrailLine = {
  readonly type: string
  readonly kind: string | null
  readonly detail: { readonly [name: string]: unknown }
  readonly recordedAt: string
}

/** What became of what a city files, in the order of the lines of its package's trail. What was written and put together before is not told. */
export function filedUpwardIn(trail: readonly TrailLine[]): readonly FiledUpward[] {
  const struck = new Set(trail.flatMap(({ type, detail }) => (type === 'PackagePaperStruck' ? [detail.paper] : [])))
  return trail.flatMap((line) => {
    const kind = deliverableKinds.find((each) => each === line.kind)
    if (!kind) return []
    if (line.type === 'PackagePaperRegistered') return struck.has(line.detail.paper) ? [] : [{ kind, ...onPaper(line) }]
    const what = told[line.type]
    return what ? [{ kind, what, on: dayOf(line.recordedAt) }] : []
  })
}

function onPaper({ detail }: TrailLine): Pick<FiledUpward, 'what' | 'on'> {
  return { what: detail.own === true ? 'own_on_paper' : 'on_paper', on: String(detail.receivedOn) }
}
