/** What stands in one name and not in the other, to be shown side by side. */

/** The texts of `a` and of `b` that are not common to both in order (longest common subsequence), runs joined by …. */
export function difference(a: string, b: string): { own: string; other: string } {
  const [left, right] = [[...a], [...b]]
  const lengths = left.map(() => new Uint16Array(right.length + 1))
  lengths.push(new Uint16Array(right.length + 1))
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      lengths[i]![j] = left[i] === right[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const [own, other]: [string[], string[]] = [[], []]
  let [i, j, fresh] = [0, 0, true]
  const put = (side: string[], character: string) => {
    if (fresh && side.length > 0) side.push('…')
    side.push(character)
  }
  let [ownAt, otherAt] = [-1, -1]
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      i++
      j++
    } else if (j >= right.length || (i < left.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) {
      fresh = ownAt !== i - 1
      put(own, left[i]!)
      ownAt = i++
    } else {
      fresh = otherAt !== j - 1
      put(other, right[j]!)
      otherAt = j++
    }
  }
  return { own: own.join(''), other: other.join('') }
}
