// SPDX-License-Identifier: AGPL-3.0-or-later
/** On the page of a thing: when it was looked at and, for whoever keeps it, the button that says so again. */
import { type HomeAsked, type OfficeAsked, panel, type ServiceAsked } from '#contracts/panels.ts'
import type { Actor } from '#kernel/access.ts'
import type { Db } from '#kernel/db/db.ts'
import type { Services } from '#kernel/http/route.ts'
import type { Locale } from '#kernel/i18n/locale.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { LinkButton, PostButton } from '#ui/button.tsx'
import { Localized } from '#ui/prose.tsx'
import { Actions, LinkList, Section } from '#ui/section.tsx'
import * as paths from '../paths.ts'
import { findThing, listKept, mayConfirm } from '../things.ts'
import { isAsked } from './rules.ts'
import { standingsOf, type ThingToConfirm, type ToConfirm, withSayings } from './standing.ts'
import { AgeBadge, Tried, verifiedWords } from './views/words.tsx'

interface Shown {
  readonly one: ThingToConfirm
  readonly mayConfirm: boolean
}

async function load(
  db: Db,
  { id, actor, locale }: { id: string; actor: Actor | null; locale: Locale },
  services: Services,
): Promise<Shown | null> {
  const thing = await findThing(db, id, services)
  if (!thing) return null
  const standings = await standingsOf(db, [thing], services)
  const [one] = await withSayings(db, standings, { locale, services })
  return { one: one!, mayConfirm: mayConfirm(actor, thing) }
}

/** After everything that a citizen comes for. */
const LAST = 90

export const verifiedOffice = panel<OfficeAsked, Shown>({
  order: LAST,
  load: (db, { officeId: id, ...asked }, services) => load(db, { id, ...asked }, services),
  view: (ctx, data) => Verified({ ctx, ...data }),
})

export const verifiedService = panel<ServiceAsked, Shown>({
  order: LAST,
  load: (db, { serviceId: id, ...asked }, services) => load(db, { id, ...asked }, services),
  view: (ctx, data) => Verified({ ctx, ...data }),
})

function Verified({ ctx, one: { thing, groups }, mayConfirm: mayIt }: Shown & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Section title={t('Quanto è aggiornata questa scheda')} id="verifiche">
      <ul class="confirm-rows">
        {groups.map((group) => (
          <li class="confirm-line" key={group.group}>
            <span>
              {verifiedWords(ctx, group)} <AgeBadge ctx={ctx} standing={group} />
            </span>
            {mayIt && <Tried ctx={ctx} standing={group} />}
            {mayIt && group.item !== null && (
              <ConfirmButton ctx={ctx} thing={thing} group={group} item={group.item} back={thing.path} />
            )}
          </li>
        ))}
      </ul>
      <Actions>
        {mayIt && (
          <LinkButton ctx={ctx} to={paths.listOf(thing.id)} tone="outline">
            {t('Guarda e conferma')}
          </LinkButton>
        )}
        <a href={ctx.href(paths.tell(thing.id))}>{t('Segnala un errore')}</a>
      </Actions>
    </Section>
  )
}

interface ConfirmButtonProps {
  ctx: ViewContext
  thing: ThingToConfirm['thing']
  group: ToConfirm
  item: string
  back: string
}

const ConfirmButton = ({ ctx, thing, group, item, back }: ConfirmButtonProps) => (
  <PostButton
    ctx={ctx}
    to={paths.list()}
    tone="outline"
    small
    values={{ solo: item, method: 'owner', outcome: 'ok', torna: back }}
    label={ctx.t('Confermo: {group}, {thing}', {
      group: ctx.t(group.words.words),
      thing: ctx.local(thing.title).text,
    })}
  >
    {ctx.t('Confermo')}
  </PostButton>
)

interface Waiting {
  readonly shown: readonly ThingToConfirm[]
  /** How many more things have something to confirm. */
  readonly more: number
}

/** Things in sight on the page of whoever keeps offices; the rest is in the list. */
const SHOWN = 3
/** Of more it is not asked what they say: their list is longer than anybody reads here. */
const MOST = 60

export const keptOffices = panel<HomeAsked, Waiting>({
  order: 10,
  load: async (db, { actor, locale }, services) => {
    if (!actor) return null
    const offices = (await listKept(db, actor, services)).filter(({ of }) => of.kind === 'office')
    const asked = (await standingsOf(db, offices, services)).flatMap(({ thing, groups }) => {
      const own = groups.filter(({ age }) => isAsked(age))
      return own.length > 0 ? [{ thing, groups: own }] : []
    })
    // What is not written yet is said beside each office of the page.
    const written = (await withSayings(db, asked.slice(0, MOST), { locale, services })).flatMap(
      ({ thing, groups }) => {
        const own = groups.filter(({ item }) => item !== null)
        return own.length > 0 ? [{ thing, groups: own }] : []
      },
    )
    if (written.length === 0) return null
    return { shown: written.slice(0, SHOWN), more: Math.max(0, written.length - SHOWN) }
  },
  view: (ctx, data) => KeptOffices({ ctx, ...data }),
})

/** Italian path of the page that holds the panel. */
const KEPT_PAGE = '/uffici/i-miei'

function KeptOffices({ ctx, shown, more }: Waiting & { ctx: ViewContext }) {
  const { t } = ctx
  return (
    <Section
      title={t('È ancora tutto vero?')}
      id="da-confermare"
      lead={t('Se non è cambiato niente, basta un clic. Altrimenti correggi.')}
    >
      {shown.map(({ thing, groups }) => (
        <div class="confirm-thing" key={thing.id}>
          <h3>
            <Localized ctx={ctx} text={thing.title} />
          </h3>
          <ul class="confirm-rows">
            {groups.map((group) => (
              <li class="confirm-line" key={group.group}>
                <span>
                  <strong>{t(group.words.words)}</strong>: {group.says}
                  <AgeBadge ctx={ctx} standing={group} />
                </span>
                {group.item !== null && (
                  <ConfirmButton ctx={ctx} thing={thing} group={group} item={group.item} back={KEPT_PAGE} />
                )}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <LinkList
        ctx={ctx}
        links={[
          {
            to: paths.list(),
            label: t('Tutti i dati da confermare'),
            note:
              more > 0
                ? t('{more, plural, one {C’è un altro ufficio} other {Ci sono altri # uffici}}', { more })
                : undefined,
          },
        ]}
      />
    </Section>
  )
}
