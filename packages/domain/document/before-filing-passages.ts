import { bureauName, cityOf, levelOf, parseDivision } from '../authority/division.ts'
import type { GuidanceWay } from '../before-filing/events.ts'
import type { PreparatoryNote } from '../before-filing/evolve.ts'
import { inOrderOf } from '../in-order-of.ts'
import { dayInLetter, shortName } from '../letter/letter.ts'
import type { DeliverableKind } from '../round/deliverable.ts'
import type { DocumentFacts } from './facts.ts'

const wayNames: Readonly<Record<GuidanceWay, string>> = {
  on_site: '现场',
  phone: '电话',
  meeting: '会议',
  video: '视频',
  written: '书面',
}

/** Said one by one up to so many; more are counted, with the first and the last day. */
const mostNamed = 8

/** 沟通与调研: what was asked and answered before a filing, and what was looked into. */
export function consultationsSaid({ beforeFiling }: DocumentFacts): string | null {
  const asked = ofKind(beforeFiling, 'consultation')
  const research = ofKind(beforeFiling, 'research')
  const lines = [
    ...(asked.length > 0 ? [consulted(asked)] : []),
    ...(research.length > 0 ? [researched(research)] : []),
  ]
  return lines.length > 0 ? lines.join('\n') : null
}

/** 指导记录: how often, how, on what. */
export function guidanceSaid({ county, beforeFiling }: DocumentFacts): string | null {
  const guided = byDay(ofKind(beforeFiling, 'guidance'))
  if (guided.length === 0) return null
  const ways = [...Map.groupBy(guided, ({ way }) => way)].map(([way, each]) => `${wayNames[way]}${each.length}次`)
  const said = named(guided, ({ on, way, kinds }) => `${dayInLetter(on)}${wayNames[way]}（${kindNames(kinds)}）`)
  return `${bureauName(cityOf(county))}指导${guided.length}次（${ways.join('、')}）：${said}。`
}

/** 外部意见: whose, of which day, on what. */
export function opinionsSaid({ beforeFiling }: DocumentFacts): string | null {
  const opinions = byDay(ofKind(beforeFiling, 'opinion'))
  if (opinions.length === 0) return null
  const said = named(opinions, ({ bodyName, on, kind, docNumber }) => {
    const number = docNumber ? `，${docNumber}` : ''
    return `${bodyName}（${dayInLetter(on)}，${shortName(kind)}${number}）`
  })
  return `报送前征得其他部门意见${opinions.length}份：${said}。`
}

type Of<What extends PreparatoryNote['what']> = PreparatoryNote & { readonly what: What }

function ofKind<What extends PreparatoryNote['what']>(
  notes: readonly PreparatoryNote[],
  what: What,
): readonly Of<What>[] {
  return notes.filter((each): each is Of<What> => each.what === what)
}

function consulted(asked: readonly Of<'consultation'>[]): string {
  const byCounty = asked.filter(({ by }) => levelOf(parseDivision(by.authority)) === 'county').length
  const answered = asked.filter(({ answers }) => answers.length > 0).length
  const kinds = [...Map.groupBy(asked, ({ kind }) => kind)].map(([kind, each]) => `${shortName(kind)}${each.length}次`)
  const sides = `本县提出${byCounty}次，市级提出${asked.length - byCounty}次`
  return `报送前与市级沟通${asked.length}次（${sides}），已答复${answered}次；其中${kinds.join('、')}。`
}

function researched(research: readonly Of<'research'>[]): string {
  return `调研${research.length}次：${named(byDay(research), ({ on, subject }) => `${dayInLetter(on)}${subject}`)}。`
}

function byDay<Note extends { readonly on: string }>(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted(inOrderOf(({ on }) => on))
}

function named<Note extends { readonly on: string }>(notes: readonly Note[], say: (note: Note) => string): string {
  if (notes.length <= mostNamed) return notes.map(say).join('、')
  const [first, last] = [notes[0], notes.at(-1)]
  return `${dayInLetter(first?.on ?? '')}至${dayInLetter(last?.on ?? '')}`
}

function kindNames(kinds: readonly DeliverableKind[]): string {
  return kinds.map(shortName).join('、')
}
