/** What a sheet or table may span, of whatever format. A catalog has some hundred rows and at most two dozen columns. */
export const mostRows = 50_000
export const mostColumns = 1_024
/** Cells of the rectangle that a sheet spans; the grid fills all of it. */
export const mostBox = 1_000_000
/** Cells under all merges of a sheet. */
export const mostMerged = 2_000_000
