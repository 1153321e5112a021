package io.hallbridge.finding;

/** Where problems are put by whoever finds them; reporting them is somebody else's work. */
@FunctionalInterface
public interface Findings {
    void add(Finding finding);
}
