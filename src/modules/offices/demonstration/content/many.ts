// SPDX-License-Identifier: AGPL-3.0-or-later
/** Offices of nine provinces as a table: what each kind does, and in which towns it is. All of them are invented, and say so. */
import type { LocalText } from '#kernel/i18n/local-text.ts'
import type { Access, Accessibility, Reach } from '../../office-words.ts'

/** The one invented body that stands for the offices of the State. */
export const STATE = {
  name: 'Uffici dello Stato di prova (ente inventato)',
  shortName: 'Stato di prova',
  kind: 'other',
  slug: 'uffici-dello-stato-di-prova',
} as const

/** Town: ISTAT code, postal code, latitude, longitude, body of its municipality where the demonstration has one, invented street. */
export const TOWNS: Readonly<
  Record<
    string,
    readonly [istat: string, cap: string, lat: number, lon: number, body: string | null, street: string]
  >
> = {
  Piacenza: ['033032', '29121', 45.0521, 9.6934, null, 'Via Inventata 1'],
  "Fiorenzuola d'Arda": ['033021', '29017', 44.9268, 9.9079, null, 'Via Inventata 2'],
  Parma: ['034027', '43121', 44.8012, 10.3281, 'comune-di-parma', 'Strada della Prova 3'],
  "Reggio nell'Emilia": ['035033', '42121', 44.6981, 10.6309, null, 'Via del Facsimile 4'],
  Guastalla: ['035024', '42016', 44.9213, 10.6541, null, 'Via del Facsimile 5'],
  Modena: ['036023', '41121', 44.6468, 10.9251, 'comune-di-modena', 'Viale della Prova 6'],
  Bologna: ['037006', '40121', 44.4947, 11.3424, 'comune-di-bologna', 'Via Immaginaria 7'],
  Ferrara: ['038008', '44121', 44.8363, 11.6191, 'comune-di-ferrara', 'Via dell’Esempio 8'],
  Ravenna: ['039014', '48121', 44.4181, 12.2037, 'comune-di-ravenna', 'Via Senza Mare 9'],
  Forlì: ['040012', '47121', 44.2225, 12.0409, 'comune-di-forli', 'Corso della Prova 10'],
  Rimini: ['099014', '47921', 44.0597, 12.5681, null, 'Via Finta 11'],
  Riccione: ['099013', '47838', 43.9991, 12.6559, null, 'Via Finta 12'],
}

/** Who keeps a kind: the municipality of the town, the body of the State, or a body of the demonstration. */
type Keeper = 'town' | 'state' | (string & {})

export interface ManyOffices {
  readonly kind: string
  readonly called: string
  readonly by: Keeper
  readonly reach: Reach
  readonly towns: readonly string[]
  readonly access: readonly Access[]
  readonly purpose: LocalText
}

const many = (
  [kind, called, by, reach]: readonly [string, string, Keeper, Reach],
  towns: string,
  access: readonly Access[],
  it: string,
  en: string,
): ManyOffices => ({ kind, called, by, reach, towns: towns.split(', '), access, purpose: { it, en } })

const AUSL = 'azienda-usl-dimostrativa'
const JOBS = 'centro-impiego-dimostrativo'
const BENEFITS = 'patronato-dimostrativo'
const CITIES = "Piacenza, Parma, Reggio nell'Emilia, Modena, Bologna, Ferrara, Ravenna, Forlì, Rimini"

/** Provinces lack some kinds on purpose, and one has no dedicated desk: the page of figures shows what is missing. */
export const MANY: readonly ManyOffices[] = [
  many(
    ['stranieri', 'Sportello stranieri', 'town', 'dedicated'],
    'Parma, Modena, Bologna, Ravenna, Forlì',
    ['walk_in', 'appointment', 'phone'],
    'Spiega quali carte servono e prepara le domande con te.',
    'It explains which papers you need and prepares applications with you.',
  ),
  many(
    ['prefettura', 'Sportello immigrazione', 'state', 'dedicated'],
    'Parma, Modena, Bologna, Ferrara',
    ['appointment', 'online'],
    'Segue i ricongiungimenti familiari e i nulla osta al lavoro.',
    'It deals with family reunification and work authorisations.',
  ),
  many(
    ['questura', 'Ufficio immigrazione', 'state', 'dedicated'],
    "Piacenza, Parma, Reggio nell'Emilia, Bologna, Ferrara, Ravenna, Forlì",
    ['appointment'],
    'Rilascia e rinnova i permessi di soggiorno. Si va con la convocazione.',
    'It issues and renews residence permits. You go there with the summons.',
  ),
  many(
    ['mediazione', 'Servizio di mediazione', 'town', 'dedicated'],
    'Modena, Bologna',
    ['referral_only', 'phone'],
    'Manda una mediatrice o un mediatore all’ufficio che la chiede.',
    'It sends a mediator to the office that asks for one.',
  ),
  many(
    ['sociale', 'Sportello sociale', 'town', 'mixed'],
    'Parma, Bologna, Ravenna',
    ['walk_in', 'phone'],
    'Ascolta chi è in difficoltà e dice quali aiuti ci sono.',
    'It listens to people in difficulty and says which help there is.',
  ),
  many(
    ['consultorio', 'Consultorio', AUSL, 'mixed'],
    "Piacenza, Reggio nell'Emilia, Bologna, Ferrara, Rimini",
    ['walk_in', 'appointment'],
    'Segue la gravidanza e la salute delle donne, anche senza documenti.',
    'It follows pregnancies and women’s health, also without documents.',
  ),
  many(
    ['cpia', 'Scuola di italiano per adulti', 'state', 'mixed'],
    'Parma, Modena, Bologna, Ravenna',
    ['walk_in'],
    'Insegna l’italiano e prepara agli esami.',
    'It teaches Italian and prepares for exams.',
  ),
  many(
    ['urp', 'Ufficio relazioni con il pubblico', 'town', 'peripheral'],
    'Parma, Bologna, Ferrara, Ravenna, Forlì',
    ['walk_in', 'phone', 'online'],
    'Dice a quale ufficio andare, e prende le segnalazioni.',
    'It says which office to go to, and takes reports.',
  ),
  many(
    ['anagrafe', 'Anagrafe', 'town', 'peripheral'],
    'Parma, Modena, Bologna, Ravenna, Forlì',
    ['appointment', 'online'],
    'Iscrive chi viene ad abitare in città e rilascia la carta d’identità.',
    'It registers whoever comes to live in town and issues identity cards.',
  ),
  many(
    ['lavoro', 'Centro per l’impiego', JOBS, 'peripheral'],
    CITIES,
    ['appointment', 'phone'],
    'Aiuta a cercare lavoro e registra chi è disoccupato.',
    'It helps to look for work and registers the unemployed.',
  ),
  many(
    ['cup', 'CUP', AUSL, 'peripheral'],
    CITIES,
    ['walk_in', 'phone', 'online'],
    'Prenota visite ed esami. Qui si sceglie il medico di famiglia.',
    'It books visits and tests. Here you choose your family doctor.',
  ),
  many(
    ['entrate', 'Ufficio delle imposte', 'state', 'peripheral'],
    'Piacenza, Bologna, Rimini',
    ['appointment', 'online'],
    'Dà il codice fiscale e registra i contratti di affitto.',
    'It gives the tax code and registers rental contracts.',
  ),
  many(
    ['inps', 'Sede della previdenza', 'state', 'peripheral'],
    'Piacenza, Modena, Bologna, Rimini',
    ['appointment', 'online'],
    'Paga disoccupazione, assegno per i figli e pensioni.',
    'It pays unemployment benefit, child allowance and pensions.',
  ),
  many(
    ['inail', 'Sede degli infortuni', 'state', 'peripheral'],
    "Reggio nell'Emilia, Bologna",
    ['appointment'],
    'Segue chi si è fatto male al lavoro.',
    'It follows whoever got hurt at work.',
  ),
  many(
    ['patronato', 'Patronato', BENEFITS, 'peripheral'],
    `${CITIES}, Fiorenzuola d'Arda, Guastalla, Riccione`,
    ['walk_in', 'appointment'],
    'Compila gratis le domande per pensioni, assegni e permessi.',
    'It fills in applications for pensions, benefits and permits free of charge.',
  ),
  many(
    ['scuola', 'Segreteria scolastica', 'state', 'peripheral'],
    'Bologna, Ferrara, Rimini',
    ['walk_in', 'online'],
    'Iscrive i bambini a scuola, in ogni momento dell’anno.',
    'It enrols children at school, at any time of the year.',
  ),
]

export const ACCESSIBLE: readonly Accessibility[] = ['step_free', 'toilet']
