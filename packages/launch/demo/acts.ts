import type { Part } from '@mingce/domain/submission/part'
import type { CountyDesk } from './county-desk.ts'
import { shortened } from './county-items.ts'
import type { Filing } from './filing.ts'
import * as words from './words.ts'

// What stories are told of: a filing, an examination, a return, an answer.

/** Prepared, checked and signed within the county, the last act the next day. */
export function file(filing: Filing, desk: CountyDesk): void {
  prepareAndCheck(filing, desk)
  desk.log.overnight()
  filing.sign()
}

export function prepareAndCheck(filing: Filing, desk: CountyDesk): void {
  filing.prepare()
  desk.log.after(30, 120)
  filing.check('passed', desk.chance.pick(words.checked), words.mayDisclose)
}

/** The city takes it up the day after, and looks at it the day after that. */
export function takeUp(filing: Filing, desk: CountyDesk): void {
  desk.log.overnight()
  filing.accept()
}

/** Something of everything: comments of all kinds, proposals of all kinds, the rest not looked at yet. */
export function examineInPart(filing: Filing, desk: CountyDesk): void {
  const { chance, log } = desk
  const [first, second, third] = chance.shuffled(filing.parts)
  if (!first || !second || !third) throw new Error(`${filing.stream} has too little to examine`)
  filing.comment(first.part, { kind: 'must_fix', ...fitting(words.mustFix, desk, first) })
  log.after(1, 3)
  filing.review(first, 'return', chance.pick(words.itemBack))
  filing.comment(second.part, { kind: 'advice', ...fitting(words.advice, desk, second) })
  filing.review(second, 'approve')
  filing.comment(third.part, { kind: 'question', ...chance.pick(words.questions) })
  const twice = filing.comment(third.part, { kind: 'advice', ...words.openingHours })
  filing.takeBack(filing.comment(third.part, { kind: 'advice', ...words.openingHours }))
  filing.reword(twice, { kind: 'advice', ...words.openingHours, suggestion: withContact(desk, third) })
  filing.note(first.part, words.noted)
  filing.note(second.part, words.noted)
  filing.takeBackNote(second.part)
  log.after(1, 3)
  proposeChanges(filing, desk, 1)
  for (const part of filing.open.slice(0, chance.between(3, filing.open.length - 3))) filing.review(part, 'approve')
}

/** A remark that fits the item: none on few channels where there are many, none on a long limit where it is short. */
function fitting<Remark extends { readonly element: string }>(
  remarks: readonly Remark[],
  desk: CountyDesk,
  { part }: Part,
) {
  const { channels, disclosureTimeLimit: limit } = desk.standing(part).content
  const pointless = new Set([
    ...(channels.length > 1 ? ['channels'] : []),
    ...((limit?.amount ?? 0) > 10 ? [] : ['disclosureTimeLimit']),
  ])
  return desk.chance.pick(remarks.filter(({ element }) => !pointless.has(element)))
}

/** Shorter limits, proposed by the city on as many items as there are long ones; the county has yet to consent. */
export function proposeChanges(filing: Filing, desk: CountyDesk, count: number): readonly Part[] {
  const long = filing.open.filter(({ part }) => (desk.standing(part).content.disclosureTimeLimit?.amount ?? 0) > 7)
  const some = desk.chance.some(count, long)
  for (const part of some)
    filing.review(part, 'approve_with_change', words.changed, shortened(desk.standing(part.part).content, 7))
  return some
}

export function consentTo(filing: Filing, desk: CountyDesk, proposed: readonly Part[]): void {
  for (const part of proposed) {
    filing.consent(part, shortened(desk.standing(part.part).content, 7))
    desk.log.after(2, 6)
  }
}

/** What a return asks of the county: the parts it names, the comments it carries, and a question about another part. */
export type Asked = {
  readonly parts: readonly Part[]
  readonly comments: readonly string[]
  readonly question: string | null
  /** Words to be taken over for the content, by part. */
  readonly suggested: ReadonlyMap<string, string>
}

/** One to three parts go back with comments, the others are approved. */
export function sendBack(filing: Filing, desk: CountyDesk): Asked {
  const { chance, log } = desk
  const odd = filing.parts.filter(({ part }) =>
    desk.standing(part).content.legalBases.some((law) => law.includes('老虎机')),
  )
  const parts = [...odd.slice(0, 2), ...chance.some(chance.between(1, 2), filing.open)].slice(0, 3)
  const asked = filing.parts.filter((part) => parts.includes(part))
  const suggested = new Map<string, string>()
  const comments = asked.map((part) => {
    const remark = odd.includes(part)
      ? { element: 'legalBases', text: words.wrongLaw }
      : fitting(words.mustFix, desk, part)
    const suggestion = remark.element === 'contentElements' ? withContact(desk, part) : ''
    if (suggestion) suggested.set(part.part, suggestion)
    const comment = filing.comment(part.part, { kind: 'must_fix', ...remark, suggestion })
    log.after(1, 4)
    filing.review(part, 'return', chance.pick(words.itemBack))
    return comment
  })
  const [other] = filing.open
  const question = other ? filing.comment(other.part, { kind: 'question', ...words.questions[0] }) : null
  filing.approveOpen()
  log.after(3, 15)
  filing.returnForRevision(chance.pick(words.sentBack))
  return { parts: asked, comments, question, suggested }
}

/** The item's content with one line more; "" where that is more than a suggestion holds. */
function withContact(desk: CountyDesk, { part }: Part): string {
  const lines = [...desk.standing(part).content.contentElements, words.contact].join('\n')
  return lines.length > 2_000 ? '' : lines
}

/** The county takes over what is suggested, answers each other comment and the question, and changes each item; nothing else is touched. */
export function answerReturn(filing: Filing, desk: CountyDesk, asked: Asked): void {
  const { parts, comments, question, suggested } = asked
  for (const { part } of parts.filter((each) => !suggested.has(each.part))) {
    const { content } = desk.standing(part)
    const legalBases = content.legalBases.map((law) => law.replace('飞禽走兽老虎机', '政府信息公开'))
    const channels = [...new Set([...content.channels, 'notice_board' as const])]
    desk.revise(part, {
      ...content,
      legalBases,
      channels,
      contentElements: [...content.contentElements, words.contact],
    })
  }
  comments.forEach((comment, index) => {
    const { part } = parts[index] ?? { part: '' }
    const suggestion = suggested.get(part)
    if (suggestion) filing.adopt(part, comment, suggestion)
    else filing.answerReturn(part, comment, desk.chance.pick(words.answers))
  })
  if (question) filing.answer(question, words.answerToQuestion)
}

/** The second look: what was asked for is resolved, what is open approved. */
export function lookAgain(filing: Filing, { log }: CountyDesk, { comments, question }: Asked): void {
  for (const comment of [...comments, ...(question ? [question] : [])]) {
    filing.resolve(comment)
    log.after(0, 2)
  }
  filing.approveOpen()
}
