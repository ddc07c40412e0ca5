import { officerOf } from '@mingce/api/procedure'
import { level } from '../level.ts'

/** Whoever holds a post of a county bureau. Everything they name is their own county's: the division is never in the input. */
export const officer = officerOf(level.standing)
