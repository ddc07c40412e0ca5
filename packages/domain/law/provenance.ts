import { z } from 'zod'

/** Where something about a law was met. */
export const source = z.string().trim().min(1).max(500)

/** What of it nobody has checked; null when all was. */
export const doubt = z.string().trim().min(1).max(500).nullable()
