/** A column's instant from the domain's text: "2021-10-14T02:00:00.000Z"; null stays null. */
export function instantOf(at: string): Date
export function instantOf(at: string | null): Date | null
export function instantOf(at: string | null): Date | null {
  return at === null ? null : new Date(at)
}
