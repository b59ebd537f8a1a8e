/** Who delivers; every running bot holds it or waits for it, so that who gets it on a store of one process is alone. */
export const DELIVERING = "deliveries";
