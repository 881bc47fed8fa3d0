// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Localized } from '#ui/prose.tsx'
import { LinkList, Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import type { FollowedOn } from '../rules.ts'

/** The themes that a body researches, each with its project. */
export function FollowedThemes({ ctx, followed }: { ctx: ViewContext; followed: readonly FollowedOn[] }) {
  return (
    <Section title={ctx.t('Tematiche che segue')} id="tematiche">
      <LinkList
        ctx={ctx}
        links={followed.map((each) => ({
          to: paths.theme(each.slug),
          label: <Localized ctx={ctx} text={each.name} />,
          note: inProject(ctx, each),
        }))}
      />
    </Section>
  )
}

function inProject({ t }: ViewContext, { acronym, phase, demo }: FollowedOn): string {
  if (demo) return t('progetto inventato {acronym}', { acronym })
  return phase === 'closed'
    ? t('nel progetto {acronym}, concluso', { acronym })
    : t('nel progetto {acronym}', { acronym })
}
