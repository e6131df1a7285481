import { z } from 'zod';

const Versioned = z.object({ id: z.string(), version: z.int() });
/** An announcement, and the version of it that somebody looked at. */
export type VersionedValue = z.infer<typeof Versioned>;

const OneDelivery = z.object({ id: z.string(), delivery: z.string() });
/** A delivery of an announcement. */
export type DeliveryValue = z.infer<typeof OneDelivery>;

export const writeVersioned = ({ id, version }: VersionedValue): string => JSON.stringify({ id, version });
export const writeDelivery = ({ id, delivery }: DeliveryValue): string => JSON.stringify({ id, delivery });

/** Reads a button's value; null for one that is not ours. */
export function readVersioned(value: string): VersionedValue | null {
  return read(Versioned, value);
}

/** Reads a button's value; null for one that is not ours. */
export function readDelivery(value: string): DeliveryValue | null {
  return read(OneDelivery, value);
}

function read<T>(schema: z.ZodType<T>, value: string): T | null {
  try {
    return schema.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
