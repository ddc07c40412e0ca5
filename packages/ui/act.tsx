import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { type Command, useCommand } from './command-key.ts'
import { ReceiptLink } from './receipt-link.tsx'
import { t } from './words/t.ts'

/** Long enough to go for the receipt. */
export const toldForSeconds = 5

/** What every command answers with. */
export type Receipt = { readonly positions: readonly number[]; readonly shown: boolean }

export type Act<Input> = Command<Input, Receipt>

/**
 * A command of a desk: sent once an intent, told with its receipt when it was recorded, and what stands on the screen
 * asked for again whatever came of it.
 *
 * @param send the procedure: `api.filing.accept.mutate`
 * @param said what was done: "已签收"; null where it shows on the screen anyway
 * @param onDone called as soon as it is recorded
 */
export function useAct<Sent extends { readonly key: string }>(
  send: (sent: Sent) => Promise<Receipt>,
  said: string | null,
  onDone?: (input: Omit<Sent, 'key'>) => void,
): Act<Omit<Sent, 'key'>> {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const command = useCommand<Omit<Sent, 'key'>, Receipt>(
    (input) => send(input as Omit<Sent, 'key'> & { readonly key: string } as Sent),
    (receipt, input) => {
      if (said !== null) void message.success(<Recorded said={said} receipt={receipt} />, toldForSeconds)
      onDone?.(input)
    },
  )
  const run = async (input: Omit<Sent, 'key'>) => {
    const receipt = await command.run(input)
    await queryClient.invalidateQueries()
    return receipt
  }
  return { ...command, run }
}

/** What was done, the number of its receipt, and the way to it. A command's first event is the act itself; others follow from it. */
export function Recorded({ said, receipt }: { readonly said: string; readonly receipt: Receipt }) {
  const number = receipt.positions.at(0)
  return (
    <span>
      {said + (number === undefined ? '' : t('act.receipt', { number })) + (receipt.shown ? '' : t('act.catchingUp'))}{' '}
      {number !== undefined && <ReceiptLink position={number} />}
    </span>
  )
}
