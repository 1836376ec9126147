export function getDescriptorLimit(): number | undefined
export function explainLowLimit(limit?: number): string | undefined
