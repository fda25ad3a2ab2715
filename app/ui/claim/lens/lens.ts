import { useState, useSyncExternalStore } from 'react'

/** The two sides that a lens ties: what is written for people, and the raw text of the wire. */
export type Side = 'paper' | 'wire'

/** What somebody points at. */
export interface Pointed {
  readonly side: Side
  readonly key: string
}

/** Which places of each side belong together: box ↔ element, or line of an EOB ↔ element. */
export interface Ties {
  readonly wireOf: ReadonlyMap<string, readonly string[]>
  readonly paperOf: ReadonlyMap<string, readonly string[]>
}

export const NO_TIES: Ties = { wireOf: new Map(), paperOf: new Map() }

/** Ties from pairs, in their order. */
export function tiesOf(pairs: Iterable<readonly [paper: string, wire: string]>): Ties {
  const wireOf = new Map<string, string[]>()
  const paperOf = new Map<string, string[]>()
  const add = (map: Map<string, string[]>, from: string, to: string) => {
    const all = map.get(from)
    if (!all) map.set(from, [to])
    else if (!all.includes(to)) all.push(to)
  }
  for (const [paper, wire] of pairs) {
    add(wireOf, paper, wire)
    add(paperOf, wire, paper)
  }
  return { wireOf, paperOf }
}

/** What is lit on one side while somebody points: the place itself, or those that are tied to it. */
export function litOn(side: Side, pointed: Pointed | null, ties: Ties): readonly string[] {
  if (pointed === null) return []
  if (pointed.side === side) return [pointed.key]
  const map = pointed.side === 'paper' ? ties.wireOf : ties.paperOf
  return map.get(pointed.key) ?? []
}

/**
 * Remembers what is pointed at, for whoever shows it. It stands outside of React's state, so that moving about re-renders
 * no form and no text: only what is lit changes.
 */
export class Lens {
  private focused: Pointed | null = null
  private hovered: Pointed | null = null
  private readonly listeners = new Set<() => void>()
  private readonly goers = new Set<(side: Side, key: string) => void>()

  readonly subscribe = (listen: () => void): (() => void) => {
    this.listeners.add(listen)
    return () => this.listeners.delete(listen)
  }
  /** What the pointer is over; else what has the focus. */
  readonly pointed = (): Pointed | null => this.hovered ?? this.focused

  focus(side: Side, key: string | null): void {
    const next = key === null ? null : { side, key }
    if (same(this.focused, next) && this.hovered === null) return
    // Whoever moves the focus means it; the pointer counts again when it is moved.
    this.hovered = null
    this.focused = next
    this.tell()
  }

  hover(side: Side, key: string | null): void {
    const next = key === null ? null : { side, key }
    if (same(this.hovered, next)) return
    this.hovered = next
    this.tell()
  }

  /** Asks a side to go to a place of its own: where a finding points, or what belongs to an element. */
  go(side: Side, key: string): void {
    for (const listen of this.goers) listen(side, key)
  }

  readonly onGo = (listen: (side: Side, key: string) => void): (() => void) => {
    this.goers.add(listen)
    return () => this.goers.delete(listen)
  }

  private tell(): void {
    for (const listen of this.listeners) listen()
  }
}

const same = (a: Pointed | null, b: Pointed | null): boolean => a?.key === b?.key && a?.side === b?.side

/** A lens of its own for a page. */
export const useLens = (): Lens => useState(() => new Lens())[0]

const nothing = (): null => null
/** What is pointed at now. */
export const usePointed = (lens: Lens): Pointed | null =>
  useSyncExternalStore(lens.subscribe, lens.pointed, nothing)
