export function isOwnHost(host: string | undefined, other?: string): boolean
