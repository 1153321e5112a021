package io.hallbridge.hall;

/** A way to a hall: takes one call there and brings the answer back, whatever the answer says. */
@FunctionalInterface
public interface HallLine {
    WireAnswer call(WireRequest request) throws CallFailed;
}
