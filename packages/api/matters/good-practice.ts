import type { DivisionCode } from '@mingce/domain/authority/division'
import { emptyCatalog, evolveCatalog } from '@mingce/domain/catalog/evolve'
import {
  decideGoodPractice,
  type GoodPracticeCommand,
  type GoodPracticeRefusal,
} from '@mingce/domain/good-practice/decide'
import { evolveGoodPractice, uncommended } from '@mingce/domain/good-practice/evolve'
import { isRefusal } from '@mingce/domain/refusal'
import { catalogStream, goodPracticeStream } from '@mingce/domain/streams'
import { stateOf } from '../folding.ts'
import type { Matter } from '../matter.ts'

export type GoodPracticeTarget = { readonly county: DivisionCode; readonly item: string }

const streamOf = ({ county, item }: GoodPracticeTarget) => goodPracticeStream(county, item)

/** 亮点库: a published item of a county, held against that county's own catalog. */
export const goodPracticeMatter: Matter<GoodPracticeTarget, GoodPracticeCommand, GoodPracticeRefusal> = {
  name: 'good-practice',
  stream: streamOf,
  reads: (target) => [streamOf(target), catalogStream(target.county)],
  decide: (target, command, past, { actor }) => {
    const { county, item } = target
    const practice = stateOf(past, streamOf(target), evolveGoodPractice, uncommended)
    const catalog = stateOf(past, catalogStream(county), evolveCatalog, emptyCatalog)
    const events = decideGoodPractice(command, practice, { actor, county, item, catalog })
    return isRefusal<GoodPracticeRefusal>(events) ? events : new Map([[streamOf(target), events]])
  },
}
