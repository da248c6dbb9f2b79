/** Styles of a Word document that hide what has them, as those of web forms pasted into it (窗体顶端). */
import { child, childrenOf, type Package } from '../archive'
import { attributeOf, partTree } from './docx-part'

/** Styles that others are based on, at most. */
const mostAbove = 20

/** The ids of the styles that hide their text, by themselves or by the style that they are based on. */
export function hiddenStyles(pkg: Package, part: string): ReadonlySet<string> {
  const styles = new Map(childrenOf(partTree(pkg, part, 'styles'), 'style').map((style) => {
    const vanish = child(child(style, 'rPr'), 'vanish')
    const above = attributeOf(child(style, 'basedOn'), 'val')
    return [attributeOf(style, 'styleId') ?? '', { hides: vanish && !/^(?:0|false|off)$/.test(attributeOf(vanish, 'val') ?? ''), above }]
  }))
  const hides = (id: string): boolean => {
    let style = styles.get(id)
    for (let hops = 0; style && hops < mostAbove; hops++) {
      if (style.hides !== undefined) return style.hides
      style = styles.get(style.above ?? '')
    }
    return false
  }
  return new Set([...styles.keys()].filter(hides))
}
