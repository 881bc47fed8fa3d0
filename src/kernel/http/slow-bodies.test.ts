// SPDX-License-Identifier: AGPL-3.0-or-later
import assert from 'node:assert/strict'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { type FastifyInstance, fastify } from 'fastify'
import { cutSlowBodies, timeForBody } from './slow-bodies.ts'

describe('a body', () => {
  let server: FastifyInstance
  let port: number
  /** The same, with all the time in the world for a body that keeps coming. */
  let patient: FastifyInstance
  let patientPort: number
  const listening = async (on: FastifyInstance) => {
    on.post('/', async () => 'arrived')
    return Number(new URL(await on.listen({ port: 0, host: '127.0.0.1' })).port)
  }
  before(async () => {
    server = fastify()
    cutSlowBodies(server, (request) => timeForBody(request) && 50)
    port = await listening(server)
    patient = fastify()
    cutSlowBodies(patient, timeForBody, 50)
    patientPort = await listening(patient)
  })
  after(() => Promise.all([server.close(), patient.close()]))

  const talk = (text: string, to = port) =>
    new Promise<string>((resolve) => {
      let heard = ''
      const socket = connect(to, '127.0.0.1', () => socket.write(text))
      socket.on('data', (bytes) => {
        heard += bytes
        if (heard.includes('arrived')) socket.destroy()
      })
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(heard))
    })
  const head = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\n'

  it('is waited for, and not for ever', async () => {
    assert.match(await talk(`${head}hello`), /arrived/)
    assert.equal(await talk(`${head}he`), '', 'the connection ends')
  })

  it('of which nothing comes any more ends, however long it may take', async () => {
    assert.match(await talk(`${head}hello`, patientPort), /arrived/)
    assert.equal(await talk(`${head}he`, patientPort), '', 'the connection ends')
  })

  it('has a minute, and more the longer it is', () => {
    assert.equal(timeForBody({ headers: {} }), null)
    assert.equal(timeForBody({ headers: { 'content-length': '0' } }), null)
    assert.equal(timeForBody({ headers: { 'content-length': '4096' } }), 61_000)
    assert.equal(timeForBody({ headers: { 'transfer-encoding': 'chunked' } }), 120_000)
    assert.equal(timeForBody({ headers: { 'content-length': '9'.repeat(15) } }), 30 * 60_000)
  })
})
