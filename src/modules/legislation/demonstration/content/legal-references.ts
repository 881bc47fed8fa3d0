// SPDX-License-Identifier: AGPL-3.0-or-later
/**
 * Acts that the demonstration cites, and those central to each theme. Titles and dates are those of the Gazzetta
 * Ufficiale, of the Official Journal of the European Union and of the Bollettino ufficiale della Regione.
 */
import type { DemoLegalReference } from './format.ts'
import { euReferences } from './legal-references/eu.ts'
import { serviceReferences } from './legal-references/of-services.ts'
import { regionalReferences } from './legal-references/regional.ts'

const national = (
  key: string,
  shortTitle: string,
  urn: string,
  date: string,
  it: string,
  en: string,
): DemoLegalReference => ({ key, level: 'national', urn, shortTitle, date, title: { it, en } })

const nationalReferences: DemoLegalReference[] = [
  national(
    'costituzione',
    'Costituzione',
    'urn:nir:stato:costituzione:1947-12-27',
    '1947-12-27',
    'Costituzione della Repubblica italiana',
    'Constitution of the Italian Republic',
  ),
  national(
    'l-833-1978',
    'L. 833/1978',
    'urn:nir:stato:legge:1978-12-23;833',
    '1978-12-23',
    'Istituzione del servizio sanitario nazionale',
    'Establishment of the National Health Service',
  ),
  national(
    'dpr-223-1989',
    'D.P.R. 223/1989',
    'urn:nir:presidente.repubblica:decreto:1989-05-30;223',
    '1989-05-30',
    'Approvazione del nuovo regolamento anagrafico della popolazione residente',
    'Approval of the new regulation on the register of the resident population',
  ),
  national(
    'l-241-1990',
    'L. 241/1990',
    'urn:nir:stato:legge:1990-08-07;241',
    '1990-08-07',
    'Nuove norme in materia di procedimento amministrativo e di diritto di accesso ai documenti amministrativi',
    'New rules on administrative procedure and on the right of access to administrative documents',
  ),
  national(
    'l-91-1992',
    'L. 91/1992',
    'urn:nir:stato:legge:1992-02-05;91',
    '1992-02-05',
    'Nuove norme sulla cittadinanza',
    'New rules on citizenship',
  ),
  national(
    'dlgs-286-1998',
    'D.Lgs. 286/1998',
    'urn:nir:stato:decreto.legislativo:1998-07-25;286',
    '1998-07-25',
    'Testo unico delle disposizioni concernenti la disciplina dell’immigrazione e norme sulla condizione dello straniero',
    'Consolidated text of the provisions on immigration and rules on the status of foreign nationals',
  ),
  national(
    'dpr-394-1999',
    'D.P.R. 394/1999',
    'urn:nir:presidente.repubblica:decreto:1999-08-31;394',
    '1999-08-31',
    'Regolamento recante norme di attuazione del testo unico delle disposizioni concernenti la disciplina dell’immigrazione e norme sulla condizione dello straniero, a norma dell’articolo 1, comma 6, del decreto legislativo 25 luglio 1998, n. 286',
    'Regulation implementing the consolidated text of the provisions on immigration (Legislative Decree 286/1998)',
  ),
  national(
    'circ-sanita-5-2000',
    'Circolare 5/2000 del Ministero della sanità',
    'urn:nir:ministero.sanita:circolare:2000-03-24;5',
    '2000-03-24',
    'Indicazioni applicative del decreto legislativo 25 luglio 1998, n. 286, «Testo unico delle disposizioni concernenti la disciplina dell’immigrazione e norme sulla condizione dello straniero» - Disposizioni in materia di assistenza sanitaria',
    'Guidance on the application of Legislative Decree 286/1998: provisions on health care',
  ),
  national(
    'l-328-2000',
    'L. 328/2000',
    'urn:nir:stato:legge:2000-11-08;328',
    '2000-11-08',
    'Legge quadro per la realizzazione del sistema integrato di interventi e servizi sociali',
    'Framework law for the integrated system of social measures and services',
  ),
  national(
    'dpr-445-2000',
    'D.P.R. 445/2000',
    'urn:nir:presidente.repubblica:decreto:2000-12-28;445',
    '2000-12-28',
    'Testo unico delle disposizioni legislative e regolamentari in materia di documentazione amministrativa',
    'Consolidated text of the provisions on administrative documents',
  ),
  national(
    'dlgs-215-2003',
    'D.Lgs. 215/2003',
    'urn:nir:stato:decreto.legislativo:2003-07-09;215',
    '2003-07-09',
    'Attuazione della direttiva 2000/43/CE per la parità di trattamento tra le persone indipendentemente dalla razza e dall’origine etnica',
    'Implementation of Directive 2000/43/EC on equal treatment of persons irrespective of racial or ethnic origin',
  ),
  national(
    'l-296-2006',
    'L. 296/2006',
    'urn:nir:stato:legge:2006-12-27;296',
    '2006-12-27',
    'Disposizioni per la formazione del bilancio annuale e pluriennale dello Stato (legge finanziaria 2007)',
    'Provisions for the annual and multi-year budget of the State (Finance Act 2007)',
  ),
  national(
    'dpr-179-2011',
    'D.P.R. 179/2011',
    'urn:nir:presidente.repubblica:decreto:2011-09-14;179',
    '2011-09-14',
    'Regolamento concernente la disciplina dell’accordo di integrazione tra lo straniero e lo Stato, a norma dell’articolo 4-bis, comma 2, del testo unico di cui al decreto legislativo 25 luglio 1998, n. 286',
    'Regulation on the integration agreement between the foreign national and the State',
  ),
  national(
    'dpr-263-2012',
    'D.P.R. 263/2012',
    'urn:nir:presidente.repubblica:decreto:2012-10-29;263',
    '2012-10-29',
    'Regolamento recante norme generali per la ridefinizione dell’assetto organizzativo didattico dei Centri d’istruzione per gli adulti, ivi compresi i corsi serali',
    'Regulation with general rules on the organisation of the Centres for adult education, evening courses included',
  ),
  national(
    'accordo-csr-255-2012',
    'Accordo Stato-Regioni 255/CSR del 2012',
    'urn:nir:presidenza.consiglio.ministri:accordo:2012-12-20;nir-1',
    '2012-12-20',
    'Accordo tra il Governo, le Regioni e le Province autonome di Trento e Bolzano sul documento «Indicazioni per la corretta applicazione della normativa per l’assistenza sanitaria alla popolazione straniera da parte delle Regioni e Province autonome»',
    'Agreement between the Government, the Regions and the Autonomous Provinces on the correct application of the rules on health care for the foreign population',
  ),
  national(
    'dlgs-142-2015',
    'D.Lgs. 142/2015',
    'urn:nir:stato:decreto.legislativo:2015-08-18;142',
    '2015-08-18',
    'Attuazione della direttiva 2013/33/UE recante norme relative all’accoglienza dei richiedenti protezione internazionale, nonché della direttiva 2013/32/UE, recante procedure comuni ai fini del riconoscimento e della revoca dello status di protezione internazionale',
    'Implementation of Directive 2013/33/EU on the reception of applicants for international protection and of Directive 2013/32/EU on common procedures',
  ),
  national(
    'dlgs-150-2015',
    'D.Lgs. 150/2015',
    'urn:nir:stato:decreto.legislativo:2015-09-14;150',
    '2015-09-14',
    'Disposizioni per il riordino della normativa in materia di servizi per il lavoro e di politiche attive, ai sensi dell’articolo 1, comma 3, della legge 10 dicembre 2014, n. 183',
    'Reorganisation of the rules on employment services and active labour policies',
  ),
  national(
    'dpcm-lea-2017',
    'D.P.C.M. 12 gennaio 2017 (LEA)',
    'urn:nir:presidente.consiglio.ministri:decreto:2017-01-12',
    '2017-01-12',
    'Definizione e aggiornamento dei livelli essenziali di assistenza, di cui all’articolo 1, comma 7, del decreto legislativo 30 dicembre 1992, n. 502',
    'Definition and update of the essential levels of care',
  ),
  national(
    'l-47-2017',
    'L. 47/2017',
    'urn:nir:stato:legge:2017-04-07;47',
    '2017-04-07',
    'Disposizioni in materia di misure di protezione dei minori stranieri non accompagnati',
    'Provisions on measures to protect unaccompanied foreign minors',
  ),
  national(
    'dlgs-230-2021',
    'D.Lgs. 230/2021',
    'urn:nir:stato:decreto.legislativo:2021-12-29;230',
    '2021-12-29',
    'Istituzione dell’assegno unico e universale per i figli a carico, in attuazione della delega conferita al Governo ai sensi della legge 1° aprile 2021, n. 46',
    'Establishment of the single universal allowance for dependent children',
  ),
  national(
    'l-213-2023',
    'L. 213/2023',
    'urn:nir:stato:legge:2023-12-30;213',
    '2023-12-30',
    'Bilancio di previsione dello Stato per l’anno finanziario 2024 e bilancio pluriennale per il triennio 2024-2026',
    'Budget of the State for the financial year 2024 and multi-year budget 2024-2026',
  ),
]

/** Names in use, and the number of articles as the act was adopted (those inserted later have an ordinal). */
const ALSO: Record<string, Pick<DemoLegalReference, 'aliases' | 'articles'>> = {
  costituzione: { articles: 139 },
  'l-833-1978': { articles: 83 },
  'l-91-1992': { articles: 27 },
  'l-328-2000': { articles: 30 },
  'dlgs-286-1998': { aliases: ['TUI', 'Testo unico sull’immigrazione'], articles: 49 },
}

/** Every act that the demonstration cites or names. */
export const legalReferences: DemoLegalReference[] = [
  ...nationalReferences.map((act) => ({ ...act, ...ALSO[act.key] })),
  ...serviceReferences,
  ...euReferences,
  ...regionalReferences,
]
