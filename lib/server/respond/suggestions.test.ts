import { afterEach, describe, expect, it } from 'vitest'
import { readRaw, readStatus, showAddress, TestPortals } from '../test-portal'

describe('suggestions', () => {
  const portals = new TestPortals()
  afterEach(() => portals.stop())

  it('are answered from the catalog, without the application', async () => {
    const { url, asked } = await portals.start(showAddress)
    expect(await readRaw(url, '/search/suggest?q=cell+mem', {})).toBe('["cell mem"]')
    expect(await readRaw(url, '/search/suggest', {})).toBe('[""]')
    expect(asked).toEqual([])
  })

  it('are asked for once, whatever else the address says', async () => {
    const { url } = await portals.start(showAddress)
    expect((await readStatus(url, '/search/suggest?q=cell'))[1]['x-cache']).toBe('miss')
    expect((await readStatus(url, '/search/suggest?x=1&q=+cell'))[1]['x-cache']).toBe('hit')
  })

  it('have a tag that saves sending them again', async () => {
    const { url } = await portals.start(showAddress)
    const [, { etag = '' }] = await readStatus(url, '/search/suggest?q=cell')
    const [status] = await readStatus(url, '/search/suggest?q=cell', { 'If-None-Match': etag })
    expect(status).toBe(304)
  })

  it('are sent as they are, which is sooner than packed', async () => {
    const { url, content } = await portals.start(showAddress)
    const body = JSON.stringify(Array.from({ length: 300 }, () => 'cell'))
    content.answerSuggestions = async () => ({
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    const [, headers] = await readStatus(url, '/search/suggest?q=cell', {
      'Accept-Encoding': 'gzip, br',
    })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers['content-length']).toBe(String(body.length))
  })

  it('are made anew after a change of content', async () => {
    const { url, content } = await portals.start(showAddress)
    await readStatus(url, '/search/suggest?q=cell')
    content.change({ paths: ['/learn/biology/questions/what-is-a-cell'] })
    expect((await readStatus(url, '/search/suggest?q=cell'))[1]['x-cache']).toBe('miss')
  })

  it('read no more than a query’s longest text', async () => {
    const { url } = await portals.start(showAddress)
    const answer = await readRaw(url, `/search/suggest?q=${'a'.repeat(1_000)}`, {})
    expect(JSON.parse(answer)).toEqual(['a'.repeat(200)])
    expect((await readStatus(url, `/search/suggest?q=${'a'.repeat(3_000)}`))[0]).toBe(414)
  })

  it('that fail are no empty list', async () => {
    const { url, content } = await portals.start(showAddress)
    content.answerSuggestions = async () => {
      throw new Error('damaged')
    }
    expect((await readStatus(url, '/search/suggest?q=cell'))[0]).toBe(500)
  })
})
