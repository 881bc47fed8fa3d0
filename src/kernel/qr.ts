// SPDX-License-Identifier: AGPL-3.0-or-later
import { encode } from 'uqr'

export interface QrDrawing {
  /** Side of the square, in modules, with the quiet zone of four around it (ISO/IEC 18004 section 5.3.8). */
  readonly size: number
  /** The dark modules as the `d` of one SVG path: a run of them is one rectangle. */
  readonly path: string
}

export function drawQr(text: string): QrDrawing {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  const runs = data.flatMap((row, y) =>
    [
      ...row
        .map((dark) => (dark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g),
    ].map(({ index, 0: run }) => `M${index} ${y}h${run.length}v1h-${run.length}z`),
  )
  return { size, path: runs.join('') }
}
