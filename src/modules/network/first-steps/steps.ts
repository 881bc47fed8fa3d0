// SPDX-License-Identifier: AGPL-3.0-or-later
/** What a new instance still needs before it can be shown around. Nobody ticks a step: it is done when its fact is there. */
import { msg } from '#kernel/i18n/msg.ts'
import * as paths from '../paths.ts'

export interface Facts {
  readonly presented: boolean
  /** Others beside the one that leads the network. */
  readonly bodies: boolean
  /** Address of the first project. */
  readonly project: string | null
  readonly logo: boolean
  readonly privacy: boolean
  /** A letter has left. */
  readonly mail: boolean
}

export interface Step {
  readonly done: boolean
  /** Source texts. */
  readonly what: string
  readonly why: string
  /** Italian path of the page where it is done. */
  readonly path: string
}

export const stepsFrom = (facts: Facts): Step[] => [
  {
    done: facts.presented,
    what: msg('Presenta la rete'),
    why: msg('Motto, territorio e presentazione: è quello che si legge per primo.'),
    path: paths.settings(),
  },
  {
    done: facts.bodies,
    what: msg('Aggiungi i primi enti'),
    why: msg('Chi partecipa, e dove lavorano gli operatori.'),
    path: paths.bodies.add,
  },
  {
    done: facts.project !== null,
    what: msg('Scrivi il progetto che paga la rete'),
    why: msg('Periodo, fondo e dicitura: da qui nasce il piede delle pagine.'),
    path: paths.projectRows.add,
  },
  {
    done: facts.logo,
    what: msg('Metti i loghi del progetto'),
    why: msg('Ognuno con le parole per chi non lo vede.'),
    path: facts.project === null ? paths.projectRows.list : paths.addLogo(facts.project),
  },
  {
    done: facts.privacy,
    what: msg('Scrivi chi risponde dei dati'),
    why: msg('La pagina della privacy deve dire a chi rivolgersi.'),
    path: `${paths.settings()}#campo-controller_name`,
  },
  {
    done: facts.mail,
    what: msg('Prova la posta'),
    why: msg('Senza posta nessuno riceve avvisi: mandati una lettera.'),
    path: `${paths.settings()}#posta`,
  },
]
