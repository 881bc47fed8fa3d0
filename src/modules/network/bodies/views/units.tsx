// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import { type Branch, treeOf } from '../rules.ts'
import type { Unit } from '../units/queries.ts'

interface UnitsProps {
  ctx: ViewContext
  units: readonly Unit[]
  /** Address of the body for whoever may write its units; null: they are read only. */
  slug: string | null
  /** Whether units may still be added. */
  open?: boolean
}

/** Sectors, services and offices of a body, each under what it is a part of. */
export function Units({ ctx, units, slug, open = false }: UnitsProps) {
  const { t } = ctx
  const shown = slug === null ? units.filter(({ archived }) => !archived) : units
  if (shown.length === 0 && slug === null) return null
  return (
    <Section
      title={t('Unità')}
      id="unita"
      action={
        slug !== null &&
        open && (
          <LinkButton ctx={ctx} to={paths.addUnit(slug)} tone="outline" icon="it-plus">
            {t('Nuova unità')}
          </LinkButton>
        )
      }
    >
      {shown.length === 0 ? (
        <p>{t('Nessuna unità. Aggiungi i settori e gli uffici con cui lavora la rete.')}</p>
      ) : (
        <Branches ctx={ctx} branches={treeOf(shown)} slug={slug} />
      )}
    </Section>
  )
}

interface BranchesProps {
  ctx: ViewContext
  branches: readonly Branch<Unit>[]
  slug: string | null
}

function Branches({ ctx, branches, slug }: BranchesProps) {
  return (
    <ul class="units">
      {branches.map(({ node, parts }) => (
        <li key={node.id}>
          {node.name}
          {node.ipa_uo_code && <span class="list-note">{node.ipa_uo_code}</span>}
          {slug !== null && <UnitActions ctx={ctx} unit={node} slug={slug} />}
          {parts.length > 0 && <Branches ctx={ctx} branches={parts} slug={slug} />}
        </li>
      ))}
    </ul>
  )
}

function UnitActions({ ctx, unit, slug }: { ctx: ViewContext; unit: Unit; slug: string }) {
  const { t } = ctx
  const of = <span class="visually-hidden"> {unit.name}</span>
  return (
    <span class="unit-actions">
      {unit.archived && <Badge>{t('archiviata')}</Badge>}
      <a href={ctx.href(paths.editUnit(slug, unit.id))}>
        {t('Modifica')}
        {of}
      </a>
      {unit.archived ? (
        <PostButton ctx={ctx} to={paths.takeBackUnit(slug, unit.id)} tone="outline">
          {t('Rimetti in uso')}
          {of}
        </PostButton>
      ) : (
        <a href={ctx.href(paths.archiveUnit(slug, unit.id))}>
          {t('Archivia')}
          {of}
        </a>
      )}
    </span>
  )
}
