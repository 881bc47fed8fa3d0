// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a new instance still needs before it can be shown around. */
import type { FirstStep } from '#contracts/first-steps.ts'
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'

export interface Facts {
  readonly presented: boolean
  /** Others beside the one that leads the network. */
  readonly bodies: boolean
  /** Address of the first project. */
  readonly project: string | null
  /** A project has its long text. */
  readonly told: boolean
  readonly logo: boolean
  readonly privacy: boolean
  /** A letter has left. */
  readonly mail: boolean
}

const bodiesStep = ({ bodies }: Facts): FirstStep => ({
  order: 11,
  done: bodies,
  what: msg('Aggiungi i primi enti'),
  why: msg('Chi partecipa, e dove lavorano gli operatori.'),
  path: paths.bodies.add,
})

const projectStep = ({ project }: Facts): FirstStep => ({
  order: 12,
  done: project !== null,
  what: msg('Scrivi il progetto che paga la rete'),
  why: msg('Periodo, fondo e dicitura: da qui nasce il piede delle pagine.'),
  path: paths.projectRows.add,
})

/** Of whoever coordinates the network and does not set up the site. */
export const stepsOfCoordinators = (facts: Facts): FirstStep[] => [
  bodiesStep(facts),
  projectStep(facts),
  {
    order: 13,
    done: facts.told,
    what: msg('Racconta il progetto'),
    why: msg('Obiettivi e azioni, con parole semplici, per chi apre il sito.'),
    path: facts.project === null ? paths.projectRows.list : paths.projectRows.edit(facts.project),
  },
]

export const stepsOfSettings = (facts: Facts): FirstStep[] => [
  {
    order: 10,
    done: facts.presented,
    what: msg('Presenta la rete'),
    why: msg('Motto, territorio e presentazione: è quello che si legge per primo.'),
    path: paths.settings(),
  },
  bodiesStep(facts),
  projectStep(facts),
  {
    order: 13,
    done: facts.logo,
    what: msg('Metti i loghi del progetto'),
    why: msg('Ognuno con le parole per chi non lo vede.'),
    path: facts.project === null ? paths.projectRows.list : paths.addLogo(facts.project),
  },
  {
    order: 14,
    done: facts.privacy,
    what: msg('Scrivi chi risponde dei dati'),
    why: msg('La pagina della privacy deve dire a chi rivolgersi.'),
    path: `${paths.settings()}#campo-controller_name`,
  },
  {
    order: 15,
    done: facts.mail,
    what: msg('Prova la posta'),
    why: msg('Senza posta nessuno riceve avvisi: mandati una lettera.'),
    path: `${paths.settings()}#posta`,
  },
]
