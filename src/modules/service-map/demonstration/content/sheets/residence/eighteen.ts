// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const eighteen = w.sheet({
  slug: 'rinnovare-il-permesso-a-diciotto-anni',
  theme: 'adempimenti-e-diritto-di-soggiorno',
  title: w.both('Tenere il permesso quando si compiono diciotto anni', 'Keep the permit on turning eighteen'),
  summary: w.both(
    'Chi diventa maggiorenne può avere un permesso per studio, lavoro o altro. Chi era solo può chiedere aiuto fino a ventuno anni.',
    'Whoever comes of age may have a permit for study, work or another ground. Whoever was alone may ask for help until twenty-one.',
  ),
  who: w.lines(
    [
      'Chi compie diciotto anni e aveva un permesso per famiglia o per affidamento.',
      'People who turn eighteen and had a permit for family or foster care.',
    ],
    [
      'Chi era minore non accompagnato ed era affidato o sotto tutela.',
      'Those who were unaccompanied minors, in foster care or under guardianship.',
    ],
  ),
  how: w.lines(
    [
      'Parlane con il tutore o con il servizio sociale qualche mese prima.',
      'Talk to the guardian or to social services some months before.',
    ],
    [
      'Raccogli quello che prova lo studio, il lavoro o il percorso di inserimento.',
      'Collect what proves study, work or the path of inclusion.',
    ],
    [
      'Presenta la domanda alla questura, con il modulo o allo sportello.',
      'Apply to the Questura, with the form or at the desk.',
    ],
  ),
  outputs: w.both(
    'Un permesso per studio, per accesso al lavoro, per lavoro, o per cure.',
    'A permit for study, for access to work, for work, or for care.',
  ),
  special_cases: w.lines(
    [
      'Per chi era solo serve anche un parere sul percorso fatto: lo segue chi lo accoglie.',
      'For whoever was alone an opinion on the path followed is required too: whoever takes them in sees to it.',
    ],
    [
      'Se il percorso non è finito, il tribunale per i minorenni può affidarlo ai servizi sociali fino a ventuno anni.',
      'If the path is not finished, the juvenile court may entrust them to social services until twenty-one.',
    ],
  ),
  constraints: w.both(
    'La domanda al tribunale va fatta prima dei diciotto anni.',
    'The request to the court is made before the age of eighteen.',
  ),
  channels: ['post', 'desk', 'helper'],
  life_events: ['permit', 'family'],
  operators_note: 'Cominciate a diciassette anni e mezzo: pareri e tribunale prendono tempo.',
  documents: [
    w.needs('permesso'),
    w.needs('passaporto'),
    w.needs('tutore', { ...w.ifThere, ...w.only('Chi era sotto tutela.', 'If there was a guardian.') }),
    w.needs('lavoro', { ...w.ifThere, ...w.only('O l’iscrizione a scuola.', 'Or the enrolment at school.') }),
  ],
  costs: [
    w.stamp(),
    w.cost(
      w.both('Contributo per il permesso', 'Contribution for the permit'),
      null,
      w.both('Dipende dal permesso che si chiede.', 'It depends on the permit asked for.'),
    ),
  ],
  phases: [
    w.phase('Preparazione con chi accoglie', 'Preparation with whoever takes them in'),
    w.phase('Domanda', 'Application'),
    w.phase('Ritiro del permesso', 'The permit is collected'),
  ],
  citations: [
    cite('dlgs-286-1998', '32', '1'),
    cite('dlgs-286-1998', '32', '1-bis'),
    cite('dlgs-286-1998', '31', '1'),
    cite('l-47-2017', '13', '2'),
  ],
  updatedOn: '2026-11-11',
  offices: [
    { name: w.FERRARA_DESK },
    ...w.officesOf('Ufficio immigrazione'),
    ...w.officesOf('Sportello sociale'),
  ],
})
