import { z } from 'zod'

/** SHA-256 of the canonical bytes of a text, 64 hex digits. It arrives in the command: this package hashes nothing. */
export const digest = z.string().regex(/^[0-9a-f]{64}$/)

/** An id chosen by whoever sends the command (a UUID), so that a retry names the same thing. */
export const id = z.uuid()

/** A calendar day in Asia/Shanghai, `"2021-10-14"`. */
export const day = z.iso.date()

/** Six digits, GB/T 2260. */
export const divisionCode = z.string().regex(/^[0-9]{6}$/)

/** A round's id as it stands in stream names: `"2021-pilot"`. */
export const roundId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/)

/** A mail address, in ASCII: "jyj@example.gov.cn". Personal data: never in an event. */
export const mailAddress = z.email().max(254)

/** Words a person typed as a reason or an opinion. */
export const words = z.string().trim().min(1).max(2000)
