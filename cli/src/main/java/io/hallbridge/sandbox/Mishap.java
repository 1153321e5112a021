package io.hallbridge.sandbox;

import io.hallbridge.finding.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault that a sandbox hall is told to commit, written {@code KIND[=VALUE][@SHARE%][:CALLS]}: {@code drop@5%},
 * {@code 429=2s@3%:batches}.
 *
 * @param kind what happens
 * @param value how long, or at which keys; empty where nothing is said
 * @param percent how many of a hundred are befallen
 * @param concern which calls can be befallen
 */
public record Mishap(MishapKind kind, String value, BigDecimal percent, Concern concern) {
    private static final Pattern FORM = Pattern.compile("(?<kind>[a-z0-9-]+)(=(?<value>.+?))?"
            + "(@(?<percent>[0-9]{1,3}(\\.[0-9]{1,6})?)%)?(:(?<concern>all|batches|queries))?");
    private static final int PLACE_DIGITS = 12;
    private static final double PLACES = 1L << (4 * PLACE_DIGITS);
    private static final BigDecimal EACH = BigDecimal.valueOf(100);

    /** Reads what was written; empty where it is not of the form. */
    public static Optional<Mishap> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        BigDecimal percent =
                Optional.ofNullable(form.group("percent")).map(BigDecimal::new).orElse(EACH);
        Concern concern =
                Optional.ofNullable(form.group("concern")).flatMap(Concern::of).orElse(Concern.ALL);
        String value = Optional.ofNullable(form.group("value")).orElse("");
        return MishapKind.of(form.group("kind"))
                .filter(kind -> percent.compareTo(EACH) <= 0)
                .filter(kind -> !kind.befallsBatches() || concern != Concern.QUERIES)
                .flatMap(kind -> kind.value(value).map(known -> new Mishap(kind, known, percent, concern)));
    }

    /** Says that something written is no fault, and how one is written. */
    public static Text notUnderstood(String text) {
        return new Text(
                "看不懂故障“" + text + "”；写法：类型[=值][@比例%][:all|batches|queries]，类型有：" + MishapKind.words(),
                "\"" + text + "\" is no fault; write KIND[=VALUE][@SHARE%][:all|batches|queries] with one of: "
                        + MishapKind.words());
    }

    /** Whether it can befall a call. */
    boolean concerns(Call call) {
        return concern.is(call) && (!kind.befallsBatches() || call.sendsBatch());
    }

    /** The share that is befallen, from 0 to 1. */
    double share() {
        return percent.doubleValue() / EACH.doubleValue();
    }

    /** Whether it befalls a document for good: by its key, not by chance. */
    boolean marks(String documentKey, long seed) {
        String digest = Digests.sha256(Digests.bytes(seed + " " + kind.word() + " " + documentKey));
        long place = Long.parseLong(digest.substring(0, PLACE_DIGITS), 16);
        return documentKey.startsWith(value) && place < share() * PLACES;
    }

    /** The length of time that is its value. */
    Duration time() {
        return Delay.parse(value).orElseThrow();
    }

    /** As it is written. */
    @Override
    public String toString() {
        return kind.word() + (value.isEmpty() ? "" : "=" + value) + "@" + percent.toPlainString() + "%"
                + (concern == Concern.ALL ? "" : ":" + concern.word());
    }
}
