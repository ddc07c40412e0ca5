import type { PrefillSource } from '../round/section-template.ts'

/** What a document calls the sources of the system: part of its text, so Chinese whatever the screen speaks. No two are alike. */
export const sourceNames: Readonly<Record<PrefillSource, string>> = {
  bureau: '单位与依据文件',
  clauses: '承担的条款',
  dates: '各项时间',
  posts: '岗位设置',
  catalog_counts: '目录事项数',
  guide_coverage: '对照标准指引',
  catalog_changes: '目录调整情况',
  improvements: '五个方面的提升',
  consultations: '沟通与调研',
  guidance: '指导记录',
  opinions: '外部意见',
  review_course: '审核经过',
  publications: '公布情况',
  training: '培训',
  plan_milestones: '方案的进度安排',
  counties: '各县情况',
}
