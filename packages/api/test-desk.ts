import { randomUUID } from 'node:crypto'
import { installation } from '@mingce/domain/authority/acting'
import type { Actor } from '@mingce/domain/authority/actor'
import { province } from '@mingce/domain/authority/division'
import { administrator, auditor, chengdu, luxian, luzhou, qingbaijiang, shuangliu, sichuan } from '@mingce/domain/cast'
import { seedCalendars } from '@mingce/domain/deadline/calendars'
import { isRefusal, type Refusal } from '@mingce/domain/refusal'
import type { Desk } from './desk.ts'
import type { Matter } from './matter.ts'
import { authorityMatter, calendarMatter, roundMatter } from './matters/configuration.ts'
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
      { kind: 'implementation_plan', dueDate: '2021-09-20' },
      { kind: 'disclosure_catalog', dueDate: '2021-10-20' },
      { kind: 'work_summary', dueDate: '2021-12-20' },
    ],
    acceptWithin: 3,
    reviewWithin: 20,
    rejectAllowed: false,
  },
} as const

async function appoint(desk: Desk, actor: Act['actor'], { account, role, authority }: Actor): Promise<void> {
  const command = { do: 'appoint', account, role } as const
  must(await act(desk, { actor }, { matter: authorityMatter, target: authority, command }))
}

/** The receipt, or the refusal as an error: for what a test takes for granted. */
export function must<T extends object>(outcome: T | Refusal): T {
  if (isRefusal(outcome)) throw new Error(`refused: ${outcome.refused} ${outcome.about?.join(', ') ?? ''}`)
  return outcome
}
