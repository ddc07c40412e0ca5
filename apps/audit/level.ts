/** The auditor's desk: reads everything, changes nothing, and what it reads is logged. */
export const level = { standing: 'audit', port: 4804, title: '审计端' } as const
