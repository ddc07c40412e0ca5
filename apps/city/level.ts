/** The city's desk: where filings are examined, settled and filed jointly upward. */
export const level = { standing: 'city', port: 4802, title: '市级审核审定端' } as const
