import type { IncomingMessage } from 'node:http'
import { isCatalogFailure, type Resolution } from '@/lib/catalog'
import { findPage } from '@/lib/routes'
import { LargeResponse } from '../cache/large-response'
import type { LargeResponses } from '../cache/large-responses'
import type { PageSource } from '../cache/page-source'
import type { StaticFiles } from '../cache/static-files'
import type { ContentSource } from '../content/content-source'
import { parsePath } from '../http/normal-path'
import { type PortalResponse, redirect, refuse } from '../http/response'
import { ownPrefix } from '../next/read-build'
import { formatRscTarget, isRscRequest, listRscHeaders } from '../next/rsc-request'
import type { Rendered } from '../render/application'
import type { Placement } from '../render/render-queue'
import { formatKey, getLane, getRoutePolicy, notFoundKey, type RoutePolicy } from '../route-policy'
import { createContentUnavailable } from '../unavailable'
import type { Metrics } from './metrics'
import { routeOperation } from './operations'

export interface RoutingOptions {
  pages: PageSource
  files: StaticFiles
  content: ContentSource
  metrics: Metrics
  streams: LargeResponses
  /**
   * Asks the application, once the queue has a place; `headers` go to it besides the server's own.
   * @throws {Unavailable | ClientGone}
   */
  render: (
    target: string,
    headers: Readonly<Record<string, string>>,
    placement: Placement,
  ) => Promise<Rendered>
  /** Whether pages can be served. */
  isReady: () => Promise<boolean>
}

const notFoundPolicy = getRoutePolicy(notFoundKey)

/**
 * Decides what a request is answered that the memory does not answer at once.
 * @param target the path and query that it asks for.
 * @param signal aborted when the client disconnects.
 * @throws {Unavailable} if it can only be answered later, {ClientGone} if the client has gone; else as the application.
 */
export async function routeRequest(
  request: IncomingMessage,
  target: string,
  options: RoutingOptions,
  signal: AbortSignal,
): Promise<PortalResponse> {
  const path = target.split('?', 1)[0] ?? ''
  const operation = await routeOperation(path, options.metrics, options.isReady)
  if (operation) return operation
  if (options.files.has(path)) {
    return { kind: 'static', stored: await options.pages.loadFile(path, options.files) }
  }
  // What is left of Next's own addresses: the image optimizer, data of routes that are not there.
  if (path.startsWith(ownPrefix)) return refuse(404)
  return routeAddress(request, target, options, signal)
}

async function routeAddress(
  request: IncomingMessage,
  target: string,
  options: RoutingOptions,
  signal: AbortSignal,
): Promise<PortalResponse> {
  const address = parsePath(target)
  if (address.kind === 'too-long') return refuse(414)
  if (address.kind === 'malformed') return refuse(400)
  if (address.kind === 'unknown')
    return respondWithPage(notFoundKey, notFoundPolicy, options, signal)
  const { path, query } = address
  const { content } = options
  const resolution = await resolveInCatalog(content, path)
  if (resolution?.kind === 'gone') return respondGone(options.pages, signal)
  if (resolution?.kind === 'redirect') return redirect(addQuery(resolution.to, query))
  if (address.kind === 'respell') return redirect(addQuery(path, query))
  if (!findPage(path)) return respondNotFound(path, options, signal)
  const policy = getRoutePolicy(path)
  const key = formatKey(path, query, policy)
  if (resolution?.kind === 'unavailable' && !options.pages.get(key)) {
    throw createContentUnavailable(path)
  }
  if (resolution?.kind === 'missing') return respondNotFound(path, options, signal)
  if (isRscRequest(request)) return respondWithRsc(request, key, query, policy, options, signal)
  const placement = { lane: getLane(policy), signal }
  const render = () => options.render(key, {}, placement)
  const wanted = { key, policy, headers: request.headers, render }
  if (options.streams.has(key)) return options.streams.answer(wanted)
  try {
    return await respondWithPage(key, policy, options, signal)
  } catch (error) {
    if (error instanceof LargeResponse) return options.streams.answer(wanted, error)
    throw error
  }
}

/** What the catalog says; `undefined` while it is unreadable: the application answers what it can without it. */
async function resolveInCatalog(
  content: ContentSource,
  path: string,
): Promise<Resolution | undefined> {
  try {
    return await content.resolve(path)
  } catch (error) {
    if (isCatalogFailure(error) && content.findFault() === 'unreadable') return undefined
    throw error
  }
}

/** What was asked for besides, where it belongs: after a query that the target has already, before a part of its page. */
function addQuery(to: string, query: string): string {
  if (query === '') return to
  const [, base = to, part = ''] = /^([^#]*)(#.*)?$/.exec(to) ?? []
  return `${base}${base.includes('?') ? '&' : '?'}${query}${part}`
}

async function respondWithPage(
  key: string,
  policy: RoutePolicy,
  options: RoutingOptions,
  signal: AbortSignal,
): Promise<PortalResponse> {
  return { kind: policy.kind, ...(await options.pages.getOrLoad(key, policy, signal)) }
}

/** One page for all that is not there, without asking the application; programs get a short text. */
function respondNotFound(
  path: string,
  options: RoutingOptions,
  signal: AbortSignal,
): PortalResponse | Promise<PortalResponse> {
  const page = findPage(path)
  if (page ? !page.entry.html : /\.\w+$/.test(path)) return refuse(404)
  return respondWithPage(notFoundKey, notFoundPolicy, options, signal)
}

/** The same page as for what was never there, with the status that tells crawlers not to come back. */
async function respondGone(pages: PageSource, signal: AbortSignal): Promise<PortalResponse> {
  const { stored, state } = await pages.getOrLoad(notFoundKey, notFoundPolicy, signal)
  const status = stored.status === 404 ? 410 : stored.status
  return { kind: notFoundPolicy.kind, stored: { ...stored, status }, state }
}

/** Data for Next's router, which only pages with client components run. */
async function respondWithRsc(
  request: IncomingMessage,
  key: string,
  query: string,
  policy: RoutePolicy,
  { render }: RoutingOptions,
  signal: AbortSignal,
): Promise<PortalResponse> {
  const target = formatRscTarget(key, query)
  const placement = { lane: getLane(policy), signal }
  const rendered = await render(target, listRscHeaders(request), placement)
  const { status, headers, body, failure } = rendered
  const location = headers.get('location')
  return {
    kind: policy.kind,
    failure,
    status,
    headers: {
      'Content-Type': headers.get('content-type') ?? 'application/octet-stream',
      'Cache-Control': 'private, no-store',
      ...(location && /^\/(?![/\\])/.test(location) && { Location: location }),
    },
    body,
  }
}
