package io.hallbridge.delivery;

import io.hallbridge.finding.Text;
import java.util.Optional;

/**
 * One thing looked at in a hall.
 *
 * @param subject what was looked at
 * @param words what was found, and what to do where it is not well
 * @param failure why it is not well; empty where it is
 */
public record HallCheck(Text subject, Text words, Optional<FailureClass> failure) {
    /** What {@link Approach} could not even be made for. */
    static HallCheck failed(DeliveryReport.Failure failure) {
        return failed(new Text("凭据", "credential"), failure.kind(), failure.text());
    }

    static HallCheck well(Text subject, Text words) {
        return new HallCheck(subject, words, Optional.empty());
    }

    static HallCheck failed(Text subject, FailureClass kind, Text words) {
        return new HallCheck(subject, words, Optional.of(kind));
    }

    public boolean passed() {
        return failure.isEmpty();
    }
}
