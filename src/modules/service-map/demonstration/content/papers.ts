// SPDX-License-Identifier: AGPL-3.0-or-later
/** The other papers: of the home, of work, of school, of health and of those who ask for protection. */
import type { DemoDocument } from './format.ts'
import { paper } from './writing.ts'

export const morePapers: readonly DemoDocument[] = [
  paper(
    'modulo',
    ['Modulo della domanda di permesso (kit)', 'Form for the application for a permit (kit)'],
    ['L’ufficio postale', 'The post office'],
    [
      'Si ritira gratis a un ufficio postale con lo sportello amico. Un patronato ti aiuta a compilarlo.',
      'You collect it free of charge at a post office with a desk for it. A patronato helps you fill it in.',
    ],
  ),
  paper(
    'visto',
    ['Visto di ingresso', 'Entry visa'],
    ['Il consolato italiano', 'The Italian consulate'],
    [
      'Si chiede al consolato italiano, prima di partire.',
      'You ask the Italian consulate for it, before you leave.',
    ],
  ),
  paper(
    'carta-identita',
    ['Carta d’identità', 'Identity card'],
    ['Il Comune', 'The municipality'],
    [
      'Si chiede all’anagrafe del Comune dove si abita.',
      'You ask the registry office of the municipality where you live.',
    ],
  ),
  paper(
    'tessera-sanitaria',
    ['Tessera sanitaria', 'Health card'],
    [
      'Lo Stato, dopo l’iscrizione al Servizio sanitario',
      'The State, after registration with the National Health Service',
    ],
    [
      'Arriva a casa dopo che ci si è iscritti all’Azienda USL.',
      'It comes by post after you register with the local health authority.',
    ],
  ),
  paper(
    'stato-famiglia',
    ['Stato di famiglia', 'Certificate of the household'],
    ['Il Comune', 'The municipality'],
    [
      'Per un ufficio pubblico basta un’autocertificazione.',
      'For a public office a self-declaration is enough.',
    ],
  ),
  paper(
    'residenza',
    ['Certificato di residenza', 'Certificate of residence'],
    ['Il Comune', 'The municipality'],
    [
      'Per un ufficio pubblico basta un’autocertificazione.',
      'For a public office a self-declaration is enough.',
    ],
  ),
  paper(
    'lavoro',
    ['Contratto di lavoro', 'Employment contract'],
    ['Il datore di lavoro', 'The employer'],
    [
      'Il datore di lavoro ne consegna una copia a chi lavora.',
      'The employer gives a copy to whoever works.',
    ],
  ),
  paper(
    'reddito',
    ['Prova del reddito', 'Proof of income'],
    ['Il datore di lavoro o l’Agenzia delle entrate', 'The employer or the Revenue Agency'],
    [
      'Sono le buste paga, la Certificazione unica o la dichiarazione dei redditi.',
      'Payslips, the yearly certificate of pay (Certificazione unica) or the tax return.',
    ],
  ),
  paper(
    'idoneita',
    ['Certificato di idoneità dell’alloggio', 'Certificate that the home is suitable'],
    ['Il Comune', 'The municipality'],
    ['Si chiede al Comune dove si trova la casa.', 'You ask the municipality where the home is.'],
  ),
  paper(
    'casa',
    ['Contratto di affitto, di comodato o di acquisto', 'Rental, loan-for-use or purchase contract'],
    ['Chi dà la casa', 'Whoever gives the home'],
    [
      'L’affitto si registra all’Agenzia delle entrate.',
      'A rental contract is registered with the Revenue Agency.',
    ],
  ),
  paper(
    'ospitalita',
    ['Comunicazione di ospitalità', 'Notice of hospitality'],
    ['Chi ospita', 'The host'],
    [
      'La consegna chi ospita alla questura, o al Comune dove la questura non c’è.',
      'The host hands it in at the Questura, or at the town hall where there is no Questura.',
    ],
  ),
  paper(
    'matrimonio',
    ['Certificato di matrimonio', 'Marriage certificate'],
    ['Lo stato civile del Comune o del Paese', 'The registry of the municipality or of the country'],
    [
      'Se il matrimonio è stato all’estero, va trascritto in Italia.',
      'If you married abroad, it is entered in the Italian registers.',
    ],
  ),
  paper(
    'parentela',
    ['Certificati che provano la parentela', 'Certificates that prove the family tie'],
    ['Il Paese di origine', 'The country of origin'],
    [
      'Si fanno tradurre e legalizzare. Decide il consolato italiano se bastano.',
      'They are translated and legalised. The Italian consulate decides whether they are enough.',
    ],
  ),
  paper(
    'titolo',
    ['Titolo di studio straniero', 'Foreign qualification'],
    ['La scuola o l’università che lo ha dato', 'The school or university that gave it'],
    ['Si chiede dove si è studiato.', 'You ask the place where you studied.'],
  ),
  paper(
    'valore',
    [
      'Dichiarazione di valore o attestato di comparabilità',
      'Declaration of value or statement of comparability',
    ],
    ['Il consolato italiano o il CIMEA', 'The Italian consulate or CIMEA (the Italian information centre)'],
    [
      'La dichiarazione si chiede al consolato italiano, l’attestato al CIMEA. Chiedi prima quale serve.',
      'The declaration comes from the Italian consulate, the statement from CIMEA. Ask first which one is needed.',
    ],
  ),
  paper(
    'a2',
    ['Certificato di italiano, livello A2', 'Certificate of Italian, level A2'],
    [
      'Un ente certificatore riconosciuto o un CPIA',
      'A recognised certifying body or a CPIA (adult education centre)',
    ],
    [
      'Si fa un esame, oppure si frequenta un corso al CPIA.',
      'You take an examination or follow a course at a CPIA.',
    ],
  ),
  paper(
    'medico',
    ['Certificato medico', 'Medical certificate'],
    [
      'Una struttura pubblica o un medico convenzionato',
      'A public facility or a doctor of the National Health Service',
    ],
    ['Si chiede al medico che segue la persona.', 'You ask the doctor who follows the person.'],
  ),
  paper(
    'vaccini',
    ['Certificato delle vaccinazioni', 'Vaccination certificate'],
    ['L’Azienda USL o il Paese di origine', 'The local health authority or the country of origin'],
    [
      'Si chiede al servizio vaccinale. Se non c’è, il servizio dice che cosa fare.',
      'You ask the vaccination service. If there is none, the service says what to do.',
    ],
  ),
  paper(
    'asilo',
    ['Attestato di richiedente protezione', 'Document of an applicant for protection'],
    ['La questura', 'The Questura'],
    [
      'Lo dà la questura a chi ha chiesto protezione.',
      'The Questura gives it to whoever has asked for protection.',
    ],
  ),
  paper(
    'decreto',
    ['Decreto di concessione della cittadinanza', 'Decree granting citizenship'],
    ['Il Ministero dell’interno o la prefettura', 'The Ministry of the Interior or the Prefettura'],
    ['Arriva a chi ha fatto la domanda.', 'It reaches whoever applied.'],
  ),
  paper(
    'patente',
    ['Patente di guida straniera', 'Foreign driving licence'],
    ['Il Paese che l’ha data', 'The country that issued it'],
    ['Deve essere ancora valida.', 'It must still be valid.'],
  ),
  paper(
    'licenziamento',
    ['Lettera di licenziamento o di dimissioni', 'Letter of dismissal or resignation'],
    ['Il datore di lavoro o chi lavora', 'The employer or the worker'],
    [
      'Se non ce l’hai, il Centro per l’impiego vede lo stesso la fine del lavoro.',
      'If you do not have it, the job centre can still see that the job ended.',
    ],
  ),
  paper(
    'tutore',
    ['Nomina del tutore', 'Appointment of the guardian'],
    ['Il tribunale per i minorenni', 'The juvenile court'],
    [
      'La dà il tribunale. Nell’attesa risponde chi accoglie il minore.',
      'The court gives it. Meanwhile whoever takes the child in answers.',
    ],
  ),
]
