// SPDX-License-Identifier: AGPL-3.0-or-later

/** Drawn as stored, which is what a picture without the tag is (Exif 2.32, tag 274). */
const AS_STORED = 1

/** The smallest TIFF that says how to turn a picture and nothing else: one entry in one directory. */
function orientationTag(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return tiff
}

/** Empties a place that held Exif, but for the orientation. False: nothing at all is left in it. */
export function keepOrientation(place: Buffer, signature: string, orientation: number): boolean {
  place.fill(0)
  const kept = Buffer.concat([Buffer.from(signature, 'latin1'), orientationTag(orientation)])
  if (orientation === AS_STORED || kept.length > place.length) return false
  kept.copy(place)
  return true
}
