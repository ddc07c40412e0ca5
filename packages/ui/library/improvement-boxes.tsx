import { type Direction, directions } from '@mingce/domain/improvement/item-improvement'
import { Checkbox } from 'antd'
import { directionWords } from '../words/improvements.ts'
import { say } from '../words/language.ts'

type BoxesProps = {
  readonly value?: readonly Direction[]
  readonly onChange?: (value: Direction[]) => void
}

/** 五个提升 to be ticked; a field of a form. */
export function ImprovementBoxes({ value = [], onChange }: BoxesProps) {
  return (
    <Checkbox.Group<Direction>
      value={[...value]}
      {...(onChange && { onChange })}
      options={directions.map((each) => ({ value: each, label: say(directionWords[each]) }))}
    />
  )
}
