// SPDX-License-Identifier: AGPL-3.0-or-later
import type { BoundForm } from '#kernel/forms/form.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Button, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Field } from '#ui/field.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { NumberedPager } from '#ui/pager.tsx'
import { Localized } from '#ui/prose.tsx'
import { Actions, Section } from '#ui/section.tsx'
import * as paths from '../../paths.ts'
import type { ConfirmList } from '../load.ts'
import type { ThingToConfirm, ToConfirm } from '../standing.ts'
import { AgeBadge, Tried, verifiedWords } from './words.tsx'

type Props = ConfirmList & { ctx: ViewContext; form: BoundForm }

const addressOf = ({ only, all }: Pick<Props, 'only' | 'all'>, page: number): string => {
  const query = new URLSearchParams()
  if (only) query.set('cosa', only.id)
  else if (all) query.set('tutto', '1')
  if (page > 1) query.set('pagina', String(page))
  return query.size > 0 ? `${paths.list()}?${query}` : paths.list()
}

/** Everything that somebody keeps and must say again to be right, group by group. */
export function ConfirmPage(props: Props) {
  const { ctx, form, things, only, all, asked, groups, page, pages } = props
  const { t } = ctx
  return (
    <Page
      ctx={ctx}
      title={t('Dati da confermare')}
      lead={t('Guarda se è ancora tutto vero. Chi cerca un ufficio legge quando lo hai controllato.')}
      crumbs={[]}
      actions={
        <LinkButton ctx={ctx} to={paths.reports()} tone="outline">
          {t('Segnalazioni di errore')}
        </LinkButton>
      }
      noindex
    >
      <p>
        {asked === 0
          ? t('Per ora non c’è niente da confermare.')
          : t(
              '{asked, plural, one {C’è una voce da confermare o completare} other {Ci sono # voci da confermare o completare}}, su {groups, number}.',
              { asked, groups },
            )}{' '}
        {!only && (
          <a href={ctx.href(all ? paths.list() : `${paths.list()}?tutto=1`)}>
            {all ? t('Mostra solo quelle da confermare') : t('Mostra anche quelle confermate')}
          </a>
        )}
        {only && <a href={ctx.href(paths.list())}>{t('Mostra tutto l’elenco')}</a>}
      </p>
      {things.length === 0 ? (
        <EmptyState
          ctx={ctx}
          title={groups > 0 ? t('È tutto confermato') : t('Non tieni ancora niente da confermare')}
        >
          <p>{t('Ti scriviamo quando una voce scade.')}</p>
        </EmptyState>
      ) : (
        <FormFrame ctx={ctx} form={form} submit={t('Confermo tutto ciò che ho guardato')}>
          <div class="confirm-how">
            {['method', 'outcome', 'note', 'torna'].map((name) => (
              <Field ctx={ctx} form={form} name={name} key={name} />
            ))}
            {/* The first button of the form: the key Enter confirms what is marked, and not the first line. */}
            <Actions>
              <Button ctx={ctx}>{t('Confermo tutto ciò che ho guardato')}</Button>
            </Actions>
          </div>
          {things.map((one) => (
            <ThingRows ctx={ctx} form={form} one={one} key={one.thing.id} />
          ))}
        </FormFrame>
      )}
      <NumberedPager ctx={ctx} page={page} pages={pages} to={(number) => addressOf({ only, all }, number)} />
    </Page>
  )
}

interface Of {
  ctx: ViewContext
  form: BoundForm
}

function ThingRows({ ctx, form, one: { thing, groups } }: Of & { one: ThingToConfirm }) {
  return (
    <Section
      title={
        <a href={ctx.href(thing.path)}>
          <Localized ctx={ctx} text={thing.title} />
        </a>
      }
      id={`cosa-${thing.id}`}
    >
      <ul class="confirm-rows">
        {groups.map((group) => (
          <Row ctx={ctx} form={form} thing={thing} group={group} key={group.group} />
        ))}
      </ul>
    </Section>
  )
}

function Row({ ctx, form, thing, group }: Of & { thing: ThingToConfirm['thing']; group: ToConfirm }) {
  const { t } = ctx
  const id = `${thing.id}-${group.group}`
  const names = { group: t(group.words.words), thing: ctx.local(thing.title).text }
  return (
    <li class="confirm-row">
      {group.item === null ? (
        <strong>{names.group}</strong>
      ) : (
        <div class="choice">
          <input
            type="checkbox"
            id={id}
            name="voci"
            value={group.item}
            checked={form.values.voci?.includes(group.item)}
            aria-describedby={`${id}-dice`}
          />
          <label for={id}>
            {names.group} <AgeBadge ctx={ctx} standing={group} />
          </label>
        </div>
      )}
      <div class="confirm-says" id={`${id}-dice`}>
        <p>{group.says ?? t('Non c’è scritto niente: completa la scheda.')}</p>
        <p class="form-text">{verifiedWords(ctx, group)}</p>
        <Tried ctx={ctx} standing={group} />
      </div>
      <div class="confirm-do">
        {group.item !== null && (
          <Button
            ctx={ctx}
            small
            name="solo"
            value={group.item}
            label={t('Confermo: {group}, {thing}', names)}
          >
            {t('Confermo')}
          </Button>
        )}
        {group.item === null ? (
          <a href={ctx.href(group.mend)} aria-label={t('Completa: {group}, {thing}', names)}>
            {t('Completa')}
          </a>
        ) : (
          <a href={ctx.href(group.mend)} aria-label={t('Correggi: {group}, {thing}', names)}>
            {t('Correggi')}
          </a>
        )}
      </div>
    </li>
  )
}
