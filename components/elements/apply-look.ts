import { applyLook, type Look, looks, readLook } from './look'

// Runs before the page is painted, so that no reader of a dark page sees a white one first.
for (const look of Object.keys(looks) as Look[]) applyLook(look, readLook(look))
