// SPDX-License-Identifier: AGPL-3.0-or-later
/** What the API says of itself, and whether its answers are what it says. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Api } from '#kernel/http/route.ts'
import { type TestApp, testApp } from '../../../test/support/app.ts'
import { allRoutes, fill, findPlaces } from '../../../test/support/places.ts'

let world: TestApp
before(async () => {
  world = await testApp()
})
after(() => world.close())

const get = async (path: string) => (await world.visitor().send('GET', path)).body

describe('the description of the API', () => {
  it('is OpenAPI 3.1, in both languages, and tells every address', async () => {
    for (const path of ['/api/openapi.json', '/api/openapi.json?lang=en']) {
      const document = JSON.parse(await get(path))
      const validator = new Validator()
      const { valid, errors } = await validator.validate(structuredClone(document))
      assert.ok(valid, JSON.stringify(errors))
      assert.equal(validator.version, '3.1')
      const told = Object.keys(document.paths).map((one) => `/api${one.replace(/\{(\w+)\}/g, ':$1')}`)
      const known = allRoutes().flatMap(({ route }) => (route.kind === 'api' ? [route.path] : []))
      assert.deepEqual(told.toSorted(), known.toSorted())
    }
  })

  it('has what the guidelines of AgID ask for', async () => {
    const { info, servers, paths } = JSON.parse(await get('/api/openapi.json'))
    assert.match(info.version, /^\d+\.\d+\.\d+$/)
    assert.ok(info['x-summary'] && info.termsOfService && info.contact.email && servers[0].description)
    const { 200: ok } = paths['/status'].get.responses
    assert.ok(ok.content['application/problem+json'])
    const status = await world.visitor().send('GET', '/api/status')
    assert.equal(status.status, 200)
    assert.match(String(status.headers['content-type']), /^application\/problem\+json/)
    assert.equal(JSON.parse(status.body).status, 200)
  })
})

describe('every answer of the API', () => {
  it('is what its schema says', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true })
    ;(addFormats as unknown as (of: Ajv2020) => void)(ajv)
    const placesOf = await findPlaces(world)
    const wrong: string[] = []
    for (const { route } of allRoutes()) {
      if (route.kind !== 'api') continue
      const validate = ajv.compile((route as Api).answer as object)
      for (const { label, params } of placesOf(route)) {
        if (label === 'unknown' || label === 'draft') continue
        const path = fill(route.path, params)
        const answer = await world.visitor().send('GET', path)
        assert.equal(answer.status, 200, path)
        const isJson = /json/.test(String(answer.headers['content-type']))
        if (!validate(isJson ? JSON.parse(answer.body) : answer.body))
          wrong.push(`${path}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
      }
    }
    assert.deepEqual(wrong, [])
  })
})
