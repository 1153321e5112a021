package io.hallbridge.sandbox;

/**
 * A version of an item that was accepted.
 *
 * @param number the version
 * @param current false where it retired the item
 * @param fingerprint of the content
 * @param at when it was accepted
 * @param batch the hall's count of the batch it came with
 * @param receipt that batch's receipt number
 */
record Version(long number, boolean current, String fingerprint, String at, long batch, String receipt) {}
