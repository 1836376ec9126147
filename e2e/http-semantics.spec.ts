import { ask, askBy, host, type Row, stored, testTable } from './http-table'

/*
 * RFC 9110, "HTTP Semantics": methods, negotiation, preconditions, ranges and statuses. Clauses of another document name
 * it. RFC 9111, "HTTP Caching", is in http-caching.spec.ts.
 */

const gone = '/learn/layout-trials/questions/how-many-sides-does-a-circle-have'
const nowhere = '/learn/layout-trials/questions/there-is-no-such-question'
const allowed = { status: 405, headers: { allow: 'GET, HEAD' } }
const whole = { status: 200, headers: { 'content-range': null }, body: 'same' } as const
const never = 'Sat, 01 Jan 2050 00:00:00 GMT'
const always = 'Mon, 01 Jan 2001 00:00:00 GMT'

/** Which form of the page a value of Accept-Encoding asks for. */
const encodings: [value: string | undefined, encoding: 'identity' | 'gzip' | 'br'][] = [
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
  ['gzip;q=0.000, br;q=0', 'identity'],
  ['br;q=0.5, gzip', 'gzip'],
  ['br;q=0.5, *;q=0', 'br'],
  ['br;q=0, *', 'gzip'],
  ['*', 'br'],
  ['identity, br;q=0.9', 'identity'],
  ['identity;q=0, gzip;q=0.1', 'gzip'],
  ['zstd, compress', 'identity'],
]

const semantics: Row[] = [
  ['9.1', 'a method that nobody knows is not implemented', askBy('BREW', '/'), { status: 501 }],
  ['9.1', 'methods have capitals', askBy('get', '/'), { status: 501 }],
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'PURGE'].map(
    (method): Row => ['15.5.6', `${method} is not allowed`, askBy(method, stored), allowed],
  ),
  ['9.3.6', 'CONNECT is not allowed', askBy('CONNECT', 'portal.example:443'), allowed],
  ['9.3.7', 'nor is OPTIONS of the whole server', askBy('OPTIONS', '*'), allowed],
  [
    '9.3.8',
    'nor is TRACE, which shows nothing of its request',
    askBy('TRACE', '/', 'Cookie: secret'),
    {
      ...allowed,
      body: /^405\n$/,
    },
  ],
  ['9.3.1', 'content on GET changes nothing', `${ask(stored, 'Content-Length: 5')}evil!`, whole],

  [
    '5.3',
    'two lines of a list are one list',
    (facts) => [ask(stored, 'If-None-Match: "a"', `If-None-Match: ${facts.etags.identity}`)],
    { status: 304 },
  ],
  [
    '5.3',
    'also of Accept-Encoding',
    ask(stored, 'Accept-Encoding: br;q=0', 'Accept-Encoding: gzip'),
    {
      status: 200,
      headers: { 'content-encoding': 'gzip' },
    },
  ],
  ...encodings.map(
    ([value, encoding]): Row => [
      '12.5.3',
      `Accept-Encoding: ${value ?? '(none)'} asks for ${encoding}`,
      ask(stored, ...(value === undefined ? [] : [`Accept-Encoding: ${value}`])),
      ({ etags }) => ({
        status: 200,
        headers: {
          'content-encoding': encoding === 'identity' ? null : encoding,
          etag: etags[encoding],
          vary: /\bAccept-Encoding\b/,
        },
      }),
    ],
  ),
  ...['*;q=0', 'identity;q=0', 'identity;q=0, deflate'].map(
    (value): Row => [
      '12.5.3',
      `Accept-Encoding: ${value} accepts no form that there is`,
      ask(stored, `Accept-Encoding: ${value}`),
      { status: 406, headers: { 'content-encoding': null, 'cache-control': 'no-store' } },
    ],
  ),
  [
    '12.1',
    'other preferences are not looked at',
    ask(stored, 'Accept: text/markdown', 'Accept-Language: de'),
    whole,
  ],

  [
    '7.8',
    'an upgrade to HTTP/2 is ignored',
    ask(stored, 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABk'),
    whole,
  ],
  [
    '7.8',
    'any upgrade of HTTP/1.0 is ignored',
    [`GET ${stored} HTTP/1.0\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`],
    whole,
  ],
  ...[stored, nowhere, '/healthz', '/search?q=upgrade'].map(
    (path): Row => [
      '7.8',
      `a web socket is refused whether the answer is in memory or not: ${path.slice(-30)}`,
      `GET ${path} HTTP/1.1\r\n${host}Upgrade: foo, WebSocket\r\nConnection: Upgrade\r\n\r\n`,
      { status: 400, headers: { connection: 'close', upgrade: null } },
    ],
  ),
  [
    '10.1.1',
    'content is not asked for that nobody reads',
    askBy('POST', '/', 'Expect: 100-continue', 'Content-Length: 9'),
    allowed,
  ],
  [
    '10.1.1',
    'HTTP/1.0 expects nothing',
    'GET / HTTP/1.0\r\nExpect: 100-continue\r\n\r\n',
    { status: 200 },
  ],
  ['10.1.1', 'other expectations fail', ask('/', 'Expect: the-best'), { status: 417 }],

  [
    '13.1.1',
    'If-Match with the tag',
    ({ etags }) => ask(stored, `If-Match: "a", ${etags.identity}`),
    whole,
  ],
  ['13.1.1', 'If-Match: *', ask(stored, 'If-Match: *'), whole],
  ['13.1.1', 'If-Match with another tag', ask(stored, 'If-Match: "a"'), { status: 412 }],
  [
    '13.1.1',
    'If-Match with the tag of another form',
    ({ etags }) => ask(stored, `If-Match: ${etags.gzip}`),
    { status: 412 },
  ],
  [
    '13.1.1',
    'If-Match compares strongly',
    ({ etags }) => ask(stored, `If-Match: W/${etags.identity}`),
    { status: 412 },
  ],
  [
    '13.1.2',
    'If-None-Match with the tag',
    ({ etags }) => ask(stored, `If-None-Match: ${etags.identity}`),
    { status: 304 },
  ],
  [
    '13.1.2',
    'If-None-Match in a list',
    ({ etags }) => ask(stored, `If-None-Match: "a,b" ,${etags.identity}`),
    { status: 304 },
  ],
  [
    '13.1.2',
    'If-None-Match compares weakly',
    ({ etags }) => ask(stored, `If-None-Match: W/${etags.identity}`),
    { status: 304 },
  ],
  ['13.1.2', 'If-None-Match: *', ask(stored, 'If-None-Match: *'), { status: 304 }],
  ['13.1.2', 'If-None-Match with another tag', ask(stored, 'If-None-Match: "a"'), whole],
  [
    '13.1.2',
    'If-None-Match without quotes',
    ({ etags }) => ask(stored, `If-None-Match: ${etags.identity.slice(1, -1)}`),
    whole,
  ],
  [
    '13.1.2',
    'If-None-Match on HEAD',
    ({ etags }) => askBy('HEAD', stored, `If-None-Match: ${etags.identity}`),
    { status: 304 },
  ],
  [
    '13.1.3',
    'If-Modified-Since of what has no date is ignored',
    ask(stored, `If-Modified-Since: ${never}`),
    {
      ...whole,
      headers: { 'last-modified': null },
    },
  ],
  ['13.1.4', 'so is If-Unmodified-Since', ask(stored, `If-Unmodified-Since: ${always}`), whole],
  [
    '13.2.1',
    'preconditions of a page that is not there are ignored',
    ask(nowhere, 'If-Match: "a"', 'If-None-Match: *'),
    { status: 404 },
  ],
  ['13.2.1', 'so are those of a redirect', ask('/Learn/', 'If-None-Match: *'), { status: 308 }],
  [
    '13.2.1',
    'so are those of a method that is not allowed',
    askBy('PUT', stored, 'If-Match: "a"'),
    allowed,
  ],
  [
    '13.2.2',
    'If-Match comes first',
    ({ etags }) => ask(stored, 'If-Match: "a"', `If-None-Match: ${etags.identity}`),
    { status: 412 },
  ],
  [
    '13.2.2',
    'and If-None-Match before If-Modified-Since',
    ask(stored, 'If-None-Match: "a"', `If-Modified-Since: ${never}`),
    whole,
  ],

  ['14.2', 'a range may be ignored', ask(stored, 'Range: bytes=0-9'), whole],
  ['14.2', 'one that cannot be as well', ask(stored, 'Range: bytes=9-0'), whole],
  ['14.2', 'one of another unit must be', ask(stored, 'Range: lines=1-2'), whole],
  [
    '13.1.5',
    'If-Range gives the whole where the tag is another',
    ask(stored, 'Range: bytes=0-9', 'If-Range: "a"'),
    whole,
  ],

  [
    '15.4.5',
    '304 repeats what caches need, and no content',
    ({ etags }) => [ask(stored, `If-None-Match: ${etags.identity}`)],
    ({ etags }) => ({
      status: 304,
      headers: {
        etag: etags.identity,
        vary: 'Accept-Encoding',
        'cache-control': /s-maxage/,
        'content-length': null,
        'content-encoding': null,
      },
      body: /^$/,
    }),
  ],
  [
    '15.4.9',
    '308 names an address of this site',
    ask('//evil.example/x'),
    {
      status: 308,
      headers: { location: '/evil.example/x' },
    },
  ],
  ['15.5.5', '404', ask(nowhere), { status: 404, headers: { etag: null }, body: /<h1/ }],
  ['15.5.11', '410', ask(gone), { status: 410, body: /<h1/ }],
  ...['/500', '/_global-error', '/_not-found', '/404', `${stored}/markdown`].map(
    (path): Row => [
      '15.5.5',
      `what the server alone asks for is not there: ${path.slice(-15)}`,
      ask(path),
      { status: 404 },
    ],
  ),
  [
    '5.6.7',
    'the date of a response is an IMF-fixdate',
    ask('/nowhere'),
    {
      status: 404,
      headers: { date: /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/ },
    },
  ],
]

testTable(semantics)
