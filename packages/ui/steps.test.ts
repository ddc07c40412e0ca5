import { expect, test } from 'vitest'
import { type StepEvent, stepsOf } from './steps.ts'

let minute = 0
function event(type: string, detail?: StepEvent['detail']): StepEvent {
  minute += 1
  return { type, recordedAt: new Date(Date.UTC(2021, 8, 10, 1, minute)).toISOString(), ...(detail && { detail }) }
}

const filed = [
  event('SubmissionPrepared'),
  event('SubmissionChecked', { outcome: 'passed' }),
  event('SubmittedToCity'),
  event('AcceptedForReview'),
]

function standing(events: readonly StepEvent[], kind: Parameters<typeof stepsOf>[1] = 'disclosure_catalog') {
  return Object.fromEntries(stepsOf(events, kind).map(({ key, state }) => [key, state]))
}

test('before anything was prepared the county drafts', () => {
  expect(standing([])).toMatchObject({ drafting: 'now', county_check: 'next', receipt: 'next' })
})

test('an accepted filing stands with the city, and nothing above has begun', () => {
  expect(standing(filed)).toEqual({
    drafting: 'done',
    county_check: 'done',
    city_review: 'now',
    settling: 'next',
    publishing: 'next',
    reporting: 'next',
    receipt: 'next',
  })
})

test('what was filed for record shows no examination and no 审定; called in, it goes the ordinary way', () => {
  const recorded = [...filed.slice(0, 3), event('FiledForRecord')]
  const own = { drafting: 'done', county_check: 'done', recording: 'done' }
  expect(standing(recorded)).toEqual({ ...own, publishing: 'now' })
  expect(standing([...recorded, event('CatalogPublished')])).toEqual({ ...own, publishing: 'done' })
  const called = standing([...recorded, event('CalledInForReview')])
  expect(called).toMatchObject({ city_review: 'now', settling: 'next' })
  expect(called).not.toHaveProperty('recording')
})

test('what the county’s own checker sends back is drafted again', () => {
  expect(standing([event('SubmissionPrepared'), event('SubmissionChecked', { outcome: 'sent_back' })])).toMatchObject({
    drafting: 'now',
    county_check: 'next',
  })
})

test('a return counts on the county’s step and opens it again', () => {
  const steps = stepsOf([...filed, event('ReturnedForRevision')], 'disclosure_catalog')
  expect(steps[0]).toMatchObject({ key: 'drafting', state: 'now', returns: 1 })
  expect(steps[2]).toMatchObject({ key: 'city_review', state: 'next' })
})

test('a return that is taken back is no return, and the city examines on', () => {
  const events = [...filed, event('ReturnedForRevision'), event('DecisionRecalled', { decision: 'returned' })]
  expect(stepsOf(events, 'disclosure_catalog')[0]).toMatchObject({ state: 'done', returns: 0 })
  expect(standing(events)).toMatchObject({ city_review: 'now' })
})

test('after 审定 the county publishes while the city files upward, in any order', () => {
  const settled = [...filed, event('ApprovedByCity')]
  expect(standing(settled)).toMatchObject({ settling: 'done', publishing: 'now', reporting: 'now', receipt: 'next' })
  expect(standing([...settled, event('PackageSubmitted')])).toMatchObject({ publishing: 'now', receipt: 'now' })
  expect(standing([...settled, event('CatalogPublished')])).toMatchObject({ publishing: 'done', reporting: 'now' })
  const withdrawn = [...settled, event('CatalogPublished'), event('PublicationWithdrawn')]
  expect(standing(withdrawn)).toMatchObject({ publishing: 'now', settling: 'done' })
})

test('a plan is not published', () => {
  expect(standing([], 'implementation_plan')).not.toHaveProperty('publishing')
})

test('a refused filing ends at the city', () => {
  expect(standing([...filed, event('Rejected')])).toMatchObject({ settling: 'ended', reporting: 'next' })
})

test('a joint filing that is withdrawn is filed again', () => {
  const events = [...filed, event('ApprovedByCity'), event('PackageSubmitted'), event('PackageWithdrawn')]
  expect(standing(events)).toMatchObject({ reporting: 'now', receipt: 'next' })
})

test('what came on paper was reported on the day on which it really came, and on its own day once the registration is struck', () => {
  const [came, here] = ['2021-09-12T16:00:00.000Z', '2021-09-16T02:00:00.000Z']
  const settled = [...filed, event('ApprovedByCity')]
  const reportedAt = (...after: readonly StepEvent[]) =>
    stepsOf([...settled, ...after], 'disclosure_catalog').find(({ key }) => key === 'reporting')?.at
  const submitted = event('PackageSubmitted', { reportedAt: here })
  const registered = event('PackagePaperRegistered', { reportedAt: came })
  expect(reportedAt(submitted)).toBe(here)
  expect(reportedAt(submitted, registered)).toBe(came)
  expect(reportedAt(submitted, registered, event('PackagePaperStruck', { reportedAt: here }))).toBe(here)
})

test('公示 is a step where the round asks for it or one was given, beside the city’s examination', () => {
  const asked = (events: readonly StepEvent[]) =>
    stepsOf(events, 'disclosure_catalog', true).find(({ key }) => key === 'public_notice')?.state
  expect(standing(filed)).not.toHaveProperty('public_notice')
  expect(stepsOf(filed, 'implementation_plan', true).map(({ key }) => key)).not.toContain('public_notice')
  expect(asked(filed.slice(0, 2))).toBe('next')
  expect(asked(filed)).toBe('now')
  expect(asked([...filed, event('ApprovedByCity')])).toBeUndefined()
  expect(stepsOf(filed, 'disclosure_catalog', true).map(({ key }) => key)[3]).toBe('public_notice')
  const running = [...filed, event('PublicNoticeOpened')]
  expect(standing(running)).toMatchObject({ public_notice: 'now', city_review: 'now' })
  expect(standing([...running, event('PublicNoticeClosed')])).toMatchObject({ public_notice: 'done', settling: 'next' })
})

test('a return leaves the notice that was given, and one that runs runs on; another opens the step anew', () => {
  const given = [...filed, event('PublicNoticeOpened'), event('PublicNoticeClosed')]
  expect(standing([...given, event('ReturnedForRevision')])).toMatchObject({ public_notice: 'done', drafting: 'now' })
  expect(standing([...filed, event('PublicNoticeOpened'), event('ReturnedForRevision')])).toMatchObject({
    public_notice: 'now',
  })
  expect(standing([...given, event('PublicNoticeOpened')])).toMatchObject({ public_notice: 'now' })
})
