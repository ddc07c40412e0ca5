import type { DisclosureItem } from '@mingce/domain/catalog/item'
import { html } from 'hono/html'
import { audienceNames, channelsInWords, levelNames, modeNames } from '../words.ts'
import type { Html } from './layout.ts'

export type Answer = { readonly question: string; readonly words: Html | string }

/** An item in a parent's questions, in the order in which they are asked; `body`: who discloses where the item does not say. */
export function answersOf(content: DisclosureItem, body: string): readonly Answer[] {
  const levels = content.disclosureLevels.map((each) => levelNames[each]).join('、')
  return [
    { question: '是什么', words: list(content.contentElements) },
    { question: '谁公开', words: content.disclosingBody ?? body },
    { question: '多久内', words: content.disclosureTimeLimit?.raw ?? '未写明' },
    { question: '在哪里看', words: channelsInWords(content) || '未写明' },
    { question: '怎么公开', words: content.disclosureModes.map((each) => modeNames[each]).join('、') || '未写明' },
    { question: '给谁看', words: audienceOf(content) || '未写明' },
    ...(levels === '' ? [] : [{ question: '公开层级', words: levels }]),
    { question: '依据', words: list(content.legalBases) },
    ...Object.entries(content.extra).map(([question, words]) => ({ question, words })),
  ]
}

function list(lines: readonly string[]): Html {
  if (lines.length === 0) return html`未写明`
  if (lines.length === 1) return html`${lines[0]}`
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

function audienceOf({ audiences, audienceNote }: DisclosureItem): string {
  const names = audiences.map((each) => audienceNames[each]).join('、')
  return audienceNote ? `${names}（${audienceNote}）` : names
}
