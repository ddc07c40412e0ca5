/** Text from outside as the database takes it: well-formed, without NUL, cut at `longest` characters. */
export function loggable(text: string, longest: number): string {
  return text.slice(0, longest).toWellFormed().replaceAll('\0', '\uFFFD')
}
