package io.hallbridge.workspace;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a hall is sent at once.
 *
 * @param batch the most documents in a batch
 * @param bytes the most bytes in a batch
 * @param inFlight the most batches on their way at the same time
 * @param perSecond the most calls in a second; 0 where there is no limit
 */
public record Limits(int batch, int bytes, int inFlight, int perSecond) {
    private static final int IN_FLIGHT = 4;
    private static final int MOST_IN_FLIGHT = 64;
    private static final Pattern RATE = Pattern.compile("([1-9]\\d{0,5})/s");
    private static final Text RATE_FORM =
            new Text("这里应当是每秒的次数，例如 50/s", "calls per second belong here, for instance 50/s");

    /** The usual limits of a hall that takes batches of so many documents and bytes. */
    public static Limits of(int documents, int bytes) {
        return new Limits(documents, bytes, IN_FLIGHT, 0);
    }

    /** Reads {@code { batch: 200, in-flight: 4, rate: 50/s }}; a batch is never larger than usual. */
    static Limits read(Setting setting, Limits usual) {
        return new Limits(
                (int) setting.get("batch").integer(usual.batch(), 1, usual.batch()),
                (int) setting.get("bytes").integer(usual.bytes(), 1024, usual.bytes()),
                (int) setting.get("in-flight").integer(IN_FLIGHT, 1, MOST_IN_FLIGHT),
                rate(setting.get("rate")));
    }

    /** Reads {@code { batch: 200, bytes: … }}, where there are no calls that could be too many. */
    static Limits ofFiles(Setting setting, Limits usual) {
        return new Limits(
                (int) setting.get("batch").integer(usual.batch(), 1, usual.batch()),
                (int) setting.get("bytes").integer(usual.bytes(), 1024, usual.bytes()),
                usual.inFlight(),
                usual.perSecond());
    }

    private static int rate(Setting setting) {
        Matcher written = RATE.matcher(setting.text("1/s"));
        if (!written.matches()) {
            setting.problem(RATE_FORM);
            return 0;
        }
        return setting.present() ? Integer.parseInt(written.group(1)) : 0;
    }
}
