// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readCatalogues } from '#kernel/i18n/catalogues.ts'
import { translator } from '#kernel/i18n/translate.ts'
import { hoursOn } from './days.ts'
import { stateAt } from './evaluate.ts'
import { EVERY_DAY, exception, ofOffice, patron, schedule, slot } from './made.fixture.ts'
import type { PatronDay, Schedule, Slot } from './schedule.ts'
import { stateInWords } from './state-words.ts'
import { dayInWords, exceptionInWords, modeWeekInWords, precedenceInWords, weekInWords } from './words.ts'

const ROME = 'Europe/Rome'
const it_ = translator('it', {})
const en = translator('en', readCatalogues('src').get('en')!)

const week = (...slots: Slot[]) => [modeWeekInWords(it_, 'it', slots), modeWeekInWords(en, 'en', slots)]
const days = (...weekdays: number[]) => ({ weekdays })

describe('a week in words', () => {
  const cases: [Slot[], string, string][] = [
    [
      [slot(9, 13), slot(15, 17, days(2, 4))],
      'da lunedì a venerdì 9–13; martedì e giovedì anche 15–17',
      'Monday to Friday 9:00–13:00; Tuesday and Thursday also 15:00–17:00',
    ],
    [
      [slot(9, 12.5, days(1, 3)), slot(15, 17, days(1, 3))],
      'lunedì e mercoledì 9–12:30 e 15–17',
      'Monday and Wednesday 9:00–12:30 and 15:00–17:00',
    ],
    [[slot(0, 24, days(...EVERY_DAY))], 'tutti i giorni 24 ore su 24', 'every day 24 hours a day'],
    [
      [slot(22, 26, days(5, 6))],
      'venerdì e sabato 22–2 del giorno dopo',
      'Friday and Saturday 22:00–2:00 the next day',
    ],
    [[slot(20, 24, days(6))], 'sabato 20–24', 'Saturday 20:00–24:00'],
    [
      [slot(9, 13, { ...days(2), weeks: [1, 3] })],
      'il primo e terzo martedì del mese 9–13',
      'the first and third Tuesday of the month 9:00–13:00',
    ],
    [
      [slot(9, 13, { ...days(7), weeks: [-1] })],
      'l’ultima domenica del mese 9–13',
      'the last Sunday of the month 9:00–13:00',
    ],
    [
      [slot(9, 13, { ...days(1), note: 'stanza 2' })],
      'lunedì 9–13 (stanza 2)',
      'Monday 9:00–13:00 (stanza 2)',
    ],
    [[], '', ''],
  ]
  for (const [slots, italian, english] of cases)
    it(italian || 'nothing', () => assert.deepEqual(week(...slots), [italian, english]))

  it('has a line a mode', () => {
    const lines = weekInWords(it_, 'it', [slot(9, 13), slot(9, 11, { ...days(3), mode: 'mediator' })])
    assert.deepEqual(
      lines.map(({ label, text }) => `${label}: ${text}`),
      ['Senza appuntamento: da lunedì a venerdì 9–13', 'Con la mediazione linguistica: mercoledì 9–11'],
    )
  })
})

it('an exception in words', () => {
  const cases: [Parameters<typeof exceptionInWords>[2], string, string][] = [
    [
      exception('2020-12-24', { to: '2021-01-06', everyYear: true, reason: 'ferie' }),
      '24 dicembre – 6 gennaio, ogni anno: chiuso (ferie)',
      '24 December – 6 January, every year: closed (ferie)',
    ],
    [
      exception('2026-12-08', { slots: [slot(9, 11, days(2))] }),
      '8 dicembre 2026: martedì 9–11',
      '8 December 2026: Tuesday 9:00–11:00',
    ],
    [
      exception('2026-12-08', { modes: ['mediator'] }),
      '8 dicembre 2026 (con la mediazione linguistica): chiuso',
      '8 December 2026 (with language mediation): closed',
    ],
    [
      exception('2023-02-29', { everyYear: true }),
      '29 febbraio, ogni anno: chiuso',
      '29 February, every year: closed',
    ],
  ]
  for (const [one, italian, english] of cases)
    assert.deepEqual([exceptionInWords(it_, 'it', one), exceptionInWords(en, 'en', one)], [italian, english])
})

const holidays = exception('2026-11-23', { to: '2026-11-27', reason: 'Ferie' })
const normal = schedule([slot(9, 13)])

describe('a state in words', () => {
  const cases: [Schedule | null, string, PatronDay | null, string, string][] = [
    [normal, '2026-11-24T09:00:00Z', null, 'Aperto adesso, chiude alle 13.', 'Open now, closes at 13:00.'],
    [
      normal,
      '2026-11-24T14:00:00Z',
      null,
      'Chiuso adesso. Riapre domani alle 9.',
      'Closed now. Opens again tomorrow at 9:00.',
    ],
    [
      normal,
      '2026-11-24T07:00:00Z',
      null,
      'Chiuso adesso. Riapre alle 9.',
      'Closed now. Opens again at 9:00.',
    ],
    [
      normal,
      '2026-11-27T14:00:00Z',
      null,
      'Chiuso adesso. Riapre lunedì alle 9.',
      'Closed now. Opens again Monday at 9:00.',
    ],
    [
      normal,
      '2026-11-24T09:00:00Z',
      { ...patron(11, 24), name: '' },
      'Chiuso: festa del patrono. Riapre domani alle 9.',
      'Closed: feast of the patron saint. Opens again tomorrow at 9:00.',
    ],
    [
      normal,
      '2026-12-25T09:00:00Z',
      null,
      'Chiuso: Natale. Riapre lunedì alle 9.',
      'Closed: Christmas Day. Opens again Monday at 9:00.',
    ],
    [
      { ...normal, exceptions: [{ ...holidays, to: '2027-01-08' }] },
      '2026-11-24T09:00:00Z',
      null,
      'Chiuso: Ferie. Riapre lunedì 11 gennaio 2027 alle 9.',
      'Closed: Ferie. Opens again Monday, 11 January 2027 at 9:00.',
    ],
    [
      schedule([slot(9, 13, { mode: 'appointment' })]),
      '2026-11-24T09:00:00Z',
      null,
      'Solo su appuntamento, fino alle 13.',
      'By appointment only, until 13:00.',
    ],
    [
      schedule([slot(9, 13, { mode: 'phone' })]),
      '2026-11-24T07:00:00Z',
      null,
      'Chiuso adesso. Al telefono alle 9.',
      'Closed now. By phone at 9:00.',
    ],
    [
      schedule([slot(9, 13, { mode: 'mediator' })]),
      '2026-11-24T09:00:00Z',
      null,
      'Adesso c’è la mediazione linguistica, fino alle 13.',
      'Language mediation is there now, until 13:00.',
    ],
    [
      schedule([slot(20, 24)]),
      '2026-11-24T20:00:00Z',
      null,
      'Aperto adesso, chiude a mezzanotte.',
      'Open now, closes at midnight.',
    ],
    [
      schedule([slot(22, 25.5)]),
      '2026-11-24T23:30:00Z',
      null,
      'Aperto adesso, chiude all’1:30.',
      'Open now, closes at 1:30.',
    ],
    [
      schedule([slot(0, 24, days(...EVERY_DAY))], { closedOnHolidays: false }),
      '2026-11-24T09:00:00Z',
      null,
      'Aperto adesso.',
      'Open now.',
    ],
    [
      null,
      '2026-11-24T09:00:00Z',
      null,
      'Orario non noto: telefona prima di andare.',
      'Opening hours not known: call before you go.',
    ],
  ]
  for (const [of, instant, patronDay, italian, english] of cases)
    it(italian, () => {
      const at = new Date(instant)
      const state = stateAt(of ? ofOffice(of) : [], at, ROME, patronDay)
      assert.deepEqual(
        [stateInWords(it_, 'it', state, at, ROME), stateInWords(en, 'en', state, at, ROME)],
        [italian, english],
      )
    })
})

it('a day in words, and why other hours do not hold', () => {
  const of = (more: Partial<Schedule>, day: string) => hoursOn(ofOffice({ ...normal, ...more }), day, null)
  const inWords = (more: Partial<Schedule>, day: string) => dayInWords(it_, 'it', of(more, day))
  assert.equal(inWords({}, '2026-11-24'), '9–13')
  assert.equal(inWords({}, '2026-11-28'), 'Chiuso')
  assert.equal(inWords({}, '2026-12-08'), 'Chiuso: Immacolata Concezione')
  assert.equal(inWords({ validTo: '2026-01-01' }, '2026-11-24'), 'Orario non noto')
  const short = exception('2026-11-24', { slots: [slot(9, 10), slot(9, 11, { mode: 'phone' })] })
  const both = { exceptions: [short, holidays] }
  assert.equal(inWords(both, '2026-11-24'), '9–10; al telefono 9–11 (orario speciale)')
  assert.deepEqual(precedenceInWords(it_, of(both, '2026-11-24').why), [
    'Vale più di «Ferie», perché dura meno giorni.',
  ])
  assert.deepEqual(
    precedenceInWords(
      it_,
      of({ exceptions: [{ ...short, from: '2026-12-08', to: '2026-12-08' }] }, '2026-12-08').why,
    ),
    ['Questa eccezione vale più della festa.'],
  )
  const season = exception('2026-12-01', { to: '2026-12-20', slots: [slot(9, 10)], reason: 'Inverno' })
  assert.deepEqual(precedenceInWords(it_, of({ exceptions: [season] }, '2026-12-08').why), [
    'La festa vale più di «Inverno», che dura più di una settimana.',
  ])
  assert.deepEqual(precedenceInWords(it_, { kind: 'week' }), [])
})
