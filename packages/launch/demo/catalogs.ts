import { cityOf, countiesOf, type DivisionCode } from '@mingce/domain/authority/division'
import type { PackageException } from '@mingce/domain/joint-package/events'
import { submissionStream } from '@mingce/domain/streams'
import { adjustForRecord } from './adjustments.ts'
import { moveSources } from './borrowings.ts'
import { catalogStories, drafting, inForce, type Story, settled, settledInTwo, submitted } from './catalog-stories.ts'
import { Chance } from './chance.ts'
import type { CityDesk } from './city-desk.ts'
import { allRound, handsOn, pilotRound, type Stage } from './cohorts.ts'
import { CountyDesk } from './county-desk.ts'
import { allPracticeWords, type GoodPracticeWords, pilotPracticeWords } from './good-practice-words.ts'
import { goodPractices } from './good-practices.ts'
import { answerSecondVersion } from './guide-upgrade.ts'
import { followAmendment } from './law-sweep.ts'
import { Log } from './log.ts'
import { startOfDay } from './office-hours.ts'
import { pageLooks } from './page-looks.ts'
import type { Published } from './standing.ts'
import type { Step } from './step.ts'
import * as words from './words.ts'

type Cast = ReadonlyMap<DivisionCode, Story>
type Desks = ReadonlyMap<DivisionCode, CityDesk>

const catalog = 'disclosure_catalog'
const done: readonly Story[] = [settled, inForce]

/** The pilot counties' catalogs: each begun but the hands-on county's, and one or two cities ready to file theirs. */
export function pilotCatalogs(stage: Stage, desks: Desks): readonly Step[] {
  const chance = new Chance('pilot catalogs')
  const near = stage.pilots.filter((county) => cityOf(county) === cityOf(handsOn) && county !== handsOn)
  const far = stage.pilots.filter((county) => cityOf(county) !== cityOf(handsOn))
  const cast = new Map([
    ...dealt(near, chance.shuffled([settled, submitted, drafting])),
    ...dealt(far, chance.shuffled(storiesOfPilots())),
  ])
  const told = tell(cast, pilotRound)
  const ready = [...desks].filter(([city]) => everyOneDone(cast, city))
  for (const [index, [city, desk]] of ready.entries()) {
    assemble(desk, told, membersOf(cast, city), [])
    if (index % 2 === 1) desk.submit(catalog)
  }
  answerSecond(cast, told)
  return [...stepsOf(told), ...publishedIn(told, pilotPracticeWords)]
}

/** The other counties', a story each; two small cities are early and file theirs, their pilots stated as exceptions. */
export function allCatalogs(stage: Stage, desks: Desks): readonly Step[] {
  const chance = new Chance('all catalogs')
  const others = stage.counties.filter((county) => !stage.pilots.includes(county))
  const small = stage.cities.filter((city) => countiesOf(city).length <= 6)
  const early = chance.some(2, small)
  const cast = new Map([
    ...others
      .filter((county) => early.includes(cityOf(county)))
      .map((county) => [county, chance.pick(earlyStories)] as const),
    ...dealt(chance.shuffled(others.filter((county) => !early.includes(cityOf(county)))), deck(chance)),
  ])
  const told = tell(cast, allRound)
  const isAdjusted = ({ county }: CountyDesk) => cast.get(county) === inForce && !early.includes(cityOf(county))
  moveSources(told, isAdjusted)
  for (const desk of told.filter(isAdjusted)) adjustForRecord(desk, allRound)
  for (const [index, city] of early.entries()) fileEarly(stage, { city, index }, desks, { cast, told })
  answerSecond(cast, told)
  followAmendment(told, allRound)
  return [...stepsOf(told), ...publishedIn(told, allPracticeWords)]
}

/** Every third county that has settled answers to the guide's second version. */
function answerSecond(cast: Cast, told: readonly CountyDesk[]): void {
  const free = told.filter(({ county }) => done.includes(cast.get(county) ?? drafting))
  for (const [index, desk] of free.entries()) if (index % 3 === 1) answerSecondVersion(desk)
}

const earlyStories = [settled, inForce, settledInTwo].map((story) => ({ ...story, from: 7, to: 8 }))

function fileEarly(
  stage: Stage,
  { city, index }: { readonly city: DivisionCode; readonly index: number },
  desks: Desks,
  { cast, told }: { readonly cast: Cast; readonly told: readonly CountyDesk[] },
): void {
  const desk = desks.get(city)
  if (!desk) return
  const pilots = stage.pilots.filter((county) => cityOf(county) === city)
  const exceptions = pilots.map(
    (division): PackageException => ({ division, kind: 'missing', reason: words.exceptions.pilot }),
  )
  assemble(desk, told, membersOf(cast, city), exceptions)
  desk.submit(catalog)
  desk.log.overnight()
  if (index === 0) desk.confirm(catalog, desk.log.chance.pick(words.received))
  else
    remark(
      desk,
      told.find(({ county }) => cityOf(county) === city),
    )
}

/** The province asks about one item of one county; the city has yet to answer. */
function remark(desk: CityDesk, about: CountyDesk | undefined): void {
  const item = about?.items[0]
  if (!about || !item) return
  const part = { part: item.item, digest: item.digest }
  desk.hear(catalog, '该事项公开内容与指引文字基本一致，请说明本地考虑。', { division: about.county, part })
}

function assemble(
  desk: CityDesk,
  told: readonly CountyDesk[],
  members: readonly DivisionCode[],
  exceptions: readonly PackageException[],
): void {
  const logs = told.filter(({ county }) => members.includes(county)).map(({ log }) => log.minute)
  desk.log.notBefore(Math.max(...logs))
  desk.log.after(20, 90)
  const streams = members.map((division) => submissionStream({ round: desk.round, division, kind: catalog, n: 1 }))
  desk.assemble(catalog, streams, exceptions)
  desk.log.after(10, 60)
}

function everyOneDone(cast: Cast, city: DivisionCode): boolean {
  const stories = membersOf(cast, city).map((county) => cast.get(county))
  return city !== cityOf(handsOn) && stories.every((story) => story && done.includes(story))
}

function membersOf(cast: Cast, city: DivisionCode): readonly DivisionCode[] {
  return [...cast.keys()].filter((county) => cityOf(county) === city).toSorted()
}

function tell(cast: Cast, round: string): readonly CountyDesk[] {
  const desks = [...cast].map(([county, story]) => {
    const chance = new Chance('catalog', county)
    const begun = startOfDay(chance.between(story.from, story.to)) + chance.between(5, 200)
    return { story, begun, desk: new CountyDesk(county, new Log(`catalog ${county}`, begun, chance)) }
  })
  const library: Published[] = []
  for (const { story, desk } of desks.toSorted((one, other) => one.begun - other.begun)) {
    desk.library = library
    story.tell(desk, round)
    library.push(...desk.published)
  }
  return desks.map(({ desk }) => desk)
}

/** What followed of what they published: some of it was commended, all of it was looked at. */
function publishedIn(told: readonly CountyDesk[], cards: readonly GoodPracticeWords[]): readonly Step[] {
  const library = told.flatMap(({ published }) => published)
  return [...goodPractices(library, cards), ...pageLooks(library)]
}

function stepsOf(told: readonly CountyDesk[]): readonly Step[] {
  return told.flatMap(({ log }) => log.steps)
}

function dealt(
  counties: readonly DivisionCode[],
  stories: readonly Story[],
): readonly (readonly [DivisionCode, Story])[] {
  return counties.map((county, index) => [county, stories[index] ?? drafting])
}

/** Each story once, so that none is missing, then as many more as it weighs, in any order. */
function deck(chance: Chance): readonly Story[] {
  const more = catalogStories.flatMap((story) => Array.from({ length: story.weight - 1 }, () => story))
  return [...catalogStories, ...chance.shuffled(more)]
}

function storiesOfPilots(): readonly Story[] {
  const named = (name: string) => catalogStories.filter((story) => story.name === name)
  const twice = ['submitted', 'under review', 'returned', 'checking', 'approved', 'published']
  const once = ['submitted', 'under review', 'returned', 'second turn submitted', 'waiting for the signature']
  return [...[...twice, ...twice, ...once].flatMap(named), drafting, drafting, drafting, drafting, drafting]
}
