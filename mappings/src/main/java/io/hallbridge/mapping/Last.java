package io.hallbridge.mapping;

/** Fills a list of objects after the plain fields. */
interface Last extends Filler {
    @Override
    default boolean comesLast() {
        return true;
    }
}
