/** An engine that answers at once need not wrap its answer. */
export type Answer<Value> = Value | Promise<Value>
