import type { DivisionCode } from './division.ts'
import former from './former-divisions.json' with { type: 'json' }
import data from './initials.gen.json' with { type: 'json' }

const byCode: Readonly<Record<string, string>> = {
  ...Object.fromEntries(former.divisions.map(({ code, initials }) => [code, initials])),
  ...data.initials,
}

/** The pinyin initials of a division's name, as they are typed to find it: "pdq" for 郫都区. Source: `source` in `initials.gen.json`. */
export function initialsOf(code: DivisionCode): string {
  return byCode[code] ?? ''
}
