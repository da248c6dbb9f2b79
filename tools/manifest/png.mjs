/** Reads of a PNG picture what its head says. */

/**
 * The size of a PNG picture.
 * @param {Uint8Array} bytes
 * @returns {{ width: number, height: number } | null} null where it is no PNG
 */
export function pngSize(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452) return null
  return { width: view.getUint32(16), height: view.getUint32(20) }
}
