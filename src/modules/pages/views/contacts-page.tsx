// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ViewContext } from '#kernel/render/context.ts'
import { Alert } from '#ui/alert.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Page } from '#ui/page.tsx'
import { Prose } from '#ui/prose.tsx'
import { whereToGo } from '../../network/index.ts'
import { type Controller, type ControllerData, WriteTo } from './controller.tsx'

/** Whom to write to, and for what. */
export function ContactsPage({ ctx, controller }: ControllerData & { ctx: ViewContext }) {
  return (
    <Page
      ctx={ctx}
      title={ctx.t('Contatti')}
      description={ctx.t('A chi scrivere per la rete, per un errore in un testo o per un problema del sito.')}
      crumbs={[]}
    >
      {controller ? (
        <Ways ctx={ctx} controller={controller} />
      ) : (
        <EmptyState ctx={ctx} title={ctx.t('I contatti non ci sono ancora')}>
          <p>{ctx.t('Compaiono quando la rete viene avviata, con l’ente che ne risponde.')}</p>
        </EmptyState>
      )}
    </Page>
  )
}

const Ways = ({ ctx, controller }: { ctx: ViewContext; controller: Controller }) => (
  <>
    {ctx.demo && (
      <Alert ctx={ctx} tone="warning">
        <p>
          {ctx.t('Questa è una dimostrazione: l’indirizzo qui sotto è inventato e nessuno legge la posta.')}
        </p>
      </Alert>
    )}
    <Prose>
      <h2>{ctx.t('Scrivere alla rete')}</h2>
      <p>
        {ctx.t('Chi risponde del sito: {name}, capofila della rete {network}.', {
          name: controller.name,
          network: controller.network,
        })}
      </p>
      <p>
        {ctx.t('E-mail:')} <WriteTo ctx={ctx} controller={controller} />
      </p>
      <h2>{ctx.t('Hai trovato un errore in un testo?')}</h2>
      <p>
        {ctx.t(
          'Scrivi allo stesso indirizzo. Indica la pagina e la norma che ti sembra cambiata: chi ha scritto il testo lo controlla.',
        )}
      </p>
      <h2>{ctx.t('Non riesci a usare una pagina?')}</h2>
      <p>
        {ctx.t(
          'Scrivi che cosa volevi fare e con quale dispositivo. Se compare un codice di errore, copialo nel messaggio.',
        )}
      </p>
      <h2>{ctx.t('Cerchi un ufficio per te?')}</h2>
      <p>
        {ctx.t('La rete non risponde ai casi delle singole persone.')}{' '}
        <a href={ctx.href(whereToGo())}>{ctx.t('Guarda a quale ufficio chiedere')}</a>.
      </p>
    </Prose>
  </>
)
