/** The province's desk: where rounds are opened and joint filings examined; its administrators keep the posts. */
export const level = { standing: 'province', port: 4803, title: '省级端' } as const
