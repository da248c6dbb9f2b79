/** Styles for text that only screen readers meet. */
import { makeStyles } from '@fluentui/react-components'

export const useHiddenStyles = makeStyles({
  visually: { position: 'absolute', width: '1px', height: '1px', margin: '-1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
})
