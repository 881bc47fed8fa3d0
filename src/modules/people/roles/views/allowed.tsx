// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Permissions } from '#kernel/access.ts'
import type { ViewContext } from '#kernel/render/context.ts'

interface AllowedProps {
  ctx: ViewContext
  role: string
  allowed: Permissions
  /** What each permission is, in words (source texts). */
  words: Readonly<Record<string, string>>
}

/** What a role allows, and how far. A permission that no room of this instance puts into words opens nothing here. */
export function Allowed({ ctx, role, allowed, words }: AllowedProps) {
  const { t } = ctx
  const said = [...(allowed.get(role) ?? [])].flatMap(([permission, scope]) =>
    words[permission] ? [{ what: words[permission], scope }] : [],
  )
  if (said.length === 0) return <p>{t('Leggere le pagine del suo lavoro.')}</p>
  return (
    <ul>
      {said.map(({ what, scope }) => (
        <li key={what}>
          {t(what)} {scope === 'own' ? t('(nel suo ente)') : t('(in tutta la rete)')}
        </li>
      ))}
    </ul>
  )
}
