import { parseDivision } from '../authority/division.ts'
import type { AuthorityEvent } from '../authority/events.ts'
import { evolveAuthority, unstaffed } from '../authority/evolve.ts'
import type { BatchEvent } from '../batch/events.ts'
import { evolveBatch, unprepared } from '../batch/evolve.ts'
import type { BeforeFilingEvent } from '../before-filing/events.ts'
import { evolveBeforeFiling, nothingNoted } from '../before-filing/evolve.ts'
import type { CatalogEvent } from '../catalog/events.ts'
import { emptyCatalog, evolveCatalog } from '../catalog/evolve.ts'
import type { Fact } from '../fact.ts'
import type { GoodPracticeEvent } from '../good-practice/events.ts'
import { evolveGoodPractice, uncommended } from '../good-practice/evolve.ts'
import type { HandlingEvent } from '../handling/events.ts'
import { evolveHandling, unhandled } from '../handling/evolve.ts'
import type { PackageEvent } from '../joint-package/events.ts'
import { emptyPackage, evolvePackage } from '../joint-package/evolve.ts'
import type { ListsEvent } from '../lists/events.ts'
import { evolveLists, noLists } from '../lists/evolve.ts'
import type { PageEvent } from '../published-page/events.ts'
import { evolvePages, noPages } from '../published-page/evolve.ts'
import type { SubmissionEvent } from '../submission/events.ts'
import { evolveSubmission } from '../submission/evolve.ts'
import { unfiled } from '../submission/state.ts'
import type { Recorded, World } from './world.ts'

/** The desks after one more event in the ledger. */
export function moved(world: World, { stream, fact }: Recorded): World {
  const [head, second = ''] = stream.split('/')
  switch (head) {
    case 'catalog': {
      const after = evolveCatalog(world.catalogs.get(second) ?? emptyCatalog, fact as Fact<CatalogEvent>)
      return { ...world, catalogs: new Map(world.catalogs).set(second, after) }
    }
    case 'submission': {
      const after = evolveSubmission(world.submissions.get(stream) ?? unfiled, fact as Fact<SubmissionEvent>)
      return { ...world, submissions: new Map(world.submissions).set(stream, after) }
    }
    case 'authority': {
      const was = world.authorities.get(stream) ?? unstaffed(parseDivision(second))
      const after = evolveAuthority(was, fact as Fact<AuthorityEvent>)
      return { ...world, authorities: new Map(world.authorities).set(stream, after) }
    }
    case 'handling': {
      const after = evolveHandling(world.handlings.get(stream) ?? unhandled, fact as Fact<HandlingEvent>)
      return { ...world, handlings: new Map(world.handlings).set(stream, after) }
    }
    case 'batch': {
      const after = evolveBatch(world.batches.get(stream) ?? unprepared, fact as Fact<BatchEvent>)
      return { ...world, batches: new Map(world.batches).set(stream, after) }
    }
    case 'lists': {
      const after = evolveLists(world.lists.get(stream) ?? noLists, fact as Fact<ListsEvent>)
      return { ...world, lists: new Map(world.lists).set(stream, after) }
    }
    case 'pages': {
      const after = evolvePages(world.pages.get(stream) ?? noPages, fact as Fact<PageEvent>)
      return { ...world, pages: new Map(world.pages).set(stream, after) }
    }
    case 'good-practice': {
      const before = world.goodPractices.get(stream) ?? uncommended
      const after = evolveGoodPractice(before, fact as Fact<GoodPracticeEvent>)
      return { ...world, goodPractices: new Map(world.goodPractices).set(stream, after) }
    }
    case 'before-filing': {
      const after = evolveBeforeFiling(world.beforeFilings.get(stream) ?? nothingNoted, fact as Fact<BeforeFilingEvent>)
      return { ...world, beforeFilings: new Map(world.beforeFilings).set(stream, after) }
    }
    default: {
      const after = evolvePackage(world.packages.get(stream) ?? emptyPackage, fact as Fact<PackageEvent>)
      return { ...world, packages: new Map(world.packages).set(stream, after) }
    }
  }
}
