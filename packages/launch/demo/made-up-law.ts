import { sichuan } from '@mingce/domain/cast'
import type { ArticleEntry } from '@mingce/domain/law/article-events'
import type { LawEntry } from '@mingce/domain/law/events'
import { Chance } from './chance.ts'
import { Log } from './log.ts'
import { startOfDay } from './office-hours.ts'
import type { Step } from './step.ts'

/** Of no law that there is: the demo shows by it how 原文 of an article stands beside an item, and its name says so. */
export const madeUpTitle = '民办学校年度检查公开办法（演示虚构）'
export const madeUpLaw = 'demo_annual_check'

const source = '演示用虚构文件，不是真实的规定'

const text = `（演示文字）县级教育行政部门应当公开民办学校年度检查的结论和整改要求。
（演示文字）整改完成的，应当在复核之日起十五日内公开复核结果。`

/** The made-up rules, registered with their third article word for word. */
export function madeUpRules(): readonly Step[] {
  const log = new Log('made-up law', startOfDay(2) + 30, new Chance('made-up law'))
  const { roundManager } = sichuan
  const entry: LawEntry = {
    ...({ kind: 'normative_doc' } as const),
    ...{ issuer: null, title: madeUpTitle, aliases: [], docNumber: null, year: 2021 },
    ...{ promulgatedOn: null, inForceFrom: '2021-01-01', source, doubt: source },
  }
  const article: ArticleEntry = { article: '3', from: null, wording: 'text', text, source, doubt: null }
  log.add(roundManager, { matter: 'law', target: madeUpLaw, command: { do: 'registerLaw', entry } })
  log.add(roundManager, { matter: 'law', target: madeUpLaw, command: { do: 'enterArticle', entry: article, seen: 1 } })
  return log.steps
}
