/** The county's desk: where catalogs are written, checked, signed, filed and published. */
export const level = { standing: 'county', port: 4801, title: '县级编制端' } as const
