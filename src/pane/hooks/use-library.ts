/** The library of the pane: the plans of the app and those of the user. */
import { useMemo, useSyncExternalStore } from 'react'
import type { Library } from '../../model'
import { ownPlansBeside, type OwnPlansState, type OwnPlansStore } from './own-plans'

/** The user's own plans (自己读入的规划), as `OwnPlansStore` and `OwnPlansState` tell. */
export type OwnPlans = Pick<OwnPlansState, 'sources' | 'own' | 'troubles'> & Pick<OwnPlansStore, 'add' | 'remove' | 'dismiss'>

/** Follows what the user, another pane or another window adds and removes. */
export function useLibrary(app: Library): Pick<OwnPlansState, 'library' | 'lastRead'> & { ownPlans: OwnPlans } {
  const store = ownPlansBeside(app)
  const { library, lastRead, sources, own, troubles } = useSyncExternalStore(store.subscribe, store.current)
  return useMemo(() => {
    const { add, remove, dismiss } = store
    return { library, lastRead, ownPlans: { sources, own, troubles, add, remove, dismiss } }
  }, [store, library, lastRead, sources, own, troubles])
}
