// SPDX-License-Identifier: AGPL-3.0-or-later
/** Values of several fields: whatever is written of them is read back as it was, and what makes no sense is said on the field to correct. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { moneyInWords } from '../i18n/numbers.ts'
import { ACCURACIES, type Accuracy, type Address, address } from './address.ts'
import { bilingual } from './bilingual.ts'
import { form, parseForm } from './form.ts'
import { checkOf } from './grouped.ts'
import { money, readAmount } from './money.ts'
import { isWithin, period } from './period.ts'

const price = money({ name: 'price', label: 'Contributo' })
const open = period({ name: 'open', from: { label: 'Dal' }, to: { label: 'Al' } })
const seat = address({ name: 'seat' })
const sheet = form({ ...price.fields, ...open.fields, ...seat.fields }, checkOf(price, open, seat))

/** As a browser sends the form: what is not said is empty. */
const sent = (typed: Record<string, string>) =>
  parseForm(sheet, { ...price.stored(null), ...open.stored(null), ...seat.stored(null), ...typed })
const errorsOf = (typed: Record<string, string>): string[] => {
  const parsed = sent(typed)
  return parsed.ok ? [] : Object.keys(parsed.errors).sort()
}

describe('money', () => {
  const cents = fc.bigInt({ min: 0n, max: 999_999_999_999n })
  const canonical = (all: bigint) => `${all / 100n}.${String(all % 100n).padStart(2, '0')}`

  it('is read in every way in which one writes it, and to the cent', () => {
    const group = (whole: string, by: string) => whole.replace(/\B(?=(\d{3})+$)/g, by)
    fc.assert(
      fc.property(cents, (all) => {
        const amount = canonical(all)
        const [whole = '', decimals = ''] = amount.split('.')
        for (const typed of [
          `${group(whole, '.')},${decimals}`,
          `${whole},${decimals}`,
          `${whole}.${decimals}`,
          `${group(whole, ',')}.${decimals}`,
          `${group(whole, ' ')},${decimals}`,
          `${group(whole, '\u202f')},${decimals} €`,
          `€ ${group(whole, '.')},${decimals}`,
          `EUR ${whole}.${decimals}`,
          ` 0${whole},${decimals} euro `,
        ]) {
          const parsed = sent({ price: typed })
          assert.ok(parsed.ok, typed)
          assert.deepEqual(price.read(parsed.input), { amount, currency: 'EUR' }, typed)
        }
      }),
    )
  })

  it('comes back from the form and from both languages as it was', () => {
    fc.assert(
      fc.property(cents, (all) => {
        const value = { amount: canonical(all), currency: 'EUR' }
        const parsed = sent(price.stored(value))
        assert.ok(parsed.ok)
        assert.deepEqual(price.read(parsed.input), value)
        assert.deepEqual(readAmount(moneyInWords('it', value).replace(/\s*€$/, '')), {
          ok: true,
          amount: value.amount,
        })
        assert.deepEqual(readAmount(moneyInWords('en', value).slice(1)), { ok: true, amount: value.amount })
      }),
    )
  })

  it('is never guessed: any text is one amount of numeric(12,2) or none', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789.,  €-+eE'), maxLength: 16 })
    fc.assert(
      fc.property(fc.oneof(signs, fc.string()), (typed) => {
        const found = readAmount(typed)
        if (found.ok) assert.match(found.amount, /^(0|[1-9]\d{0,9})\.\d{2}$/)
      }),
    )
    for (const typed of ['1,234', '0.500', '1.23.4', '12.34,5,6', '-5', '1e3', '1 23', '1.234.56', 'cento'])
      assert.equal(readAmount(typed).ok, false, typed)
    assert.deepEqual(readAmount('1.234'), { ok: true, amount: '1234.00' })
    assert.deepEqual(readAmount('10.000.000.000'), { ok: false, why: 'too large' })
  })

  it('asks for its currency where there are several, and takes no other', () => {
    const fee = money({ name: 'fee', label: 'Quota', required: true, currencies: ['EUR', 'CHF'] })
    const asked = form(fee.fields)
    const francs = parseForm(asked, { fee: '20', fee_currency: 'CHF' })
    assert.ok(francs.ok)
    assert.deepEqual(fee.read(francs.input), { amount: '20.00', currency: 'CHF' })
    for (const fee_currency of ['', 'USD', 'constructor'])
      assert.equal(parseForm(asked, { fee: '20', fee_currency }).ok, false, fee_currency)
    assert.equal(parseForm(asked, { fee: '', fee_currency: 'EUR' }).ok, false)
  })
})

describe('a period', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10))
  const end = fc.option(day, { nil: null })

  it('comes back as it was, and is refused on its end when that comes before its beginning', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const parsed = sent(open.stored({ from, to }))
        const backwards = from !== null && to !== null && to < from
        assert.equal(parsed.ok, !backwards)
        if (parsed.ok) assert.deepEqual(open.read(parsed.input), { from, to })
        else assert.deepEqual(Object.keys(parsed.errors), ['open_to'])
      }),
    )
  })

  it('holds its first and its last day, and all between', () => {
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [from, middle, to] = [a, b, c].sort() as [string, string, string]
        for (const within of [from, middle, to]) assert.ok(isWithin({ from, to }, within))
        if (from < middle) assert.ok(!isWithin({ from: middle, to: null }, from))
        if (middle < to) assert.ok(!isWithin({ from: null, to: middle }, to))
      }),
    )
  })
})

describe('a text in two languages', () => {
  const label = bilingual({ name: 'name', labels: { it: 'Nome', en: 'Nome in inglese' }, required: true })
  const word = fc.stringMatching(/^[A-Za-zàèìòù]{1,20}$/)

  it('comes back as it was, with its English or without', () => {
    fc.assert(
      fc.property(word, fc.option(word, { nil: undefined }), (it, en) => {
        const value = { it, ...(en === undefined ? {} : { en }) }
        const parsed = parseForm(form(label.fields), label.stored(value))
        assert.ok(parsed.ok)
        assert.deepEqual(label.read(parsed.input), value)
      }),
    )
    const lacking = parseForm(form(label.fields), { name_it: ' ', name_en: 'Name' })
    assert.deepEqual(!lacking.ok && Object.keys(lacking.errors), ['name_it'])
  })
})

describe('an address', () => {
  const line = fc.stringMatching(/^[A-Z][a-z]{1,10} \d{1,3}$/)
  const micro = (most: number) => fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((n) => n / 1e6)
  const point = fc.record({
    latitude: micro(90),
    longitude: micro(180),
    accuracy: fc.constantFrom(...(Object.keys(ACCURACIES) as Accuracy[])),
  })
  const anyAddress: fc.Arbitrary<Address> = fc.record({
    lines: fc.array(line, { maxLength: 4 }),
    cap: fc.option(fc.stringMatching(/^\d{5}$/), { nil: null }),
    municipality: fc.stringMatching(/^[A-Z][a-z]{2,12}$/),
    istat: fc.option(fc.stringMatching(/^\d{6}$/), { nil: null }),
    point: fc.option(point, { nil: null }),
  })

  it('comes back as it was, whatever of it was written', () => {
    fc.assert(
      fc.property(anyAddress, (value) => {
        const parsed = sent(seat.stored(value))
        assert.ok(parsed.ok, JSON.stringify(value))
        // -0 is 0 on every map.
        assert.deepEqual(JSON.stringify(seat.read(parsed.input)), JSON.stringify(value))
      }),
    )
    const none = sent({})
    assert.ok(none.ok)
    assert.equal(seat.read(none.input), null)
  })

  it('has both co-ordinates with what they stand for, or none', () => {
    const ferrara = { seat_municipality: 'Ferrara' }
    const [seat_latitude, seat_longitude, seat_accuracy] = ['44,8378', '11.6196', 'street']
    assert.deepEqual(errorsOf({ ...ferrara, seat_latitude, seat_longitude, seat_accuracy }), [])
    assert.deepEqual(errorsOf({ ...ferrara, seat_latitude, seat_accuracy }), ['seat_longitude'])
    assert.deepEqual(errorsOf({ ...ferrara, seat_longitude, seat_accuracy }), ['seat_latitude'])
    assert.deepEqual(errorsOf({ ...ferrara, seat_latitude, seat_longitude }), ['seat_accuracy'])
    assert.deepEqual(errorsOf({ ...ferrara, seat_accuracy }), ['seat_latitude'])
    assert.deepEqual(errorsOf({ ...ferrara, seat_latitude: '91', seat_longitude, seat_accuracy }), [
      'seat_latitude',
    ])
  })

  it('stands in a municipality, with codes of the right length and four lines at most', () => {
    assert.deepEqual(errorsOf({ seat_lines: 'Via Esempio 1' }), ['seat_municipality'])
    assert.deepEqual(errorsOf({ seat_municipality: 'Ferrara', seat_cap: '4412', seat_istat: '38008' }), [
      'seat_cap',
      'seat_istat',
    ])
    assert.deepEqual(errorsOf({ seat_municipality: 'Ferrara', seat_lines: 'a\nb\nc\nd\ne' }), ['seat_lines'])
  })
})
