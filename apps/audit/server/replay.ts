import { parseDivision } from '@mingce/domain/authority/division'
import { evolveAuthority, unstaffed } from '@mingce/domain/authority/evolve'
import { evolveBatch, unprepared } from '@mingce/domain/batch/evolve'
import { evolveBeforeFiling, nothingNoted } from '@mingce/domain/before-filing/evolve'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import { evolveCalendar, unpublishedCalendar } from '@mingce/domain/deadline/evolve'
import { evolveDemonstration, noDemonstration } from '@mingce/domain/demonstration/evolve'
import type { Evolve, Fact } from '@mingce/domain/fact'
import { evolveGoodPractice, uncommended } from '@mingce/domain/good-practice/evolve'
import { evolveGuide, unregisteredGuide } from '@mingce/domain/guide/evolve'
import { evolveHandling, unhandled } from '@mingce/domain/handling/evolve'
import { emptyPackage, evolvePackage } from '@mingce/domain/joint-package/evolve'
import { evolveLaw, unregisteredLaw } from '@mingce/domain/law/evolve'
import { evolveLists, noLists } from '@mingce/domain/lists/evolve'
import { evolveLogKeys, firstLogKey } from '@mingce/domain/log-key/evolve'
import { evolvePages, noPages } from '@mingce/domain/published-page/evolve'
import { evolveRedaction, noRedaction } from '@mingce/domain/redaction/evolve'
import { evolveRound, unopenedRound } from '@mingce/domain/round/evolve'
import { evolveSubmission } from '@mingce/domain/submission/evolve'
import { unfiled } from '@mingce/domain/submission/state'
import type { Recorded } from '@mingce/ledger/read'
import { factOf } from '@mingce/projections/fact-of'

/** One step of a replay: the event as it stands in the ledger, and the whole state after it. */
export type Step = { readonly recorded: Recorded; readonly state: unknown }

type Folding = { readonly evolve: Evolve<unknown, unknown>; readonly initial: unknown }

/**
 * A stream as it stood after each of its events, oldest first: what an auditor steps through.
 *
 * The same `evolve` that decided the matter shows the matter: there is no second account of what happened.
 *
 * @throws {RangeError} when the stream belongs to no aggregate
 */
export function replay(stream: string, past: readonly Recorded[]): readonly Step[] {
  const { evolve, initial } = foldingOf(stream)
  const steps: Step[] = []
  let state = initial
  for (const recorded of past) {
    state = evolve(state, factOf(recorded) as Fact<unknown>)
    steps.push({ recorded, state })
  }
  return steps
}

function foldingOf(stream: string): Folding {
  const [head, second = ''] = stream.split('/')
  switch (head) {
    case 'catalog':
      return folding(evolveCatalog, emptyCatalog)
    case 'submission':
      return folding(evolveSubmission, unfiled)
    case 'package':
      return folding(evolvePackage, emptyPackage)
    case 'round':
      return folding(evolveRound, unopenedRound)
    case 'good-practice':
      return folding(evolveGoodPractice, uncommended)
    case 'guide':
      return folding(evolveGuide, unregisteredGuide)
    case 'law':
      return folding(evolveLaw, unregisteredLaw)
    case 'calendar':
      return folding(evolveCalendar, unpublishedCalendar)
    case 'authority':
      return folding(evolveAuthority, unstaffed(parseDivision(second)))
    case 'before-filing':
      return folding(evolveBeforeFiling, nothingNoted)
    case 'batch':
      return folding(evolveBatch, unprepared)
    case 'handling':
      return folding(evolveHandling, unhandled)
    case 'pages':
      return folding(evolvePages, noPages)
    case 'lists':
      return folding(evolveLists, noLists)
    case 'log':
      return folding(evolveLogKeys, firstLogKey)
    case 'redaction':
      return folding(evolveRedaction, noRedaction)
    case 'demonstration':
      return folding(evolveDemonstration, noDemonstration)
    default:
      throw new RangeError(`no aggregate has streams called ${JSON.stringify(stream)}`)
  }
}

function folding<State, Event>(evolve: Evolve<State, Event>, initial: State): Folding {
  return { evolve: evolve as Evolve<unknown, unknown>, initial }
}
