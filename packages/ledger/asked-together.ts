type Waiting<Asked, Answer> = {
  readonly asked: Asked
  readonly settle: (answer: Answer) => void
  readonly fail: (error: unknown) => void
}

/**
 * One question to the database for all who ask at the same time: what is asked while a question is on its way goes together in the next.
 * Everyone's answer is looked up after they asked, so that nobody is told what no longer holds.
 *
 * @param ask answers all of them, in their order; where it fails, it fails for all of them
 */
export function askedTogether<Asked, Answer>(
  ask: (all: readonly Asked[]) => Promise<readonly Answer[]>,
): (asked: Asked) => Promise<Answer> {
  let waiting: Waiting<Asked, Answer>[] = []
  let isUnderWay = false

  async function goOn(): Promise<void> {
    isUnderWay = true
    while (waiting.length > 0) {
      await undefined // whoever asks at this very moment comes along
      const together = waiting
      waiting = []
      await answer(together)
    }
    isUnderWay = false
  }

  async function answer(together: readonly Waiting<Asked, Answer>[]): Promise<void> {
    try {
      const answers = await ask(together.map(({ asked }) => asked))
      for (const [at, { settle }] of together.entries()) settle(answers[at] as Answer)
    } catch (error) {
      for (const { fail } of together) fail(error)
    }
  }

  return (asked) =>
    new Promise((settle, fail) => {
      waiting.push({ asked, settle, fail })
      if (!isUnderWay) void goOn()
    })
}
