/** How many characters a section of a plan or a summary may have. */
export const mostSectionCharacters = 10_000
