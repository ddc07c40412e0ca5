type Collected = {
  /** Some county's document could go in: settled as a whole, or in part and back with the county. */
  readonly anySettled: boolean
  /** The day that the city set its counties; null where it set none, so that theirs is the province's. */
  readonly innerDate: string | null
  readonly dueDate: string
}

/**
 * Whether it is the city's turn to put a deliverable of its counties together: once something could go in, or once its counties' time is over
 * and what is missing is to be stated. Before that it waits for them. Without a date of its own it is to state that on the very day.
 *
 * @param today in Asia/Shanghai, as are the days, which are read by the round's rule already: "2021-10-18"
 */
export function isTimeToAssemble({ anySettled, innerDate, dueDate }: Collected, today: string): boolean {
  return anySettled || (innerDate === null ? dueDate <= today : innerDate < today)
}
