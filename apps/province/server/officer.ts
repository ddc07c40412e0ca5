import { officerOf } from '@mingce/api/procedure'
import { level } from '../level.ts'

/** Whoever holds a post of the provincial department. */
export const officer = officerOf(level.standing)

/** Who keeps the posts: sees no filing and decides on none. */
export const administrator = officerOf('administration')

/** Whoever sits at this app: a page is told that something moved, never what. */
export const anybody = officerOf(level.standing, 'administration')
