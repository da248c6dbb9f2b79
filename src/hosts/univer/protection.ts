/** Protected sheets: which cells are locked, and the service that tells Univer that nobody types into them. */
import {
  AuthzIoLocalService, IAuthzIoService, IResourceManagerService, UserManagerService, type DependencyOverride, type IRange,
} from '@univerjs/core'
import { UnitAction, UnitObject } from '@univerjs/protocol'
import { EditStateEnum, ViewStateEnum, type IRangeProtectionRule } from '@univerjs/sheets'
import type { SheetLayout } from '../../template/layout'

const lockPrefix = 'duibiao-lock-'

/**
 * Univer's own service allows the owner of a workbook everything, and in a browser everybody is the owner. This one
 * denies editing under our locks, so that a lock holds from its rule alone: after undo, redo and opening too.
 */
class LockingAuthorization extends AuthzIoLocalService {
  override async allowed(...[request]: Parameters<AuthzIoLocalService['allowed']>): ReturnType<AuthzIoLocalService['allowed']> {
    const actions = await super.allowed(request)
    if (!request.objectID.startsWith(lockPrefix)) return actions
    return actions.map((it) => it.action === UnitAction.Edit ? { ...it, allowed: false } : it)
  }
}

/** Makes a Univer instance honour our locks; goes into its configuration. */
export const lockingOverride: DependencyOverride = [[IAuthzIoService, {
  useFactory: (resources: IResourceManagerService, users: UserManagerService) => new LockingAuthorization(resources, users),
  deps: [IResourceManagerService, UserManagerService],
}]]

/** The rule that locks these ranges of a sheet. */
export function lockRule(unitId: string, subUnitId: string, ranges: IRange[]): IRangeProtectionRule {
  return {
    id: `${lockPrefix}${subUnitId}`, permissionId: `${lockPrefix}${subUnitId}`, unitType: UnitObject.SelectRange,
    unitId, subUnitId, ranges, viewState: ViewStateEnum.OthersCanView, editState: EditStateEnum.OnlyMe,
  }
}

/** Whether a rule is one of our locks. */
export function isLock(rule: IRangeProtectionRule): boolean {
  return rule.permissionId.startsWith(lockPrefix)
}

/**
 * The locked cells of a sheet of this size as few rectangles: rows that are locked alike become one band.
 * A merged cell is locked as its first cell is.
 */
export function lockedRanges({ styles, styleOf, merges }: SheetLayout, rows: number, columns: number): IRange[] {
  const unlocked: Set<number>[] = []
  const unlock = (row: number, column: number) => (unlocked[row] ??= new Set()).add(column)
  const isUnlocked = (row: number, column: number) => {
    const style = styleOf[row]?.[column]
    return style !== null && style !== undefined && styles[style]?.locked === false
  }
  styleOf.forEach((row, index) => row.forEach((_, column) => { if (isUnlocked(index, column)) unlock(index, column) }))
  for (const { row, column, rows: height, columns: width } of merges) {
    const open = isUnlocked(row, column)
    for (let r = row; r < row + height; r++) {
      for (let c = column; c < column + width; c++) if (open) unlock(r, c); else unlocked[r]?.delete(c)
    }
  }
  const ranges: IRange[] = []
  for (let start = 0, end = 0; start < rows; start = end) {
    const locked = gaps(unlocked[start], columns)
    const alike = JSON.stringify(locked)
    do end++; while (end < rows && JSON.stringify(gaps(unlocked[end], columns)) === alike)
    for (const [startColumn, endColumn] of locked) ranges.push({ startRow: start, endRow: end - 1, startColumn, endColumn })
  }
  return ranges
}

/** First and last column of each stretch of a row that is not in the set. */
function gaps(taken: ReadonlySet<number> | undefined, columns: number): [number, number][] {
  const found: [number, number][] = []
  let from = 0
  for (const column of [...taken ?? [], columns].sort((a, b) => a - b)) {
    if (column > from) found.push([from, column - 1])
    from = column + 1
  }
  return found
}
