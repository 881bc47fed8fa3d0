// SPDX-License-Identifier: AGPL-3.0-or-later
import { msg } from '#kernel/i18n/msg.ts'
import type { ListShown } from '#kernel/list/shown.ts'
import type { ViewContext } from '#kernel/render/context.ts'
import { Badge } from '#ui/badge.tsx'
import { LinkButton } from '#ui/button.tsx'
import type { Children } from '#ui/children.ts'
import { ListPage } from '#ui/list-page.tsx'
import { Localized } from '#ui/prose.tsx'
import { type LanguageLevel, LEVELS } from '../../languages/language-words.ts'
import { wordsFor } from '../../office-words.ts'
import * as paths from '../../paths.ts'
import { type OfficeRow, STANDINGS, STATES } from '../list.ts'

interface OfficesData {
  shown: ListShown<OfficeRow>
  mayWrite: boolean
  mayWriteKinds: boolean
}

/** How the language that the list is narrowed by is spoken there. */
const levelsAsked = ({ asked }: ListShown<OfficeRow>, { languages }: OfficeRow): LanguageLevel[] =>
  languages
    .filter(({ language, level }) => level !== 'written' && language.toLowerCase() === asked.typed.lingua)
    .map(({ level }) => level)

export function OfficesPage({ ctx, shown, mayWrite, mayWriteKinds }: OfficesData & { ctx: ViewContext }) {
  const { t } = ctx
  const add = mayWrite && (
    <LinkButton ctx={ctx} to={paths.offices.add} icon="it-plus">
      {t('Nuovo ufficio')}
    </LinkButton>
  )
  return (
    <ListPage
      ctx={ctx}
      shown={shown}
      title={t('Uffici')}
      description={t(
        'Gli uffici del territorio a cui si rivolgono i cittadini stranieri, con indirizzi e contatti.',
      )}
      lead={t('Gli sportelli dedicati e gli uffici di tutti: dove sono, come ci si va, chi risponde.')}
      crumbs={[]}
      actions={
        <>
          <LinkButton ctx={ctx} to={paths.map()} tone="outline">
            {t('Mappa')}
          </LinkButton>
          <LinkButton ctx={ctx} to={paths.figures()} tone="outline">
            {t('Uffici in cifre')}
          </LinkButton>
          <LinkButton ctx={ctx} to={paths.coverage()} tone="outline">
            {t('In quali lingue si parla')}
          </LinkButton>
          {mayWrite && <Writing ctx={ctx} add={add} mayWriteKinds={mayWriteKinds} />}
        </>
      }
      things={msg('{count, plural, one {# ufficio} other {# uffici}}')}
      cells={{
        ufficio: (office) => (
          <>
            <a href={ctx.href(paths.offices.row(office.slug))}>{office.name}</a>{' '}
            {office.standing !== 'open' && <Badge tone="warning">{t(STANDINGS[office.standing])}</Badge>}
            {levelsAsked(shown, office).map((level) => (
              <small class="office-level" key={level}>
                {t(wordsFor(LEVELS, level))}
              </small>
            ))}
          </>
        ),
        tipo: (office) => <Localized ctx={ctx} text={office.kind} />,
        adesso: ({ state }) => (
          <Badge tone={state === 'open' ? 'success' : 'neutral'}>{t(STATES[state])}</Badge>
        ),
        telefono: (office) =>
          office.phone && <a href={`tel:${office.phone.replace(/[^\d+]/g, '')}`}>{office.phone}</a>,
      }}
      empty={{
        title: t('Non c’è ancora nessun ufficio'),
        text: <p>{t('Qui si trovano gli uffici del territorio, appena la rete li scrive.')}</p>,
        action: add || undefined,
      }}
    />
  )
}

function Writing({ ctx, add, mayWriteKinds }: { ctx: ViewContext; add: Children; mayWriteKinds: boolean }) {
  const { t } = ctx
  return (
    <>
      {add}
      <LinkButton ctx={ctx} to={paths.importing.begin} icon="it-upload" tone="outline">
        {t('Importa')}
      </LinkButton>
      <LinkButton ctx={ctx} to={paths.mine()} tone="outline">
        {t('Gli uffici che tieni aggiornati')}
      </LinkButton>
      <LinkButton ctx={ctx} to={paths.doubles()} tone="outline">
        {t('Doppioni')}
      </LinkButton>
      <LinkButton ctx={ctx} to={paths.locations.list} tone="outline">
        {t('Sedi')}
      </LinkButton>
      <LinkButton ctx={ctx} to={paths.schedules.list} tone="outline">
        {t('Orari')}
      </LinkButton>
      {mayWriteKinds && (
        <LinkButton ctx={ctx} to={paths.kinds.list} tone="outline">
          {t('Tipi di ufficio')}
        </LinkButton>
      )}
    </>
  )
}
