// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Children } from '../children.ts'

/** A named example in the gallery. */
export function Example({ name, children }: { name: string; children: Children }) {
  return (
    <div class="example">
      <p class="example-name">{name}</p>
      {children}
    </div>
  )
}
