import { Select, type SelectProps } from 'antd'
import { type ReactNode, useLayoutEffect, useRef } from 'react'

type SeveralSelectProps = Omit<SelectProps<string[]>, 'mode' | 'popupRender' | 'aria-label'> & {
  /** What is chosen, for the ear: the list that opens bears it as its name. */
  readonly label: string
}

/** Several out of a list. antd leaves the list that opens without a name; here it has one. */
export function SeveralSelect({ label, ...select }: SeveralSelectProps) {
  return (
    <Select<string[]>
      {...select}
      mode="multiple"
      aria-label={label}
      popupRender={(list) => <NamedList label={label}>{list}</NamedList>}
    />
  )
}

function NamedList({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    for (const list of box.current?.querySelectorAll('[role="listbox"]') ?? []) list.setAttribute('aria-label', label)
  })
  return <div ref={box}>{children}</div>
}
