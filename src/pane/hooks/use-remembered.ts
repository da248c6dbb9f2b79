/** A choice that is remembered from one visit to the next. */
import { useCallback, useState } from 'react'
import { recall, remember } from '../shared/storage'

/** The choice, and a function that changes and remembers it; `initial` until one of `choices` has been made. */
export function useRemembered<T extends string>(name: string, choices: readonly T[], initial: T): [T, (choice: T) => void] {
  const [chosen, setChosen] = useState(() => choices.find((choice) => choice === recall(name)) ?? initial)
  const choose = useCallback((choice: T) => {
    setChosen(choice)
    remember(name, choice)
  }, [name])
  return [chosen, choose]
}
