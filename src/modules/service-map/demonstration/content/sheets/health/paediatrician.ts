// SPDX-License-Identifier: AGPL-3.0-or-later
import { cite } from '../../../../../legislation/demonstration/content/cite.ts'
import * as w from '../../writing.ts'

export const paediatrician = w.sheet({
  slug: 'scegliere-il-pediatra',
  theme: 'salute-e-iscrizione-sanitaria',
  title: w.both('Scegliere il pediatra', 'Choose the paediatrician'),
  summary: w.both(
    'Ogni minore che è in Italia ha diritto alle stesse cure dei bambini italiani, anche senza permesso.',
    'Every minor who is in Italy is entitled to the same care as Italian children, also without a permit.',
  ),
  who: w.both(
    'Tutti i minori stranieri presenti in Italia. Quelli che sono soli si iscrivono anche prima di avere il permesso.',
    'All foreign minors present in Italy. Those who are alone register even before they have the permit.',
  ),
  how: w.lines(
    [
      'Vai allo sportello dell’Azienda USL con un documento del bambino e di un genitore.',
      'Go to the desk of the local health authority with a paper of the child and of a parent.',
    ],
    [
      'Scegli il pediatra dall’elenco di chi ha posto.',
      'Choose the paediatrician from the list of those who have room.',
    ],
    [
      'Porta il certificato delle vaccinazioni, se c’è.',
      'Bring the vaccination certificate, if there is one.',
    ],
  ),
  outputs: w.both(
    'Un pediatra, fino a quattordici anni di regola. Poi il medico di famiglia.',
    'A paediatrician, as a rule until fourteen. Then the family doctor.',
  ),
  special_cases: w.both(
    'Se i genitori non hanno il permesso, il bambino si iscrive lo stesso: non si dà il codice STP.',
    'If the parents have no permit, the child is registered all the same: no STP code is given.',
  ),
  constraints: w.both(
    'L’iscrizione si rinnova quando scade: chiedi la data allo sportello.',
    'The registration is renewed when it ends: ask the desk for the date.',
  ),
  channels: ['desk', 'online'],
  life_events: ['birth', 'health', 'arrival'],
  operators_note: 'Chi accompagna il bambino non va segnalato: lo dice l’articolo 35, comma 5.',
  documents: [
    w.needs('nascita', w.ifThere),
    w.needs('codice-fiscale', w.ifThere),
    w.needs('permesso', { ...w.ifThere, ...w.only('Se c’è.', 'If there is one.') }),
    w.needs('dimora', { form: 'self_declaration' }),
  ],
  costs: [w.free(w.both('Iscrizione e visite del pediatra', 'Registration and visits of the paediatrician'))],
  phases: [
    w.phase('Iscrizione', 'Registration'),
    w.phase('Scelta del pediatra', 'Choice of the paediatrician'),
  ],
  citations: [
    cite('dpcm-lea-2017', '63', '4'),
    cite('accordo-csr-255-2012'),
    cite('dlgs-286-1998', '35', '3', 'b'),
    cite('l-47-2017', '14', '1'),
  ],
  updatedOn: '2026-11-16',
  offices: [...w.officesOf('CUP')],
})
