import { Button, Popover } from 'antd'
import type { ReactNode } from 'react'

export type Picking = { readonly picking: boolean; readonly setPicking: (picking: boolean) => void }

type Box<Value> = { readonly value: Value; readonly label: string; readonly ticked: boolean }

type BoxPickerProps<Value> = Picking & {
  readonly legend: string
  /** What the button says that opens them. */
  readonly word: string
  readonly boxes: readonly Box<Value>[]
  readonly toggle: (value: Value) => void
  readonly children?: ReactNode
}

/** Boxes to tick for the chosen cell. Alt+↓ opens them, Escape closes them. */
export function BoxPicker<Value extends string>(props: BoxPickerProps<Value>) {
  const { legend, word, boxes, toggle, picking, setPicking, children } = props
  const fields = (
    <fieldset className="grid-picker" onKeyDown={(event) => event.key === 'Escape' && setPicking(false)}>
      <legend>{legend}</legend>
      {boxes.map(({ value, label, ticked }, at) => (
        <label key={value}>
          <input
            type="checkbox"
            ref={at === 0 ? focusFirst : undefined}
            checked={ticked}
            onChange={() => toggle(value)}
          />
          {label}
        </label>
      ))}
      {children}
    </fieldset>
  )
  return (
    <Popover
      open={picking}
      onOpenChange={setPicking}
      trigger="click"
      placement="bottomRight"
      content={fields}
      destroyOnHidden
    >
      <Button size="small" title="Alt+↓">
        {word}
      </Button>
    </Popover>
  )
}

function focusFirst(box: HTMLInputElement | null): void {
  if (box && !box.closest('fieldset')?.contains(document.activeElement)) box.focus()
}
