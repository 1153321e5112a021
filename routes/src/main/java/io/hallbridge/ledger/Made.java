package io.hallbridge.ledger;

/**
 * What documents are made from: all of a dataset that come from one source are made by the same definitions.
 *
 * @param dataset the dataset's name
 * @param source the source's name
 * @param definitions a digest of the mappings and the schema; empty where it is not known
 */
public record Made(String dataset, String source, String definitions) {}
