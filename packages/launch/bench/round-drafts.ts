import { nameOf } from '@mingce/domain/authority/division'
import type { DeliverableKind } from '@mingce/domain/round/deliverable'
import { proposedTemplates } from '@mingce/domain/round/proposed-templates'
import * as act from '../demo/acts.ts'
import type { CountyDesk } from '../demo/county-desk.ts'
import { draftCatalog, reviseSome } from '../demo/drafting.ts'
import type { Filing } from '../demo/filing.ts'
import { draftPlan } from '../demo/plan-stories.ts'
import * as words from '../demo/words.ts'

// What a county writes, what of it comes back, and how it is answered.

export function draft(filing: Filing, desk: CountyDesk): void {
  if (filing.id.kind === 'implementation_plan') draftPlan(filing, desk)
  else if (filing.id.kind === 'work_summary') draftSummary(filing, desk)
  else if (desk.items.length === 0) draftCatalog(desk, { fit: true })
  else reviseSome(desk)
}

export function fileUp(filing: Filing, desk: CountyDesk): void {
  act.prepareAndCheck(filing, desk)
  filing.sign()
}

/** Items with comments; of a document the third section. */
export function sendBack(filing: Filing, desk: CountyDesk): act.Asked {
  if (filing.id.kind === 'disclosure_catalog') return act.sendBack(filing, desk)
  const [, , third] = filing.parts
  if (third) filing.review(third, 'return', words.planBack)
  filing.approveOpen()
  filing.returnForRevision(words.planBack)
  return { parts: third ? [third] : [], comments: [], question: null, suggested: new Map() }
}

export function answerReturn(filing: Filing, desk: CountyDesk, asked: act.Asked): void {
  if (asked.comments.length > 0) act.answerReturn(filing, desk, asked)
  else filing.draftSection(sectionsOf(filing.id.kind)[2]?.title ?? '', '已按反馈逐项补充。')
}

function draftSummary(filing: Filing, desk: CountyDesk): void {
  for (const { title } of sectionsOf('work_summary'))
    filing.draftSection(title, `${nameOf(desk.county)}对照实施方案逐项落实，${title}情况如实报告。`)
}

function sectionsOf(kind: DeliverableKind) {
  return proposedTemplates.find((each) => each.kind === kind)?.sections ?? []
}
