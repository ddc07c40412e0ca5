import { callAt, expected, heard, type Row, unmatched } from '@mingce/api/authorization'
import { type Seats, takeSeats } from '@mingce/api/seats'
import { fileFrom, openTestDesk, type TestDesk } from '@mingce/api/test-desk'
import { auditor, qingbaijiang } from '@mingce/domain/cast'
import { readAccessLog } from '@mingce/identity/access-log'
import { headOf } from '@mingce/ledger/read'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { level } from '../level.ts'
import { auditRouter } from './router.ts'

const audit = ['audit'] as const
const administration = ['administration'] as const
const words = { orderNumber: '川教函〔2021〕81号', reason: '依申请遮盖' }
const sent = { seen: 0, key: '0192f3c4-7d1e-4a55-9d0b-6c1f2a3b4c5d' }
const stream = 'submission/2021-pilot/510113/disclosure_catalog/1'

const rows: Readonly<Record<string, Row>> = {
  'session.signIn': { open: 'anyone', input: { login: 'nobody', password: 'no password' } },
  'session.signOut': { open: 'anyone' },
  'session.whoAmI': { open: 'anyone' },
  live: { open: audit },
  receipt: { open: audit, input: { position: 0 } },
  'redactions.list': { open: [...audit, ...administration] },
  'redactions.entry': { open: administration, input: { position: 0 } },
  'redactions.waiting': { open: audit, input: { position: 0 }, except: { auditor: 'nothing' } },
  'redactions.order': { open: administration, input: { position: 0, paths: ['/payload/reason'], ...words, ...sent } },
  'redactions.applyOrder': { open: audit, input: { position: 0, ...sent } },
  'redactions.decline': { open: audit, input: { position: 0, reason: '未写明', ...sent } },
  rounds: { open: audit },
  trail: { open: audit, input: { search: '510113' } },
  replay: { open: audit, input: { stream } },
  queueAt: { open: audit, input: { office: '510100' } },
  evidence: { open: audit, input: { division: '510113' } },
  couldActAt: { open: audit, input: { office: '510100' } },
  boardAt: { open: audit, input: { round: '2021-pilot' } },
}

let desk: TestDesk
let seats: Seats

beforeAll(async () => {
  desk = await openTestDesk('2021-09-13T01:00:00.000Z')
  await fileFrom(desk, qingbaijiang)
  seats = await takeSeats(desk, [level.standing, 'administration'])
})
afterAll(() => desk.close())

test('every procedure has its row, and every row its procedure', () => {
  expect(unmatched(auditRouter._def.procedures, rows)).toEqual({ withoutRow: [], withoutProcedure: [] })
})

test.each(Object.entries(rows))('%s answers whom it should and nobody else', async (path, row) => {
  const verdicts = await heard(seats, (context) => callAt(auditRouter.createCaller(context), path, row.input))
  expect(verdicts).toEqual(expected(row))
})

test('an auditor’s app changes no matter: redaction by order is the one thing it writes, and signing in and out', () => {
  const procedures: Readonly<Record<string, unknown>> = auditRouter._def.procedures
  const mutations = Object.keys(procedures).filter((path) => isMutation(procedures[path]))
  expect(mutations.sort()).toEqual([
    ...['redactions.applyOrder', 'redactions.decline', 'redactions.order'],
    ...['session.signIn', 'session.signOut'],
  ])
})

test('what an auditor reads is logged with what was asked, and leaves the ledger as it was', async () => {
  const head = await headOf(desk.ledger)
  await auditRouter.createCaller(seats.auditor).replay({ stream })
  const [entry] = await readAccessLog(desk.identity, { account: auditor.account, limit: 1 })
  expect(entry).toMatchObject({ what: 'auditor_read', detail: { procedure: 'replay' } })
  expect(JSON.stringify(entry?.detail)).toContain(stream)
  expect(await headOf(desk.ledger)).toBe(head)
})

test('a replay shows the filing after each of its events, by the rules that decided it', async () => {
  const { steps } = await auditRouter.createCaller(seats.auditor).replay({ stream })
  expect(steps.map(({ type }) => type)).toEqual([
    'SubmissionPrepared',
    'DisclosureReviewed',
    'SubmissionChecked',
    'SubmittedToCity',
  ])
  expect(steps.map(({ state }) => JSON.parse(state).stage)).toEqual(['checking', 'checking', 'checking', 'submitted'])
})

function isMutation(procedure: unknown): boolean {
  return (
    typeof procedure === 'function' && '_def' in procedure && (procedure._def as { type: string }).type === 'mutation'
  )
}
