import { Button, Space } from 'antd'
import { rt } from '../words/rounds.ts'

/** A list with the one at `at` put at `to`. */
export function moved<Each>(list: readonly Each[], at: number, to: number): readonly Each[] {
  const one = list[at]
  const rest = list.filter((_, index) => index !== at)
  return one === undefined ? list : [...rest.slice(0, to), one, ...rest.slice(to)]
}

type MoveButtonsProps = {
  readonly at: number
  readonly last: number
  readonly labels: { readonly up: string; readonly down: string; readonly remove: string }
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

/** Up, down and out of a list. */
export function MoveButtons({ at, last, labels, onMove, onRemove }: MoveButtonsProps) {
  return (
    <Space.Compact size="small" className="extra-field-acts">
      <Button disabled={at === 0} aria-label={labels.up} onClick={() => onMove(at - 1)}>
        ↑
      </Button>
      <Button disabled={at === last} aria-label={labels.down} onClick={() => onMove(at + 1)}>
        ↓
      </Button>
      <Button danger aria-label={labels.remove} onClick={onRemove}>
        {rt('remove')}
      </Button>
    </Space.Compact>
  )
}
