package io.hallbridge.delivery;

/** How far the counting of calls had come at a moment. */
record CallMark(long calls, long bytes) {
    static final CallMark START = new CallMark(0, 0);
}
