import { LastGoodPages } from '@/lib/preview'

/** The questions that this process has shown, to stand below what is wrong with them now. */
export const lastGoodPages = new LastGoodPages()
