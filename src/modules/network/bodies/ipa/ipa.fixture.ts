// SPDX-License-Identifier: AGPL-3.0-or-later
/** Files with the columns of the index and invented contacts: ten rows of the file of today, four of the one before. */

const HEAD =
  'Codice_IPA,Denominazione_ente,Codice_fiscale_ente,Tipologia,Codice_Categoria,Codice_natura,Codice_ateco,Ente_in_liquidazione,Codice_MIUR,Codice_ISTAT,Acronimo,Nome_responsabile,Cognome_responsabile,Titolo_responsabile,Codice_comune_ISTAT,Codice_catastale_comune,CAP,Indirizzo,Mail1,Tipo_Mail1,Mail2,Tipo_Mail2,Sito_istituzionale'

interface Row {
  code: string
  name: string
  fiscal?: string
  category: string
  ending?: string
  istat: string
  mail?: string
  other?: string
  site?: string
}

const line = ({
  code,
  name,
  fiscal = '',
  category,
  ending = 'N',
  istat,
  mail = '',
  other = '',
  site = '',
}: Row) =>
  [
    code,
    `"${name}"`,
    fiscal,
    'Pubbliche Amministrazioni',
    category,
    '2430',
    '84.11',
    ending,
    'null',
    '',
    '',
    'Ada',
    'Prova',
    'Sindaca',
    istat,
    'X000',
    '44100',
    '"Via di prova, 1"',
    mail,
    mail ? 'Pec' : 'null',
    other,
    other ? 'Altro' : 'null',
    site,
  ].join(',')

/** Cento and Bondeno come in; the others are refused, of another place or category, or ending. */
export const IPA_CSV = `${[
  HEAD,
  line({
    code: 'C_C469',
    name: 'Comune  di Cento',
    category: 'L6',
    istat: '38004',
    mail: 'comune.cento@pec.example',
    other: 'urp@cento.example',
    site: 'www.cento.example',
  }),
  line({
    code: 'c_a965',
    name: 'Comune di Bondeno',
    fiscal: '12345678901',
    category: 'L6',
    istat: '038003',
    site: 'non c’è',
  }),
  line({ code: 'c_d548', name: 'Comune di Ferrara', category: 'L6', istat: '038008' }),
  line({ code: 'cons_fe', name: 'Consorzio di Comuni di prova', category: 'L6', istat: '038008' }),
  line({
    code: 'uc_prova',
    name: 'Unione dei Comuni di prova',
    category: 'L18',
    istat: '038003',
    ending: 'S',
  }),
  line({ code: 'asl_prova', name: 'Azienda USL di prova', category: 'L7', istat: '038008' }),
  line({ code: 'istsc_prova', name: 'CPIA 1 di prova', category: 'L33', istat: '038008' }),
  line({ code: 'istsc_altra', name: 'Liceo di prova', category: 'L33', istat: '038008' }),
  line({ code: 'c_h501', name: 'Comune di Roma', category: 'L6', istat: '058091' }),
  line({ code: 'c_x!', name: 'Azienda con un codice sbagliato', category: 'L7', istat: '038008' }),
].join('\r\n')}\r\n`

export const OLD_IPA_TSV = `${[
  'cod_amm\tdes_amm\tComune\tnome_resp\tcogn_resp\tCap\tProvincia\tRegione\tsito_istituzionale\tIndirizzo\ttitolo_resp\ttipologia_istat\ttipologia_amm\tacronimo\tcf_validato\tCf\tmail1\ttipo_mail1',
  'c_x001\tComune di Prova\tProva\tAda\tProva\t1\tXY\tRegione Altra\twww.prova.example\tVia\tSindaca\tComuni e loro Consorzi e Associazioni\tPubbliche Amministrazioni\t\tS\t\tpec@prova.example\tpec',
  'ul_x002\tUnione di Prova\tProva\tAda\tProva\t1\tXY\tRegione Altra\t\tVia\tSindaca\tUnioni di Comuni e loro Consorzi e Associazioni\tPubbliche Amministrazioni\t\tS\t\t\t',
  'c_x003\tComune di Altrove\tAltrove\tAda\tProva\t1\tZZ\tUn’altra\t\tVia\tSindaca\tComuni e loro Consorzi e Associazioni\tPubbliche Amministrazioni\t\tS\t\t\t',
  'm_prova\tMinistero di prova\tRoma\tAda\tProva\t1\tRM\tLazio\t\tVia\tMinistra\tMinisteri\tPubbliche Amministrazioni\t\tS\t\t\t',
].join('\n')}\n`
