import { BODY_LIMIT } from './body-limit.ts'
import { BrokenForm, boundaryOf, readParts } from './read-parts.server.ts'
import { UploadStopped } from './upload-body.server.ts'

/** Why a form did not arrive whole. */
export interface UploadFault {
  readonly code: 'too-large' | 'too-slow' | 'gone' | 'broken'
  readonly status: 413 | 408 | 400
  readonly say: string
}

export interface Received<File> {
  /** The fields; of a form that did not arrive whole, those that did. */
  readonly form: FormData
  readonly files: readonly File[]
  readonly fault: UploadFault | null
}

const FAULTS: Readonly<Record<UploadFault['code'], UploadFault>> = {
  'too-large': {
    code: 'too-large',
    status: 413,
    say: 'What was sent is larger than is taken at once, so nothing was written.',
  },
  'too-slow': {
    code: 'too-slow',
    status: 408,
    say: 'The files stopped arriving, so nothing was written. Try again, or log it without them and add them later.',
  },
  gone: { code: 'gone', status: 400, say: 'The files did not arrive whole, so nothing was written.' },
  broken: {
    code: 'broken',
    status: 400,
    say: 'The form could not be read to its end, so nothing was written.',
  },
}

const MOST_PARTS = 400

/**
 * Reads a form whose files may be large: its fields into memory, each file through `stage` as it arrives. Whoever calls
 * has made sure who asks, and lets go of the files when there is a fault. A form without files is read as usual.
 * @param most what all of its fields may come to, in bytes
 */
export async function receiveForm<File>(
  request: Request,
  stage: (name: string, bytes: AsyncIterable<Uint8Array>) => Promise<File>,
  most = BODY_LIMIT,
): Promise<Received<File>> {
  const kind = request.headers.get('Content-Type') ?? ''
  if (!/^\s*multipart\/form-data/i.test(kind))
    return { form: await request.formData(), files: [], fault: null }
  const form = new FormData()
  const files: File[] = []
  const boundary = boundaryOf(kind)
  if (boundary === null || !request.body) return { form, files, fault: FAULTS.broken }
  let [room, parts] = [most, 0]
  try {
    for await (const { name, filename, bytes } of readParts(chunksOf(request.body), boundary)) {
      if (++parts > MOST_PARTS) throw new UploadStopped('too-large')
      if (filename !== null) {
        if (filename === '') continue // a file field that was left empty
        files.push(await stage(filename, bytes))
      } else {
        const text = await bytesUpTo(bytes, room)
        room -= text.length
        form.append(name, new TextDecoder().decode(text))
      }
    }
    return { form, files, fault: null }
  } catch (error) {
    if (error instanceof UploadStopped) return { form, files, fault: FAULTS[error.code] }
    if (error instanceof BrokenForm) return { form, files, fault: FAULTS.broken }
    throw error
  }
}

/** A stream's chunks. What ends it early does not cancel it: the answer goes over the same line. */
async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}

/** All bytes of a part, up to `room`; more of them stop the upload. */
export async function bytesUpTo(bytes: AsyncIterable<Uint8Array>, room: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.byteLength
    if (size > room) throw new UploadStopped('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
