import { bureauName, parseDivision, pathName } from '@mingce/domain/authority/division'
import { dayOf } from '@mingce/domain/day'
import { inChinese } from '@mingce/domain/deadline/explain-words'
import { publicationLimit } from '@mingce/domain/deadline/statutory'
import type { Digest, DigestTask } from './digest.ts'
import { movedDayOf } from './moved-day.ts'
import type { Happening } from './news.ts'
import type { ToldDuty } from './standing-duty.ts'
import { dateWord, dayWord, dutyWord, kindWord, newsWord, postWord, taskWord } from './words.ts'

/** What a mail says, without to whom. */
export type MailText = { readonly subject: string; readonly text: string; readonly html: string }

/** Where the reader's app is reached, and what its own addresses are. */
export type Place = {
  /** "https://mingce.example/city", without a slash at its end. */
  readonly app: string
  /** The page of a matter within the app: "/filing/2021-pilot/510113/disclosure_catalog/1". */
  readonly pathOf: (matter: Matter) => string
  /** The title of a round, by its id. */
  readonly titleOf: (round: string) => string
  /** Whether everything here is made up for a demonstration. */
  readonly synthetic: boolean
}

export type Matter = {
  readonly stream: string
  readonly round: string
  readonly division: string
  readonly kind: string
  readonly n: number
}

type Line = { readonly label: string; readonly href: string | undefined }
type Section = { readonly heading: string; readonly lines: readonly Line[]; readonly more: number }

/**
 * A digest as mail, in plain Chinese. It names posts and places and no person, and quotes nothing that was typed: what an office
 * writes stays in the system.
 */
export function digestMail(digest: Digest, place: Place): MailText {
  const { counts, day } = digest
  const parts = [
    ...(counts.tasks > 0 ? [`${counts.tasks} 件待办`] : []),
    ...(counts.duties > 0 ? [`${counts.duties} 件应办未办`] : []),
    ...(counts.overdue > 0 ? [`${counts.overdue} 件超期`] : []),
    ...(counts.today > 0 ? [`${counts.today} 件今天截止`] : []),
    ...(counts.news > 0 ? [`${counts.news} 条新情况`] : []),
  ]
  const fresh = counts.fresh > 0 ? `，其中新增 ${counts.fresh} 件` : ''
  const sections: readonly Section[] = [
    {
      heading: `轮到您办理（${counts.tasks} 件${fresh}）`,
      lines: digest.tasks.map((task) => ({ label: taskLine(task, day, place), href: place.app + place.pathOf(task) })),
      more: counts.tasks - digest.tasks.length,
    },
    {
      heading: `应办未办（${counts.duties} 件）`,
      lines: digest.duties.map((duty) => ({ label: dutyLine(duty, day, place), href: place.app + duty.path })),
      more: counts.duties - digest.duties.length,
    },
    {
      heading: `新情况（${counts.news} 条）`,
      lines: digest.news.map((each) => newsLine(each, place)),
      more: counts.news - digest.news.length,
    },
  ]
  return written(`明册 ${dayWord(day)}：${parts.join('，')}`, sections, place)
}

/** A 催办 by itself. */
export function reminderMail(reminder: Happening, place: Place): MailText {
  const line = newsLine(reminder, place)
  const { round, kind } = reminder
  const subject = `明册催办：${bodyOf(reminder.division)}${kindWord(kind ?? '')}（${place.titleOf(round ?? '')}）`
  return written(subject, [{ heading: '请尽快办理', lines: [line], more: 0 }], place)
}

function taskLine(
  { task, division, kind, n, round, due, isNew, reminded }: DigestTask,
  day: string,
  place: Place,
): string {
  const which = n > 1 ? `（第${n - 1}次调整）` : ''
  const marks = [...(isNew ? ['新'] : []), ...(reminded ? ['已被催办'] : [])].map((mark) => `【${mark}】`).join('')
  return `${marks}${taskWord(task)}：${bodyOf(division)} ${kindWord(kind)}${which}，${place.titleOf(round)}，${untilWord(due, day)}`
}

/** What the law wants done says which article wants it. */
function dutyLine({ task, division, kind, round, from, due }: ToldDuty, day: string, place: Place): string {
  const said = `${dutyWord(task)}：${bodyOf(division)} ${kindWord(kind)}，${place.titleOf(round)}`
  if ('deadSince' in from) {
    const all = from.pages > 1 ? `，共 ${from.pages} 个网页` : ''
    return `${said}，自${dayWord(from.deadSince)}起${all}，请恢复网页或重新登记公布地址`
  }
  if ('owedBy' in from) return `${said}，${untilWord(due, day)}`
  if ('askedAt' in from) return `${said}，${dayWord(dayOf(from.askedAt))}提出`
  const until = due === null ? inChinese.uncounted : untilWord(due, day)
  return `${said}，${dayWord(dayOf(from.settledAt))}审定，${until}（${publicationBasis}）`
}

const publicationBasis = `《政府信息公开条例》第${publicationLimit.article}条：${publicationLimit.rule.amount}个工作日内公开`

function untilWord(due: string | null, day: string): string {
  if (due === null) return '未定期限'
  if (due === day) return '今天截止'
  return due < day ? `${dayWord(due)}截止，已超期` : `${dayWord(due)}截止`
}

/** A law, or the guide: each has a page where the reader finds what it asks. */
function isRuledForAll(stream: string): boolean {
  return stream.startsWith('law/') || stream.startsWith('guide/')
}

function newsLine(happening: Happening, place: Place): Line {
  const { type, stream, round, kind, division, authority, post, recordedAt } = happening
  const when = dayWord(dayOf(recordedAt.toISOString()))
  const who = `${bureauName(parseDivision(authority))}${postWord(post)}`
  if (stream.startsWith('pages/'))
    return { label: `${when} ${newsWord(type)}：${bodyOf(division)} 标准目录`, href: `${place.app}/publish` }
  if (stream.startsWith('catalog/'))
    return { label: `${when} ${who} ${newsWord(type)}：${bodyOf(division)} 标准目录`, href: undefined }
  if (stream.startsWith('good-practice/'))
    return { label: `${when} ${who} ${newsWord(type)}：${bodyOf(division)}`, href: undefined }
  if (isRuledForAll(stream)) {
    const page = place.pathOf({ stream, round: '', division, kind: '', n: 1 })
    return { label: `${when} ${who} ${newsWord(type)}`, href: place.app + page }
  }
  const title = place.titleOf(round ?? '')
  if (division === '') return { label: `${when} ${who} ${newsWord(type)}：${title}`, href: undefined }
  const which = kind === null ? '' : ` ${kindWord(kind)}`
  const n = Number(stream.split('/')[4] ?? 1)
  const matter = { stream, round: round ?? '', division, kind: kind ?? '', n }
  const label = `${when} ${who} ${newsWord(type)}：${bodyOf(division)}${which}，${title}${movedWords(happening)}`
  const hasPage = kind !== null || stream.startsWith('before-filing/')
  return { label, href: hasPage ? place.app + place.pathOf(matter) : undefined }
}

/** "，审核时限由10月19日改为10月20日", or "，改为10月20日" where no more is known; '' where no day was moved. */
function movedWords(happening: Happening): string {
  const moved = movedDayOf(happening)
  if (!moved) return ''
  const { of, before, after } = moved
  return `，${of ? dateWord(of) : ''}${before ? `由${dayWord(before)}` : ''}改为${dayWord(after)}`
}

function bodyOf(division: string): string {
  return division === '' ? '' : pathName(parseDivision(division))
}

const notSecret = '非涉密系统，严禁处理国家秘密。'

function written(subject: string, all: readonly Section[], { app, synthetic }: Place): MailText {
  const sections = all.filter(({ lines }) => lines.length > 0)
  const demonstration = synthetic ? ['演示数据，均为虚构。'] : []
  const closing = [`打开明册：${app}/`, `不想再收邮件：${app}/notices`, notSecret, ...demonstration]
  const more = (count: number) => (count > 0 ? [`……另有 ${count} 条，请在系统中查看`] : [])
  const text = sections.map(({ heading, lines, more: rest }) =>
    [heading, ...lines.map(({ label, href }) => `· ${label}${href ? `\n  ${href}` : ''}`), ...more(rest)].join('\n'),
  )
  const html = sections.map(({ heading, lines, more: rest }) =>
    [
      `<h2 style="font-size:16px">${escaped(heading)}</h2>`,
      `<ul>${lines.map((line) => `<li>${linked(line)}</li>`).join('')}</ul>`,
      ...more(rest).map((line) => `<p>${escaped(line)}</p>`),
    ].join(''),
  )
  const foot = [
    `<p><a href="${escaped(`${app}/`)}">打开明册</a> · <a href="${escaped(`${app}/notices`)}">不想再收邮件</a></p>`,
    ...[notSecret, ...demonstration].map((line) => `<p style="color:#595959">${escaped(line)}</p>`),
  ]
  return {
    subject,
    text: [...text, closing.join('\n')].join('\n\n'),
    html: `<!doctype html><html lang="zh-CN"><body>${[...html, ...foot].join('')}</body></html>`,
  }
}

function linked({ label, href }: Line): string {
  return href ? `<a href="${escaped(href)}">${escaped(label)}</a>` : escaped(label)
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
