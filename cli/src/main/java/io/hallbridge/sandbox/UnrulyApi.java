package io.hallbridge.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The exchange API as callers meet it: with the faults in force before and after what it does. */
final class UnrulyApi {
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final Set<String> TAKEN = Set.of("accepted", "duplicate");
    private static final int OK = 200;
    private static final int MULTI_STATUS = 207;
    private static final long ROUND_UP = 999;

    private final Api api;
    private final Conduct conduct;
    private final Clock clock;
    private final AtomicInteger waits = new AtomicInteger();

    UnrulyApi(Api api, Conduct conduct, Clock clock) {
        this.api = api;
        this.conduct = conduct;
        this.clock = clock;
    }

    Answer answer(Call call) throws IOException {
        Mishaps now = conduct.now();
        befalling(now, call, MishapKind.Stage.ARRIVAL).ifPresent(delay -> pause(delay.time()));
        Optional<Mishap> before = befalling(now, call, MishapKind.Stage.BEFORE);
        if (before.isPresent()) {
            return instead(before.get(), call);
        }
        Answer answer = partial(api.answer(call), now, call);
        return befalling(now, call, MishapKind.Stage.AFTER)
                .map(after -> spoilt(answer, after))
                .orElse(answer);
    }

    private Optional<Mishap> befalling(Mishaps now, Call call, MishapKind.Stage stage) {
        Optional<Mishap> befalling = now.befalling(call, stage);
        befalling.ifPresent(mishap -> conduct.log().write(mishap.kind(), call));
        return befalling;
    }

    /** What is answered by a hall that does nothing. */
    private Answer instead(Mishap mishap, Call call) {
        return switch (mishap.kind()) {
            case TOO_FAST -> wait(Fault.RATE, mishap, call);
            case BUSY -> wait(Fault.BUSY, mishap, call);
            case FAILED -> new Refused(Fault.INTERNAL, Sentences.INTERNAL).answer(call.language());
            default -> Answer.NONE;
        };
    }

    /** Says how long to wait in seconds and as a date, one after the other: senders must understand both. */
    private Answer wait(Fault fault, Mishap mishap, Call call) {
        long seconds = Math.max(1, mishap.time().plusMillis(ROUND_UP).toSeconds());
        String after = waits.getAndIncrement() % 2 == 0
                ? String.valueOf(seconds)
                : HTTP_DATE.format(clock.instant().plusSeconds(seconds + 1).atOffset(ZoneOffset.UTC));
        return new Refused(fault, fault == Fault.BUSY ? Sentences.BUSY : Sentences.TOO_FAST)
                .answer(call.language())
                .with("Retry-After", after);
    }

    /** The same answer under status 207 where that is ordered and not all of the batch fared alike. */
    private Answer partial(Answer answer, Mishaps now, Call call) {
        Optional<Mishap> mishap = now.befalling(call, MishapKind.Stage.ANSWER);
        if (mishap.isEmpty() || answer.status() != OK) {
            return answer;
        }
        Set<String> outcomes = Set.copyOf(
                Json.own(new String(answer.body(), StandardCharsets.UTF_8)).findValuesAsText("outcome"));
        boolean some = outcomes.stream().anyMatch(TAKEN::contains);
        if (!some || TAKEN.containsAll(outcomes)) {
            return answer;
        }
        conduct.log().write(MishapKind.PARTIAL, call);
        return answer.under(MULTI_STATUS);
    }

    private static Answer spoilt(Answer answer, Mishap mishap) {
        return switch (mishap.kind()) {
            case RESET -> answer.cut();
            case WRONG_JSON -> answer.broken();
            default -> Answer.NONE;
        };
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}
