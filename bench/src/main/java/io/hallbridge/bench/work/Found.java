package io.hallbridge.bench.work;

/**
 * What a contender says it found.
 *
 * @param documents how many documents it met
 * @param faulty how many of them had a fault
 * @param places a sum over all faulty places, row times column; -1 where it is not told
 */
public record Found(long documents, long faulty, long places) {}
