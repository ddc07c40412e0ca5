import { z } from 'zod'
import { id } from '../identifiers.ts'

/** 实施方案 and 工作总结: the deliverables that are written in sections. */
export const documentKinds = ['implementation_plan', 'work_summary'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What the system knows and can put into a section, so that nobody is asked for it (防止形式主义). */
export const prefillSources = [
  /** The bureau, the round's document and the clauses it owes. */
  'bureau',
  'clauses',
  /** The round's dates and the city's inner ones. */
  'dates',
  /** Which posts there are and since when they are held (有机构承担、有专人负责). */
  'posts',
  /** How many items by category, and which of the guide's rows they answer. */
  'catalog_counts',
  'guide_coverage',
  /** What was added, changed, merged and retired since the version settled last; the five directions of improvement. */
  'catalog_changes',
  'improvements',
  /** What was consulted, guided, researched and advised before the filing. */
  'consultations',
  'guidance',
  'opinions',
  /** Turns, returns and 审定, with their days. */
  'review_course',
  'publications',
  'training',
  /** What the plan promised, beside what the log says happened. */
  'plan_milestones',
  /** Of a city: its counties, each with where it stands. */
  'counties',
] as const
export type PrefillSource = (typeof prefillSources)[number]

/** One section as the round asks for it. A filing's section of this id is its answer. */
const templateSection = z.strictObject({
  id,
  title: z.string().trim().min(1).max(100),
  /** What to write there; may be empty. */
  guidance: z.string().trim().max(300),
  required: z.boolean(),
  prefill: z.array(z.enum(prefillSources)).max(8).readonly(),
})
export type TemplateSection = z.infer<typeof templateSection>

export const sectionTemplate = z.strictObject({
  kind: z.enum(documentKinds),
  sections: z.array(templateSection).min(1).max(20).readonly(),
})
export type SectionTemplate = z.infer<typeof sectionTemplate>
