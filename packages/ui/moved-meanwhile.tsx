import { Alert, Button } from 'antd'

export type MovedMeanwhileProps = {
  readonly title: string
  /** What others did, a line each. */
  readonly moves: readonly string[]
  /** 已看过，接着办理 */
  readonly lookedAt: string
  readonly look: () => void
}

/** What others did while a form stood open, and the way on; what was typed stays. */
export function MovedMeanwhile({ title, moves, lookedAt, look }: MovedMeanwhileProps) {
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      title={title}
      description={
        <>
          <ul>
            {moves.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
          <Button size="small" onClick={look}>
            {lookedAt}
          </Button>
        </>
      }
    />
  )
}
