// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Localized } from '#ui/prose.tsx'
import { projectsPath } from '../../network/index.ts'
import type { Subtheme } from '../queries.ts'
import type { Followers } from '../rules.ts'

interface AsideProps {
  ctx: ViewContext
  subthemes: readonly Subtheme[]
  followers: readonly Followers[]
}

/** The parts of a theme, and the bodies that research it in each project. */
export function ThemeAside({ ctx, subthemes, followers }: AsideProps) {
  return (
    <>
      {subthemes.length > 0 && (
        <>
          <h2>{ctx.t('Sottotemi')}</h2>
          <ul class="plain-list">
            {subthemes.map((subtheme) => (
              <li key={subtheme.id}>
                <Localized ctx={ctx} text={subtheme.name} />
              </li>
            ))}
          </ul>
        </>
      )}
      {followers.length > 0 && (
        <>
          <h2>{ctx.t('Chi la segue')}</h2>
          <ul class="plain-list">
            {followers.map((each) => (
              <li key={each.projectId}>{sentence(ctx, each)}</li>
            ))}
          </ul>
          <p>
            <a href={ctx.href(projectsPath())}>{ctx.t('I progetti della rete')}</a>
          </p>
        </>
      )}
    </>
  )
}

/** Who follows, in which project; in the past when the project is over, plainly when it is invented. */
function sentence(ctx: ViewContext, { names, acronym, phase, demo }: Followers): string {
  const values = { names: names.join(', '), acronym, count: names.length }
  if (demo) return ctx.t('{names} (progetto inventato {acronym})', values)
  return phase === 'closed'
    ? ctx.t('Nel progetto {acronym}, concluso: {names}', values)
    : ctx.t('Nel progetto {acronym}: {names}', values)
}
