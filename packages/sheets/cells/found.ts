/** What a cell was read as, and what about that is in doubt, in words for the officer. */
export type Found<T> = { readonly value: T; readonly doubts: readonly string[] }
