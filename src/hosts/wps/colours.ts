/** Colours: RRGGBB with us, a number with blue in front in WPS. */

/** A colour as WPS takes it. */
export function colourOf(rgb: string): number {
  const value = parseInt(rgb, 16)
  return ((value & 0xff) << 16) | (value & 0xff00) | (value >> 16)
}

/** A colour of WPS as we write it. */
export function rgbOf(colour: number): string {
  return (((colour & 0xff) << 16) | (colour & 0xff00) | (colour >> 16)).toString(16).padStart(6, '0').toUpperCase()
}
