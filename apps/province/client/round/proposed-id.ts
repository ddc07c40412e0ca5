/** The id of a new round where nobody chose one: the year of its document and the first number that no round of that year has: "2023-2". */
export function proposedId(issuedOn: string, rounds: readonly { readonly round: string }[]): string {
  const taken = new Set(rounds.map(({ round }) => round))
  const year = /^\d{4}/.exec(issuedOn)?.[0]
  if (!year) return ''
  let number = 1
  while (taken.has(`${year}-${number}`)) number += 1
  return `${year}-${number}`
}
