package io.hallbridge.rehearsal;

/**
 * Something that is otherwise than recorded.
 *
 * @param where the place, {@code calls[0].request.body/data/0/no}
 * @param expected what was recorded; empty where nothing should be
 * @param got what there is; empty where there is nothing
 */
public record Difference(String where, String expected, String got) {}
