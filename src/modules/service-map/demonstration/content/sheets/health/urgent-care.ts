// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const urgentCare = w.sheet({
  slug: 'cure-urgenti-stp',
  theme: 'salute-e-iscrizione-sanitaria',
  title: w.both(
    'Avere cure urgenti senza permesso di soggiorno (STP)',
    'Obtain urgent care without a residence permit (STP)',
  ),
  summary: w.both(
    'Chi è in Italia senza permesso ha diritto alle cure urgenti o essenziali. Si dà un codice, STP. Nessuno viene segnalato.',
    'Whoever is in Italy without a permit is entitled to urgent or essential care. A code is given, STP. Nobody is reported.',
  ),
  who: w.lines(
    [
      'Chi viene da fuori dall’Unione europea e non è in regola con il soggiorno.',
      'Nationals of countries outside the European Union whose stay is not regular.',
    ],
    [
      'Chi non ha il permesso e non ne ha chiesto uno. Chi aspetta il rinnovo resta iscritto al Servizio sanitario.',
      'People who have no permit and have not asked for one. Whoever waits for the renewal stays registered with the Health Service.',
    ],
  ),
  how: w.lines(
    [
      'Vai al pronto soccorso se è un’emergenza: il codice si fa dopo.',
      'Go to the emergency department in an emergency: the code is made later.',
    ],
    [
      'Se non è un’emergenza, vai a uno sportello dell’Azienda USL e chiedi il codice STP.',
      'If it is not, go to a desk of the local health authority and ask for the STP code.',
    ],
    [
      'Di’ nome, data di nascita e Paese. Un documento non è obbligatorio.',
      'Say your name, date of birth and country. An identity document is not compulsory.',
    ],
    [
      'Se non puoi pagare, firma la dichiarazione di non poter pagare.',
      'If you cannot pay, sign the statement of being unable to pay.',
    ],
    [
      'Con il codice vai dal medico dell’ambulatorio, fai visite, esami e prendi le medicine prescritte.',
      'With the code you see the doctor of the clinic, have visits and tests and take the medicines prescribed.',
    ],
  ),
  outputs: w.both(
    'Un foglio con il codice STP. Vale in tutta Italia per sei mesi, e si rinnova.',
    'A sheet with the STP code. It is valid all over Italy for six months, and is renewed.',
  ),
  special_cases: w.lines(
    [
      'Sono garantite anche la gravidanza, la salute dei minori, le vaccinazioni e la cura delle malattie infettive.',
      'Pregnancy, the health of minors, vaccinations and the care of infectious diseases are guaranteed too.',
    ],
    [
      'Un minore ha il pediatra, come gli italiani: vedi la sua scheda.',
      'A minor has a paediatrician, as Italians do: see that sheet.',
    ],
    [
      'Le cure essenziali sono anche quelle che durano nel tempo: una malattia cronica va curata.',
      'Essential care also lasts over time: a chronic illness is treated.',
    ],
  ),
  constraints: w.both(
    'Chi cura non segnala chi non ha il permesso. L’unica eccezione è il referto obbligatorio, come per gli italiani.',
    'Those who give care do not report people without a permit. The only exception is the compulsory medical report, as for Italians.',
  ),
  channels: ['desk'],
  life_events: ['health', 'hardship', 'birth'],
  operators_note: 'Dillo per prima cosa: nessuno viene segnalato. Chi ha paura non torna.',
  documents: [
    w.needs('passaporto', {
      ...w.ifThere,
      ...w.only(
        'Va bene ogni documento. Se non c’è, basta dire chi si è.',
        'Any document will do. Without one it is enough to say who you are.',
      ),
    }),
    w.needs('indigenza', {
      form: 'self_declaration',
      ...w.only('Chi non può pagare.', 'Whoever cannot pay.'),
    }),
  ],
  costs: [
    w.free(
      w.both('Il codice e le cure', 'The code and the care'),
      w.both(
        'Per chi dichiara di non poter pagare. Resta il ticket, se lo pagherebbe anche un italiano.',
        'For whoever states that they cannot pay. The prescription charge stays, where an Italian would pay it too.',
      ),
    ),
  ],
  phases: [w.phase('Codice allo sportello', 'Code at the desk'), w.phase('Visita', 'Visit')],
  citations: [
    cite('dlgs-286-1998', '35', '3'),
    cite('dlgs-286-1998', '35', '4'),
    cite('dlgs-286-1998', '35', '5'),
    cite('dlgs-286-1998', '35', '6'),
    cite('dpr-394-1999', '43', '3'),
    cite('dpr-394-1999', '43', '4'),
    cite('circ-sanita-5-2000'),
  ],
  updatedOn: '2026-11-16',
  offices: [
    {
      name: 'Ambulatorio per stranieri di Modena (inventato)',
      note: w.both(
        'Si va senza appuntamento. Il martedì pomeriggio c’è una mediatrice di arabo.',
        'You go without an appointment. On Tuesday afternoons there is a mediator for Arabic.',
      ),
    },
    ...w.officesOf('CUP'),
    ...w.officesOf('Consultorio', 'Bologna', 'Ferrara'),
  ],
})
