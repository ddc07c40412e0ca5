import { cityOf, type DivisionCode, levelOf, province } from './division.ts'
import type { Standing } from './post.ts'

/** A post's place, as far as rights depend on it; an `Actor` is one. */
export type Office = { readonly level: Standing; readonly authority: DivisionCode }

/**
 * Whether an office may see what a division's bureau keeps: its own and what lies below it.
 * An auditor sees everything; an administrator keeps the posts and sees no filing.
 */
export function reaches(office: Office, division: DivisionCode): boolean {
  switch (office.level) {
    case 'county':
      return division === office.authority
    case 'city':
      return levelOf(division) !== 'province' && cityOf(division) === office.authority
    case 'province':
    case 'audit':
      return true
    case 'administration':
      return false
  }
}

/**
 * Whether an office decides on what a division files: it stands directly above it. A city decides on its own counties'
 * filings and the province on its cities' packages; never the province on a county's.
 */
export function oversees(office: Office, division: DivisionCode): boolean {
  switch (levelOf(division)) {
    case 'county':
      return office.level === 'city' && cityOf(division) === office.authority
    case 'city':
      return office.level === 'province' && office.authority === province
    case 'province':
      return false
  }
}
