// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Actions, Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { Alike } from '../queries.ts'
import { WHY_WORDS } from '../rules.ts'

interface Props {
  ctx: ViewContext
  pairs: readonly Alike[]
  /** No more are shown. */
  most: number
}

/** Pairs of offices that look like one, for whoever keeps both. */
export function DoublesPage({ ctx, pairs, most }: Props) {
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Uffici che forse sono doppi')}
      lead={t('Due schede che forse sono dello stesso ufficio. Guardale: decidi tu.')}
      crumbs={[{ label: t('Uffici'), to: paths.offices.list }]}
      noindex
    >
      {pairs.length === 0 && (
        <EmptyState ctx={ctx} title={t('Nessun doppione fra gli uffici che tieni')}>
          <p>{t('Guardiamo nomi, telefoni, e-mail, codici IPA e indirizzi vicini.')}</p>
        </EmptyState>
      )}
      {pairs.map((pair) => (
        <PairShown ctx={ctx} pair={pair} key={`${pair.one_id} ${pair.other_id}`} />
      ))}
      {pairs.length === most && (
        <p>{t('Vedi le prime {most} coppie. Le altre arrivano quando decidi su queste.', { most })}</p>
      )}
    </Page>
  )
}

function PairShown({ ctx, pair }: { ctx: ViewContext; pair: Alike }) {
  const { t } = ctx
  const one = { slug: pair.one_slug, name: pair.one, body: pair.one_body, place: pair.one_place }
  const other = { slug: pair.other_slug, name: pair.other, body: pair.other_body, place: pair.other_place }
  return (
    <Section title={pair.one} id={`${pair.one_slug}--${pair.other_slug}`}>
      <ul>
        {[one, other].map(({ slug, name, body, place }) => (
          <li key={slug}>
            <a href={ctx.href(paths.offices.row(slug))}>{name}</a>
            {`, ${[body, place].filter(Boolean).join(', ')}`}
          </li>
        ))}
      </ul>
      <p>
        {t('Perché: {reasons}.', {
          reasons: pair.why.map((why) => t(WHY_WORDS[why]).toLowerCase()).join('; '),
        })}
      </p>
      <Actions>
        <LinkButton ctx={ctx} to={paths.unite(pair.one_slug, pair.other_slug)}>
          {t('Confronta e unisci')}
        </LinkButton>
        <PostButton ctx={ctx} to={paths.apart(pair.one_slug, pair.other_slug)} tone="outline">
          {t('Non sono doppioni')}
        </PostButton>
      </Actions>
    </Section>
  )
}
