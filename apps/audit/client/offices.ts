import { bureauName, divisions, levelOf, parseDivision, pathName } from '@mingce/domain/authority/division'

/** Every bureau as a choice, the province first: "青白江区教育局" by 510113. */
export const offices = divisions.map(({ code }) => ({
  value: code as string,
  label: levelOf(code) === 'county' ? `${pathName(code)} · ${bureauName(code)}` : bureauName(code),
}))

/** A bureau's name, or the code as it came when it names none. */
export function officeName(code: string): string {
  return divisions.some((each) => each.code === code) ? bureauName(parseDivision(code)) : code
}
