package io.hallbridge.delivery;

import io.hallbridge.frontdb.TablesFault;
import io.hallbridge.hall.CallFailed;
import io.hallbridge.hall.Verdict.Reason;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;

/** What stood against a batch in a database, said as for any other hall. */
final class DatabaseFaults {
    private DatabaseFaults() {}

    /** Why, in both languages, since a reason is kept as it is. */
    static Reason reason(TablesFault fault) {
        return new Reason(
                0, fault.code(), fault.text().zh() + " / " + fault.text().en());
    }

    /** Nothing was written. */
    static CallFailed unreachable(TablesFault fault) {
        Optional<IOException> network = fault.cause(IOException.class);
        if (network.isEmpty() || network.get() instanceof SocketTimeoutException) {
            return CallFailed.of(CallFailed.Kind.NO_CONNECTION, network.orElseGet(() -> new IOException(fault)));
        }
        return CallFaults.of(network.get()).withoutEffect();
    }

    /** Nobody knows. */
    static CallFailed doubt(TablesFault fault) {
        return CallFailed.of(CallFailed.Kind.CUT, new IOException(fault));
    }

    /** Why a question was not answered. */
    static Unanswered unanswered(TablesFault fault, FailureWords words) {
        return switch (fault.kind()) {
            case UNREACHABLE, DOUBT -> new Unanswered(FailureClass.UNREACHABLE, words.unreachable(unreachable(fault)));
            case BUSY -> new Unanswered(FailureClass.BUSY, words.busy(reason(fault)));
            case UNAUTHORISED ->
                new Unanswered(FailureClass.UNAUTHORISED, words.unauthorised(reason(fault), Optional.empty()));
            case REFUSED, FATAL -> new Unanswered(FailureClass.FATAL, words.fatal(reason(fault)));
        };
    }

    /** Whether asking again after a while may help. */
    static boolean passes(TablesFault fault) {
        return fault.kind() == TablesFault.Kind.BUSY
                || fault.kind() == TablesFault.Kind.UNREACHABLE
                || fault.kind() == TablesFault.Kind.DOUBT;
    }
}
