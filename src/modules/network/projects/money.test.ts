// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCup, normaliseCup } from './cup.ts'
import { type Amount, type AmountSource, totalsOf } from './money.ts'

const amount = (organization_id: string, source: AmountSource, amount: string): Amount => ({
  organization_id,
  source,
  amount,
})
const euros = (amount: string) => ({ amount, currency: 'EUR' })

test('no cent is lost where floats would lose one', () => {
  const amounts = [
    amount('a', 'eu', '0.10'),
    amount('a', 'own', '0.20'),
    amount('b', 'eu', '9999999999.99'),
    amount('b', 'own', '1234.05'),
  ]
  const totals = totalsOf(amounts, '10000001234.34')
  assert.deepEqual(totals.byBody.get('a'), euros('0.30'))
  assert.deepEqual(totals.bySource.eu, euros('10000000000.09'))
  assert.deepEqual(totals.bySource.own, euros('1234.25'))
  assert.deepEqual(totals.bySource.national, euros('0.00'))
  assert.deepEqual(totals.all, euros('10000001234.34'))
  assert.equal(totals.missing, null, 'the sum is what was approved')
})

test('what is missing, or too much, is told with its sign', () => {
  const amounts = [amount('a', 'eu', '75.00'), amount('a', 'own', '25.01')]
  assert.deepEqual(totalsOf(amounts, '100.50').missing, euros('0.49'))
  assert.deepEqual(totalsOf(amounts, '100.00').missing, euros('-0.01'))
  assert.equal(totalsOf(amounts, null).missing, null, 'nothing was approved that could be missed')
  assert.deepEqual(totalsOf([], '7.00').missing, euros('7.00'))
})

test('a CUP is fifteen characters in their order, however it is typed', () => {
  for (const good of ['J31B14000370006', 'j31b14000370006', ' J31B 14000 370006 '])
    assert.ok(isCup(good), good)
  assert.equal(normaliseCup(' j31b 14000370006'), 'J31B14000370006')
  for (const bad of [
    '',
    'J31B1400037000',
    'J31B140003700066',
    '331B14000370006',
    'J3AB14000370006',
    'J31B1400037000O',
  ])
    assert.equal(isCup(bad), false, bad)
})
