package io.hallbridge.cli;

import io.hallbridge.finding.Text;
import io.hallbridge.run.CannotGoOn;
import io.hallbridge.run.Exit;
import io.hallbridge.run.RunTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say when a run has to end and what it does when it meets another; shared by the verbs that send. */
final class Manners {
    @Option(names = "--deadline", paramLabel = "HH:MM", descriptionKey = "deadline")
    private @Nullable String deadline;

    @Option(names = "--if-locked", paramLabel = "fail|wait|skip", defaultValue = "fail", descriptionKey = "if-locked")
    private Meeting ifLocked = Meeting.fail;

    /** As it is typed. */
    enum Meeting {
        fail,
        wait,
        skip
    }

    RunTerms terms() {
        return new RunTerms(
                switch (ifLocked) {
                    case fail -> RunTerms.IfLocked.FAIL;
                    case wait -> RunTerms.IfLocked.WAIT;
                    case skip -> RunTerms.IfLocked.SKIP;
                },
                Optional.ofNullable(deadline).map(written -> next(written, Clock.systemDefaultZone())));
    }

    /** The next time that a clock on this machine's wall shows this. */
    static Instant next(String written, Clock clock) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime today = now.with(time(written));
        return (today.isAfter(now) ? today : today.plusDays(1)).toInstant();
    }

    private static LocalTime time(String written) {
        try {
            return LocalTime.parse(written);
        } catch (DateTimeParseException otherwise) {
            throw new CannotGoOn(
                    Exit.USAGE,
                    new Text(
                            "--deadline “" + written + "”不是一天里的时刻；写成 05:30",
                            "--deadline \"" + written + "\" is no time of day; write it like 05:30"));
        }
    }
}
