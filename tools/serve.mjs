/** A static file server for a built folder: for `npm start`, for development in Excel and for the browser tests. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { extname, resolve, sep } from 'node:path'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * Serves a folder.
 * @param {string} folder
 * @param {{ port?: number, host?: string, tries?: number, tls?: { key: string | Buffer, cert: string | Buffer } }} [options]
 *   first port to try (0: any free one) and how many from there; `tls`: over https with this key and certificate (PEM)
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejects with the system's error when no port is free
 */
export async function serve(folder, { port = 0, host = '127.0.0.1', tries = 1, tls } = {}) {
  const listener = (request, response) => void answer(resolve(folder), request, response)
  const server = tls ? createSecureServer(tls, listener) : createServer(listener)
  await listen(server, port, host, tries)
  const shown = host.includes(':') ? `[${host}]` : host
  return {
    url: `${tls ? 'https' : 'http'}://${shown}:${server.address().port}/`,
    close: () => new Promise((done) => {
      server.close(() => done())
      server.closeAllConnections()
    }),
  }
}

function listen(server, port, host, tries) {
  return new Promise((done, failed) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && tries > 1) listen(server, port + 1, host, tries - 1).then(done, failed)
      else failed(error)
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      done()
    })
  })
}

async function answer(folder, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const file = await locate(folder, request.url ?? '/')
  if (!file) return refuse(response, 404)
  const type = types[extname(file.path).toLowerCase()] ?? 'application/octet-stream'
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': file.size,
    // Office shows a generic icon in the stead of one that it is told how to cache.
    ...type === types['.png'] ? {} : { 'Cache-Control': 'no-cache' },
    'X-Content-Type-Options': 'nosniff',
  })
  if (request.method === 'HEAD') return response.end()
  createReadStream(file.path).on('error', () => response.destroy()).pipe(response)
}

/** The file that a request means, or undefined when there is none or it lies outside the folder. */
async function locate(folder, url) {
  try {
    const path = resolve(folder, `.${decodeURIComponent(new URL(url, 'http://localhost').pathname)}`)
    if (path !== folder && !path.startsWith(folder + sep)) return undefined
    const found = await stat(path)
    if (found.isFile()) return { path, size: found.size }
    const index = resolve(path, 'index.html')
    return { path: index, size: (await stat(index)).size }
  } catch {
    return undefined
  }
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': types['.txt'] })
  response.end(String(status))
}
