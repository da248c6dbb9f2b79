/** Few rectangles for many cells: groups equal neighbours, so that one call reaches all cells that look alike. */
import { a1Area, type Area } from '../model'

/**
 * The places of a sparse grid, by what stands in them, as few rectangles: equal neighbours of a row join, then equal
 * stretches of consecutive rows. Absent and null places belong to nothing.
 */
export function rectangles<K>(grid: readonly (readonly (K | null | undefined)[] | undefined)[]): Map<K, Area[]> {
  const found = new Map<K, Area[]>()
  let above = new Map<string, { key: K; area: Area }>()
  for (const [row, keys = []] of grid.entries()) {
    const current: typeof above = new Map()
    for (let column = 0; column < keys.length;) {
      const key = keys[column]
      let columns = 1
      while (column + columns < keys.length && keys[column + columns] === key) columns++
      if (key !== null && key !== undefined) {
        const place = `${column}+${columns}`
        const grown = above.get(place)
        if (grown?.key === key) {
          grown.area.rows++
          current.set(place, grown)
        } else {
          const area = { row, column, rows: 1, columns }
          current.set(place, { key, area })
          const areas = found.get(key)
          if (areas) areas.push(area)
          else found.set(key, [area])
        }
      }
      column += columns
    }
    above = current
  }
  return found
}

/** The areas as addresses of several areas each (`A1:B2,C3`), none longer than so many characters unless a single area is. */
export function addressesUpTo(length: number, areas: readonly Area[], print: (area: Area) => string = a1Area): string[] {
  const chunks: string[] = []
  for (const address of areas.map(print)) {
    const last = chunks.at(-1)
    if (last !== undefined && last.length + address.length < length) chunks[chunks.length - 1] = `${last},${address}`
    else chunks.push(address)
  }
  return chunks
}
