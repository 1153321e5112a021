package io.hallbridge.hall;

/**
 * Who sends, as halls want to read it in every batch.
 *
 * @param region the region's code, {@code 522601}
 * @param source the number or name a hall gave the sending system; the region's code where it gave none
 */
public record Sender(String region, String source) {}
