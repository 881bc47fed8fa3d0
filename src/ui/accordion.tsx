// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Children } from './children.ts'

export interface Fold {
  title: Children
  children: Children
  open?: boolean
  id?: string
}

/** Parts that open one by one, with the browser's own element: keyboard, search in page and printing work by themselves. */
export function Accordion({ folds }: { folds: readonly Fold[] }) {
  return (
    <div class="folds">
      {folds.map((fold, index) => (
        <details open={fold.open} id={fold.id} key={fold.id ?? String(index)}>
          <summary>{fold.title}</summary>
          <div class="fold-text">{fold.children}</div>
        </details>
      ))}
    </div>
  )
}
