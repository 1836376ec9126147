import { ask, askBy, close, host, type Row, stored, testTable } from './http-table'

/*
 * RFC 9112, "HTTP/1.1": how requests are framed and connections are kept. Clauses of another document name it.
 */

/** A request line with the headers that every request needs. */
const line = (text: string) => `${text}\r\n${host}${close}\r\n`
/** A request with headers as they are given, without any other. */
const raw = (...lines: string[]) => `${['GET / HTTP/1.1', ...lines].join('\r\n')}\r\n\r\n`
const long = (length: number) => 'a'.repeat(length)
const refused = { status: 400, headers: { connection: 'close', 'cache-control': 'no-store' } }
const ok = { status: 200, headers: { 'content-type': /^text\/html/ } }

const messages: Row[] = [
  ['2.2', 'an empty line before a request is ignored', `\r\n${ask('/')}`, ok],
  ['2.2', 'a bare CR in a header is refused', ask('/', 'A: b\rc'), refused],
  ['2.2', 'a line that ends in LF alone is refused', 'GET / HTTP/1.1\nHost: a\n\n', refused],
  [
    '2.2',
    'space before the first header is refused',
    `GET / HTTP/1.1\r\n A: b\r\n${host}\r\n`,
    refused,
  ],
  ['2.3', 'the name of the protocol has capitals', line('GET / http/1.1'), refused],
  ['2.3', 'another protocol is refused', line('GET / HTTQ/1.1'), refused],
  ['2.3', 'what is no HTTP is refused', Buffer.from('160301020001000', 'hex'), refused],
  [
    '9110 2.5',
    'HTTP/2.0 in a request line is not supported',
    line('GET / HTTP/2.0'),
    { status: 505 },
  ],
  ['9110 2.5', 'nor is HTTP/3.0', line('GET / HTTP/3.0'), { status: 505 }],
  ['9113 3.4', 'nor is HTTP/2 from the start', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', { status: 505 }],
  ['9110 6.2', 'HTTP/1.0 is answered in HTTP/1.1', 'GET / HTTP/1.0\r\n\r\n', ok],

  ['3', 'a space in a target is refused', line('GET /a b HTTP/1.1'), refused],
  ['3', 'tabs in a request line are refused', line('GET\t/\tHTTP/1.1'), refused],
  ['9110 2.5', 'nor is HTTP/0.9', line('GET /'), { status: 505 }],
  ['3', 'a target over 2,048 characters is too long', ask(`/${long(2_048)}`), { status: 414 }],
  ['3', 'so is one that is longer than all headers', ask(`/${long(20_000)}`), { status: 414 }],
  ['3', 'so is one that comes in absolute form', ask(`http://a/${long(2_048)}`), { status: 414 }],
  ['3.2', 'bytes beyond ASCII in a target are refused', line('GET /caf\u00e9 HTTP/1.1'), refused],
  ['3.2', 'a part of a page in a target is refused', ask('/#part'), refused],
  ['3.2', 'so is one after a query', ask('/search?q=a#part'), refused],
  ['3.2', 'a target without a slash is refused', ask('?q=1'), refused],
  ['3986 2.1', 'half an escape is refused', ask('/%zz'), refused],
  ['3986 2.1', 'an escaped NUL is refused', ask('/%00'), refused],
  ['3629 3', 'escapes that are no UTF-8 are refused', ask('/%c0%af'), refused],

  ['3.2', 'HTTP/1.1 without Host is refused', raw('Connection: close'), refused],
  ['3.2', 'two Hosts are refused', raw('Host: a', 'Host: b'), refused],
  ['3.2', 'two Hosts that are the same are refused', raw('Host: a', 'Host: a'), refused],
  [
    '3.2',
    'two Hosts are refused where the page is in memory',
    [`GET ${stored} HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n`],
    refused,
  ],
  ['3.2', 'a list of hosts is refused', raw('Host: a, b'), refused],
  ['3.2', 'a Host with a space is refused', raw('Host: a b'), refused],
  ['3.2', 'a Host with a path is refused', raw('Host: a/b'), refused],
  ['3.2', 'a Host with a user is refused', raw('Host: evil@portal.example'), refused],
  ['3.2', 'a Host with a port that is none is refused', raw('Host: a:http'), refused],
  ['3.2', 'a Host with a port that cannot be is refused', raw('Host: a:99999'), refused],
  ['3.2', 'a Host with half a bracket is refused', raw('Host: [::1'), refused],
  ['9110 4.2.1', 'an empty Host is refused', raw('Host:'), refused],
  ['3.2', 'an IPv6 address with a port is a Host', raw('Host: [::1]:80', 'Connection: close'), ok],
  [
    '3.2',
    'a Host counts after many other headers',
    `GET / HTTP/1.1\r\n${'A: 1\r\n'.repeat(900)}${host}${close}\r\n`,
    ok,
  ],

  [
    '3.2.2',
    'the absolute form is served',
    ask(`http://portal.example${stored}`),
    { ...ok, body: 'same' },
  ],
  ['3.2.2', 'whatever its host is', ask(`http://other.example${stored}`), { ...ok, body: 'same' }],
  [
    '3.2.2',
    'with a scheme in capitals, and a port',
    ask(`HTTP://portal.example:80${stored}`),
    { ...ok, body: 'same' },
  ],
  ['3.2.2', 'without a path it asks for the home page', ask('http://portal.example'), ok],
  ['3.2.2', 'without a path, but a query as well', ask('http://portal.example?q=1'), ok],
  [
    '3.2.2',
    'it is respelt as any other',
    ask('http://portal.example/Learn/'),
    {
      status: 308,
      headers: { location: '/learn' },
    },
  ],
  [
    '3.2',
    'it needs Host all the same',
    `GET http://portal.example/ HTTP/1.1\r\n${close}\r\n`,
    refused,
  ],
  ['9110 4.2.1', 'without a host it is refused', ask('http:///learn'), refused],
  ['9110 4.2.4', 'with a user it is refused', ask('http://evil@portal.example/'), refused],
  [
    '9110 7.4',
    'https is misdirected over a connection in the clear',
    ask('https://portal.example/'),
    { status: 421 },
  ],
  ['3.2.2', 'other schemes are refused', ask('ftp://portal.example/'), refused],
  ['3.2.3', 'the authority form is for CONNECT alone', ask('portal.example:80'), refused],
  ['3.2.4', 'the asterisk is for OPTIONS alone', ask('*'), refused],

  ['5.1', 'space before a colon is refused', raw('Host: a', 'A : b'), refused],
  ['5.1', 'a header without a name is refused', raw('Host: a', ': b'), refused],
  ['5.1', 'a header without a colon is refused', raw('Host: a', 'b'), refused],
  [
    '5.2',
    'a header that goes on in the next line is refused',
    raw('Host: a', 'A: b', ' c'),
    refused,
  ],
  ['9110 5.5', 'a NUL in a header is refused', raw('Host: a', 'A: b\0c'), refused],
  ['9110 5.5', 'bytes beyond ASCII in a header are not looked at', ask('/', 'A: caf\u00e9'), ok],
  ['9110 5.4', 'headers over 16 kB are too large', ask('/', `A: ${long(17_000)}`), { status: 431 }],
  [
    '9110 5.4',
    'a thousand of them are too many',
    ask('/', ...Array(1_000).fill('A: 1')),
    { status: 431 },
  ],

  [
    '6.1',
    'two ways to say where content ends are refused',
    [`${askBy('POST', '/', 'Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n`],
    refused,
  ],
  [
    '6.1',
    'HTTP/1.0 has no codings of transfer',
    'GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    refused,
  ],
  [
    '6.1',
    'a coding that nobody reads is not implemented',
    [`${ask('/', 'Transfer-Encoding: gzip, chunked')}0\r\n\r\n`],
    { status: 501 },
  ],
  [
    '6.3',
    'a coding after `chunked` is refused',
    [`${ask('/', 'Transfer-Encoding: chunked, gzip')}0\r\n\r\n`],
    refused,
  ],
  [
    '6.3',
    'a coding without `chunked` is refused',
    [`${ask('/', 'Transfer-Encoding: xchunked')}0\r\n\r\n`],
    refused,
  ],
  ...['+1', '-1', '0x1', '1,2', 'one', '1e3', '99999999999999999999'].map(
    (length): Row => [
      '6.3',
      `a Content-Length of ${length} is refused`,
      `${ask('/', `Content-Length: ${length}`)}a`,
      refused,
    ],
  ),
  [
    '6.3',
    'two different Content-Lengths are refused',
    ask('/', 'Content-Length: 0', 'Content-Length: 5'),
    refused,
  ],
  [
    '7.1.1',
    'extensions of chunks are ignored',
    [`${ask('/', 'Transfer-Encoding: chunked')}1;a=b\r\nx\r\n0\r\n\r\n`],
    ok,
  ],
  [
    '7.1.2',
    'trailers are ignored',
    [`${ask('/', 'Transfer-Encoding: chunked')}1\r\nx\r\n0\r\nHost: b\r\n\r\n`],
    ok,
  ],
  [
    '7.1',
    'a chunk that is none ends the connection',
    [askBy('POST', '/', 'Transfer-Encoding: chunked'), 'no chunk\r\n'],
    { status: 405 },
  ],
  [
    '11.2',
    'content is never taken for a request',
    [`${ask(stored, 'Content-Length: 26')}GET /smuggled HTTP/1.1\r\n\r\n`],
    { ...ok, body: 'same' },
  ],

  ['9.3', 'a connection stays open', [`GET / HTTP/1.1\r\n${host}\r\n`], { ...ok, end: 'open' }],
  [
    '9.3',
    'and is asked again',
    [`GET / HTTP/1.1\r\n${host}\r\n`, askBy('HEAD', stored)],
    { status: [200, 200] },
  ],
  [
    '9.3',
    'that of HTTP/1.0 does not',
    'GET / HTTP/1.0\r\n\r\n',
    { ...ok, headers: { connection: 'close' } },
  ],
  [
    '9.3.2',
    'requests that are sent at once are answered in their order',
    [`GET ${stored} HTTP/1.1\r\n${host}\r\nGET /nowhere HTTP/1.1\r\n${host}\r\n${ask(stored)}`],
    { status: [200, 404, 200], body: 'same' },
  ],
  [
    '9.3.2',
    'and what follows them that is no request after them',
    [`GET ${stored} HTTP/1.1\r\n${host}\r\nNONE / HTTP/1.1\r\n\r\n`],
    { status: [200, 501] },
  ],
  ['9.5', 'a request that does not end is given up', `GET / HTTP/1.1\r\n${host}`, { status: 408 }],
  [
    '9.6',
    'a connection that is to be closed is closed',
    ask('/'),
    { ...ok, headers: { connection: 'close' } },
  ],
  [
    '9.6',
    'however much a client sends, it reads the answer first',
    [askBy('POST', '/', 'Content-Length: 20000000'), Buffer.alloc(20_000_000, 'a')],
    { status: 405 },
  ],
]

testTable(messages)
