import type { ReactElement, ReactNode } from 'react'
import { Fragment, isValidElement } from 'react'
import { z } from 'zod'
import type { LessonHeading, LessonNode, LessonTerm } from '../lessons/lesson-doc.ts'
import { headingIds } from './heading-id.ts'
import { tieHyphens } from './tie-hyphens.ts'
import { attributesOf, childrenOf, isTag, writeHtml } from './write-html.server.ts'

/** What the walk collects on its way through a lesson. */
export interface Walked {
  readonly outline: LessonHeading[]
  readonly terms: LessonTerm[]
  readonly checks: string[]
  readonly text: string[]
}

/** Completes the attributes of a component when it is published, such as a figure's drawing. */
export type Complete = (component: string, props: Readonly<Record<string, string>>) => Record<string, string>

const Literal = z.record(z.string(), z.unknown())

/** Turns the element tree of a lesson into nodes; `nameOf` tells which element types are components of ours. */
export class LessonWalk {
  readonly walked: Walked = { outline: [], terms: [], checks: [], text: [] }
  readonly #idOf = headingIds()
  readonly #nameOf: (type: unknown) => string | null
  readonly #complete: Complete

  constructor(nameOf: (type: unknown) => string | null, complete: Complete) {
    this.#nameOf = nameOf
    this.#complete = complete
  }

  /** The nodes of a tree. White space between blocks is dropped, within a sentence it is kept. */
  nodes(node: ReactNode, blocks: boolean): LessonNode[] {
    if (typeof node === 'string' || typeof node === 'number') {
      const text = String(node)
      this.walked.text.push(text)
      return blocks && text.trim() === '' ? [] : [tieHyphens(text)]
    }
    if (Array.isArray(node)) return node.flatMap((child: ReactNode) => this.nodes(child, blocks))
    if (!isValidElement(node)) return []
    if (node.type === Fragment) return this.nodes(childrenOf(node.props), blocks)
    const name = this.#nameOf(node.type)
    if (name !== null) return [this.#island(name, node)]
    return typeof node.type === 'string' && isTag(node.type) ? [this.#element(node.type, node)] : []
  }

  #island(component: string, node: ReactElement): LessonNode {
    const props: Record<string, string> = {}
    for (const [key, value] of Object.entries(Literal.parse(node.props))) {
      if (key !== 'children' && typeof value === 'string') props[key] = value
    }
    // React keeps an attribute of this name beside the others
    if ('ref' in node && typeof node.ref === 'string') props.ref = node.ref
    if (component === 'Term') {
      const { name = '', means = '' } = props
      props.anchor = this.#idOf(`term ${name}`)
      const known = this.walked.terms.some((t) => t.name.toLowerCase() === name.toLowerCase())
      if (!known) this.walked.terms.push({ name, means, anchor: props.anchor })
    }
    if (component === 'Rule') props.anchor = this.#idOf(`rule ${props.id ?? ''}`)
    if (component === 'Check' && props.item !== undefined) this.walked.checks.push(props.item)
    const children = this.nodes(childrenOf(node.props), component !== 'Term')
    return { component, props: this.#complete(component, props), children }
  }

  #element(tag: string, node: ReactElement): LessonNode {
    const attributes = attributesOf(tag, node.props)
    const children = childrenOf(node.props)
    const before = this.walked.text.length
    const inside = this.nodes(children, false)
    if (tag !== 'em' && tag !== 'strong' && tag !== 'a' && tag !== 'code') this.walked.text.push('\n')
    if (/^h[2-4]$/.test(tag)) {
      const text = this.walked.text.slice(before).join('').trim()
      const id = this.#idOf(text)
      attributes.id = id
      this.walked.outline.push({ id, level: Number(tag.slice(1)), text })
    }
    if (inside.some(holdsIsland)) return { tag, attributes, children: inside }
    return { tag, attributes, html: writeHtml(children) }
  }
}

const holdsIsland = (node: LessonNode): boolean => typeof node !== 'string' && !('html' in node)
