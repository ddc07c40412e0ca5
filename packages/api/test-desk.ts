import { randomUUID } from 'node:crypto'
import { installation } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { province } from '@mingce/domain/authority/division'
import type { CountyCast } from '@mingce/domain/cast'
import { administrator, auditor, chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { seedCalendars } from '@mingce/domain/deadline/calendars'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import { formerSettings } from '@mingce/domain/round/former-settings'
import type { SubmissionId } from '@mingce/domain/streams'
import type { SubmissionCommand } from '@mingce/domain/submission/decide'
import { identityMigrations } from '@mingce/identity/migrations'
import { type FreshDatabase, freshDatabase } from '@mingce/ledger/fresh-database'
import { ledgerMigrations } from '@mingce/ledger/migrations'
import { noticesMigrations } from '@mingce/notices/migrations'
import type { Desk } from './desk.ts'
import { digestOf } from './digest.ts'
import type { Matter } from './matter.ts'
import { catalogMatter } from './matters/catalog.ts'
import { authorityMatter, calendarMatter, roundMatter } from './matters/configuration.ts'
import { submissionMatter } from './matters/submission.ts'
import { openDesk } from './open-desk.ts'
import { type Receipt, type RecordRefusal, record } from './record.ts'

/** For tests: a command of one of the cast, as a screen would send it. */
export type Act = {
  readonly actor: Pick<Actor, 'account' | 'authority'>
  readonly key?: string
}

export async function act<Target, Command extends { readonly do: string }, Code extends string>(
  desk: Desk,
  { actor, key = randomUUID() }: Act,
  { matter, target, command }: { matter: Matter<Target, Command, Code>; target: Target; command: Command },
): Promise<Receipt | Refusal<Code | RecordRefusal>> {
  return record(desk, { matter, target, command, key, account: actor.account, authority: actor.authority })
}

export type TestDesk = Desk & {
  readonly database: FreshDatabase
  /** Sets the clock, e.g. `"2021-09-13T01:00:00.000Z"`. */
  readonly setClock: (at: string) => void
  readonly close: () => Promise<void>
}

/** A whole desk on a database of its own, its clock set by hand, with the stage set. */
export async function openTestDesk(at: string): Promise<TestDesk> {
  const database = await freshDatabase([...ledgerMigrations, ...identityMigrations, ...noticesMigrations])
  const opened = await openDesk(database.appUrl, { follows: true, production: false })
  let now = at
  const desk = { ...opened, clock: () => new Date(now) }
  await setTheStage(desk)
  return {
    ...desk,
    database,
    setClock: (next) => {
      now = next
    },
    close: async () => {
      await opened.close()
      await database.drop()
    },
  }
}

/** Puts the cast on its posts, publishes the calendars and opens the round `2021-pilot` for 青白江区, 双流区 and 泸县. */
export async function setTheStage(desk: Desk): Promise<void> {
  const installer = { account: installation, authority: province }
  await appoint(desk, installer, administrator)
  const posts = [qingbaijiang, shuangliu, luxian, chengdu, luzhou, sichuan].flatMap((bureau) => Object.values(bureau))
  for (const actor of [...posts, auditor]) await appoint(desk, administrator, actor)
  for (const { year, source, days } of seedCalendars.filter(({ year }) => year > 2019 && year < 2023))
    must(
      await act(
        desk,
        { actor: sichuan.roundManager },
        {
          matter: calendarMatter,
          target: year,
          command: { do: 'publish', year, source, days },
        },
      ),
    )
  must(
    await act(desk, { actor: sichuan.roundManager }, { matter: roundMatter, target: '2021-pilot', command: openRound }),
  )
}

const openRound = {
  do: 'open',
  round: '2021-pilot',
  title: '2021年先行县',
  document: {
    title: '关于深化义务教育领域基层政务公开的通知',
    docNumber: null,
    issuedOn: '2021-09-10',
    synthetic: false,
  },
  cohort: ['510113', '510116', '510521'],
  settings: {
    deliverables: [
      { kind: 'implementation_plan', dueDate: '2021-09-20', owedBy: 'county' },
      { kind: 'disclosure_catalog', dueDate: '2021-10-20', owedBy: 'county' },
      { kind: 'work_summary', dueDate: '2021-12-20', owedBy: 'county' },
    ],
    ...formerSettings,
    acceptWithin: 3,
    reviewWithin: 20,
    rejectAllowed: false,
    extraFields: [],
  },
} as const

export async function appoint(desk: Desk, actor: Act['actor'], { account, role, authority }: Actor): Promise<void> {
  const command = { do: 'appoint', account, role } as const
  must(await act(desk, { actor }, { matter: authorityMatter, target: authority, command }))
}

/** The receipt, or the refusal as an error: for what a test takes for granted. */
export function must<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.about?.join(', ') ?? ''}`)
  return outcome
}

/** 招生管理·学区划分, complete in its eight elements. */
export const schoolDistricts: DisclosureItem = {
  category: '招生管理',
  subcategories: [],
  name: '学区划分',
  contentElements: ['各校招生范围'],
  legalBases: ['《中华人民共和国政府信息公开条例》'],
  disclosureTimeLimit: { raw: '20个工作日内', trigger: 'created_or_changed', amount: 20, unit: 'working_day' },
  disclosingBody: '教育局',
  disclosureModes: ['proactive'],
  channels: ['gov_website'],
  otherChannelText: null,
  audiences: ['whole_society'],
  audienceNote: null,
  disclosureLevels: ['county'],
  extra: {},
}

/** The same item with words in it that stand nowhere else: whoever hears them has read this county's text. */
export function withCanary({ drafter }: CountyCast): DisclosureItem {
  return { ...schoolDistricts, contentElements: [canaryOf(drafter)] }
}

export function canaryOf({ authority }: Pick<Actor, 'authority'>): string {
  return `金丝雀${authority}`
}

/** A file that supports an item of this county, named so that whoever hears of it is known. */
function evidenceWithCanary({ drafter }: CountyCast, item: string) {
  const file = {
    digest: digestOf(drafter.authority),
    size: 1_024,
    format: 'pdf',
    name: fileCanaryOf(drafter),
  } as const
  return { do: 'attachEvidence', attachment: randomUUID(), item, ...file } as const
}

export function fileCanaryOf({ authority }: Pick<Actor, 'authority'>): string {
  return `夜莺${authority}.pdf`
}

/** A county drafts items with a file each, checks and signs them, and files to its city: the first turn of `2021-pilot`. */
export async function fileFrom(
  desk: Desk,
  cast: CountyCast,
  contents: readonly DisclosureItem[] = [schoolDistricts],
): Promise<SubmissionId> {
  const { drafter, checker, leader } = cast
  const target = { round: '2021-pilot', division: drafter.authority, kind: 'disclosure_catalog', n: 1 } as const
  const about = (command: SubmissionCommand) => ({ matter: submissionMatter, target, command })
  for (const content of contents) {
    const origin = { kind: 'local', ref: null } as const
    const item = randomUUID()
    const draft = { do: 'draftItem', item, content, digest: digestOf(content), origin } as const
    for (const command of [draft, evidenceWithCanary(cast, item)])
      must(await act(desk, { actor: drafter }, { matter: catalogMatter, target: drafter.authority, command }))
  }
  const disclosure = { outcome: 'may_disclose', opinion: '可以公开' } as const
  must(await act(desk, { actor: drafter }, about({ do: 'prepare', seen: 0 })))
  must(
    await act(
      desk,
      { actor: checker },
      about({ do: 'check', outcome: 'passed', opinion: '齐全', disclosure, seen: 1 }),
    ),
  )
  const last = must(await act(desk, { actor: leader }, about({ do: 'submit', seen: 3 }))).positions.at(-1)
  await desk.follower.catchUp(['queue', 'filing', 'catalog', 'board', 'trail'], BigInt(last ?? 0), 10_000)
  return target
}
