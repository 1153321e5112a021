package io.hallbridge.rehearsal;

import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.HallLine;
import io.hallbridge.hall.WireAnswer;
import io.hallbridge.hall.WireRequest;
import java.io.EOFException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Answers calls as they were recorded, one after the other, and notes what is otherwise than recorded. For one thread. */
final class Tape implements HallLine {
    private static final byte[] NOTHING = {};

    private final List<Spoken> calls;
    private final List<Difference> differences = new ArrayList<>();
    private int played;

    Tape(List<Spoken> calls) {
        this.calls = calls;
    }

    @Override
    public synchronized WireAnswer call(WireRequest request) throws CallFailed {
        String where = "calls[" + played + "]";
        if (played == calls.size()) {
            differences.add(new Difference(where, "", request.method() + " " + request.path()));
            return new WireAnswer(599, Map.of(), NOTHING);
        }
        Spoken spoken = calls.get(played++);
        differences.addAll(spoken.expected().differences(where + ".request", request));
        return spoken.answer().orElseThrow(() -> CallFailed.of(CallFailed.Kind.CUT, new EOFException()));
    }

    /** Whether more was recorded than was said so far. */
    synchronized boolean goesOn() {
        return played < calls.size();
    }

    /** All that is otherwise, once nothing more is said. */
    synchronized List<Difference> differences() {
        List<Difference> all = new ArrayList<>(differences);
        for (int i = played; i < calls.size(); i++) {
            all.add(new Difference("calls[" + i + "]", calls.get(i).expected().call(), ""));
        }
        return all;
    }
}
