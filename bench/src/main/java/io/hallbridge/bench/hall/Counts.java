package io.hallbridge.bench.hall;

/**
 * What came to the hall since it was last asked to count anew.
 *
 * @param requests calls of any kind
 * @param bytes bytes of their bodies
 * @param documents documents accepted
 * @param refused documents refused
 * @param busy batches told to come again
 * @param digest a sum over the accepted documents' contents, which does not depend on their order
 */
public record Counts(long requests, long bytes, long documents, long refused, long busy, String digest) {}
