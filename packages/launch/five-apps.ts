/** One app as it is launched: `node apps/county/server/main.ts` on the base port plus its offset. */
export type App = { readonly name: string; readonly title: string; readonly offset: number }

export const fiveApps: readonly App[] = [
  { name: 'portal', title: '公众门户', offset: 0 },
  { name: 'county', title: '县（市、区）教育局', offset: 1 },
  { name: 'city', title: '市（州）教育局', offset: 2 },
  { name: 'province', title: '教育厅', offset: 3 },
  { name: 'audit', title: '审计', offset: 4 },
]
