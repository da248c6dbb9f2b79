/** How a button looks that is a line or a heading of a list: like text, with a ring where the keyboard is. */
import { tokens } from '@fluentui/react-components'

/** To be spread into a style of one's own. */
export const plainButton = {
  appearance: 'none',
  font: 'inherit',
  color: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  width: '100%',
  '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
} as const
