/** Bytes: of one file that supports an item; of all that stand with one item; of all that stand in one catalog. */
export const largestEvidence = 20 * 1_048_576
export const largestOnItem = 50 * 1_048_576
export const largestInCatalog = 500 * 1_048_576
/** Files. */
export const mostOnItem = 10
export const mostInCatalog = 300
