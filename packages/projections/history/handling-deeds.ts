import type { Actor } from '@mingce/domain/authority/actor'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { installer } from '@mingce/domain/cast'
import { fold } from '@mingce/domain/fact'
import { decideHandling, type HandlingCommand } from '@mingce/domain/handling/decide'
import { type Handling, taskKey, unhandled } from '@mingce/domain/handling/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { handlingStream, parseSubmissionStream } from '@mingce/domain/streams'
import type { World } from './world.ts'

/** Someone of a county takes a filing on, is given it, or puts it back. */
export function handlingDeed(world: World): void {
  const { random } = world
  const matters = [...world.submissions.keys()]
  if (matters.length === 0) return
  const matter = random.of(matters)
  const { division, kind } = parseSubmissionStream(matter)
  const posts = world.countyPosts(division)
  const by = random.of(Object.values(posts))
  const task = { matter, kind, role: by.role === 'leader' ? ('drafter' as const) : by.role }
  const handling = world.handlings.get(handlingStream(division)) ?? unhandled
  handle(world, by, { ...task, ...deedOf(world, by, posts.drafter), seen: seenIn(handling, task) })
}

type Doing = { readonly do: 'claimTask' | 'releaseTask' } | { readonly do: 'assignTask'; readonly account: string }

function deedOf({ random }: World, by: Actor, drafter: Actor): Doing {
  if (random.chance(0.3)) return { do: 'releaseTask' }
  return by.role === 'leader' ? { do: 'assignTask', account: drafter.account } : { do: 'claimTask' }
}

function seenIn(handling: Handling, task: Parameters<typeof taskKey>[0]): string | null {
  return handling.get(taskKey(task))?.account ?? null
}

/** Records it where the domain allows it. */
export function handle(world: World, actor: Actor, command: HandlingCommand): void {
  const stream = handlingStream(actor.authority)
  const submission = world.submissions.get(command.matter)
  const context = { actor, authority: bureauOf(world, actor), submission, joint: world.joint }
  const events = decideHandling(command, world.handlings.get(stream) ?? unhandled, context)
  if (!isRefusal(events)) world.record(actor, new Map([[stream, events]]))
}

function bureauOf(world: World, { authority, level }: Actor) {
  const posts = Object.values(level === 'city' ? world.cityPosts() : world.countyPosts(authority))
  const author = { account: installer.account, post: installer.role, authority: installer.authority }
  const appointed = posts.map(({ account, role }) => {
    return { event: { type: 'AppointmentMade' as const, account, role }, by: author, at: '2021-09-09T01:00:00.000Z' }
  })
  return fold(evolveAuthority, unstaffed(authority), appointed)
}
