package io.hallbridge.dataset;

/**
 * The dataset whose document must be at the hall first.
 *
 * @param dataset the parent's name
 * @param field the field of the child that holds the parent's key: {@code powerCode}
 */
public record Parent(String dataset, String field) {}
