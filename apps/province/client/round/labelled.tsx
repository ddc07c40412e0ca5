import { type ReactNode, useId } from 'react'

/** A control under its label. */
export function Labelled({
  label,
  wide = false,
  children,
}: {
  readonly label: string
  /** Takes the room that is left on its line. */
  readonly wide?: boolean
  readonly children: (id: string) => ReactNode
}) {
  const id = useId()
  return (
    <div className={wide ? 'labelled is-wide' : 'labelled'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}
