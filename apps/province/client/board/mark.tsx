import { Link } from 'react-router'

type MarkProps = {
  readonly address: string | undefined
  /** For the ear, and on hover. */
  readonly words: string
  readonly icon: string
  readonly look: string
  /** A second shape in the corner: that it is late. */
  readonly corner?: { readonly icon: string; readonly tone: string }
}

/** What a cell of a board stands for as a shape in a colour, leading to where it can be read. */
export function Mark({ address, words, icon, look, corner }: MarkProps) {
  const shape = (
    <span aria-hidden>
      {icon}
      {corner && <span className={`board-corner is-${corner.tone}`}>{corner.icon}</span>}
    </span>
  )
  const className = `board-mark ${look}`
  if (!address)
    return (
      <span className={className} title={words}>
        {shape}
        <span className="visually-hidden">{words}</span>
      </span>
    )
  return (
    <Link to={address} className={className} title={words} aria-label={words} tabIndex={-1} data-stop="">
      {shape}
    </Link>
  )
}
