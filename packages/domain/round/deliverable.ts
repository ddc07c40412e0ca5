/** 三项材料: what a round asks for. Source: the notice of 2021-09-10, (三)–(五). */
export const deliverableKinds = ['implementation_plan', 'disclosure_catalog', 'work_summary'] as const
export type DeliverableKind = (typeof deliverableKinds)[number]
