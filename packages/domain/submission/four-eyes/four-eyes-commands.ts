import type { SignMode, SignStance } from './signing-events.ts'

/** `seen` is the version of the filing that stood on the screen. */
export type SigningCommand =
  | {
      readonly do: 'openSigning'
      readonly signing: string
      readonly mode: SignMode
      /** For n of m alone; the other modes say it themselves. */
      readonly needed: number
      /** Accounts, in the order in which they sign. */
      readonly signers: readonly string[]
      readonly seen: number
    }
  | {
      readonly do: 'sign'
      readonly signer: string
      readonly stance: SignStance
      readonly opinion: string
      readonly seen: number
    }
  | { readonly do: 'addSigner'; readonly account: string; readonly before: string | null; readonly reason: string }
  | { readonly do: 'removeSigner'; readonly account: string; readonly reason: string }
  | { readonly do: 'closeSigning'; readonly reason: string }

export type RecusalCommand =
  | { readonly do: 'recuse'; readonly account: string; readonly reason: string }
  | { readonly do: 'liftRecusal'; readonly account: string; readonly reason: string }

export type FourEyesCommand =
  | SigningCommand
  | RecusalCommand
  | { readonly do: 'confirmOverride'; readonly override: string; readonly opinion: string }
