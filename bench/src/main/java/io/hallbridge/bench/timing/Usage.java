package io.hallbridge.bench.timing;

/**
 * What a process took.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of processor time, of its children too
 * @param peakKib the most memory it had resident, in KiB
 */
public record Usage(double wall, double cpu, long peakKib) {}
