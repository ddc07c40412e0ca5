import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { type Command, useCommand } from './command-key.ts'
import { t } from './words/t.ts'

/** What every command answers with. */
export type Receipt = { readonly positions: readonly number[]; readonly shown: boolean }

export type Act<Input> = Command<Input, Receipt>

/**
 * A command of a desk: sent once an intent, told with its receipt when it was recorded, and what stands on the screen
 * asked for again whatever came of it.
 *
 * @param send the procedure: `api.filing.accept.mutate`
 * @param said what was done: "已签收"
 * @param onDone called as soon as it is recorded
 */
export function useAct<Sent extends { readonly key: string }>(
  send: (sent: Sent) => Promise<Receipt>,
  said: string,
  onDone?: (input: Omit<Sent, 'key'>) => void,
): Act<Omit<Sent, 'key'>> {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const command = useCommand<Omit<Sent, 'key'>, Receipt>(
    (input) => send(input as Omit<Sent, 'key'> & { readonly key: string } as Sent),
    (receipt, input) => {
      void message.success(`${said}${receiptWords(receipt)}`)
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

function receiptWords({ positions, shown }: Receipt): string {
  const number = positions.at(-1)
  const receipt = number === undefined ? '' : t('act.receipt', { number })
  return shown ? receipt : `${receipt}${t('act.catchingUp')}`
}
