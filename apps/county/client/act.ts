import { type Act, type Receipt, useAct as useRecorded } from '@mingce/ui/act'

/**
 * A command of this desk. A form closes only when the screen below it shows what it recorded.
 *
 * @param send the procedure: `api.filing.prepare.mutate`
 * @param said what was done: "已提请内审"; null where the screen says it otherwise
 * @param onDone called once the screen stands on what was recorded
 */
export function useAct<Sent extends { readonly key: string }>(
  send: (sent: Sent) => Promise<Receipt>,
  said: string | null,
  onDone?: (input: Omit<Sent, 'key'>) => void,
): Act<Omit<Sent, 'key'>> {
  const act = useRecorded(send, said)
  const run = async (input: Omit<Sent, 'key'>) => {
    const receipt = await act.run(input)
    if (receipt) onDone?.(input)
    return receipt
  }
  return { ...act, run }
}
