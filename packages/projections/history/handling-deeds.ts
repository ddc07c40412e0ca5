import type { Actor } from '@mingce/domain/authority/actor'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { installer } from '@mingce/domain/cast'
import { idOf } from '@mingce/domain/catalog/given'
import { fold } from '@mingce/domain/fact'
import { decideHandling, type HandlingCommand } from '@mingce/domain/handling/decide'
import { taskKey, unhandled } from '@mingce/domain/handling/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { handlingStream, parseSubmissionStream } from '@mingce/domain/streams'
import type { World } from './world.ts'

/** Someone of a county or of its city takes a filing on, is given it, passes it on or puts it back, or a colleague is told of it. */
export function handlingDeed(world: World): void {
  const { random } = world
  const matters = [...world.submissions.keys()]
  if (matters.length === 0) return
  const matter = random.of(matters)
  const posts = world.countyPosts(parseSubmissionStream(matter).division)
  const own: readonly Actor[] = Object.values(random.chance(0.6) ? posts : world.cityPosts())
  const by = random.of(own)
  const deed = { matter, by, own }
  handle(world, by, random.chance(0.3) ? copyCommand(world, deed) : taskCommand(world, deed))
}

type Deed = { readonly matter: string; readonly by: Actor; readonly own: readonly Actor[] }

function taskCommand(world: World, { matter, by, own }: Deed): HandlingCommand {
  const { kind } = parseSubmissionStream(matter)
  const clerk = own[0] ?? by
  const task = { matter, kind, role: by.role === 'leader' ? clerk.role : by.role }
  const held = world.handlings.get(handlingStream(by.authority))?.handlers.get(taskKey(task))
  const named = { ...task, seen: held?.account ?? null }
  const other = own.find(({ account, role }) => role === task.role && account !== by.account)
  if (held?.delegatedBy) return { ...named, do: 'handBackTask', note: '已核对。' }
  if (held && other && world.random.chance(0.7))
    return { ...named, do: 'delegateTask', account: other.account, note: '请核对依据。' }
  return { ...named, ...deedOf(world, by, clerk) }
}

function copyCommand(world: World, { matter, by, own }: Deed): HandlingCommand {
  const { copies } = world.handlings.get(handlingStream(by.authority)) ?? unhandled
  const unread = [...copies.values()].find(({ readAt }) => readAt.get(by.account) === null)
  if (unread) return { do: 'readCopy', copy: unread.copy, matter: unread.matter, kind: unread.kind }
  const { kind } = parseSubmissionStream(matter)
  const told = { copy: idOf(40_000 + world.deeds.length), matter, kind }
  return { do: 'copyTo', ...told, accounts: [world.random.of(own).account], note: '供参考。' }
}

type Doing = { readonly do: 'claimTask' | 'releaseTask' } | { readonly do: 'assignTask'; readonly account: string }

function deedOf({ random }: World, by: Actor, drafter: Actor): Doing {
  if (random.chance(0.3)) return { do: 'releaseTask' }
  return by.role === 'leader' ? { do: 'assignTask', account: drafter.account } : { do: 'claimTask' }
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
