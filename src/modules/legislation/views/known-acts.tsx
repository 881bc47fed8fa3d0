// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import type { LegalReference } from '../queries.ts'

/** The acts that an editor may cite, folded away under the field where citations are written. */
export function KnownActs({ ctx, references }: { ctx: ViewContext; references: readonly LegalReference[] }) {
  if (references.length === 0) return <p class="form-text">{ctx.t('Non ci sono ancora atti da citare.')}</p>
  return (
    <details class="known-acts">
      <summary>
        {ctx.t('{count, plural, one {L’atto che puoi citare} other {I # atti che puoi citare}}', {
          count: references.length,
        })}
      </summary>
      <ul>
        {references.map((reference) => {
          const title = ctx.local(reference.title)
          return (
            <li key={reference.id}>
              <strong>{reference.short_title}</strong> <span lang={title.lang}>{title.text}</span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
