import { parseDivision } from '@mingce/domain/authority/division'

/** Whose leader is away when the plans of the pilots go up, so that its reviewer files them in the leader's place. */
export const leaderIsAway = parseDivision('510400')

export const awayBecause = '到省里参加培训。'
export const backBecause = '培训提前结束，已返岗。'
