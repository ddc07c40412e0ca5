import { officerOf } from '@mingce/api/procedure'
import { level } from '../level.ts'

/** Whoever holds a post of a city bureau. */
export const officer = officerOf(level.standing)
