package io.hallbridge.mapping;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A time limit as read: an amount with its unit where one was written.
 *
 * @param amount how much; negative where there is no limit
 * @param unit its unit; empty where none is written, or only 日 or 天
 * @param day whether 日 or 天 was written, which may mean either kind of day
 */
record Limit(long amount, Optional<DurationUnit> unit, boolean day) {
    private static final Set<String> AT_ONCE =
            Set.of("即办", "即时", "当场", "当场办结", "即时办结", "当场办理", "立等可取", "即办件", "即来即办", "立即办理", "现场办结");
    private static final Set<String> NO_LIMIT =
            Set.of("无", "暂无", "无期限", "无时限", "不限", "无限期", "无法定时限", "无法定期限", "无规定", "未规定", "无承诺时限", "长期");
    /** A year is twelve months, in every calendar; the code table of units knows no years. */
    private static final int MONTHS = 12;

    private static final Limit NONE = new Limit(-1, Optional.empty(), false);

    boolean isNone() {
        return amount < 0;
    }

    /** Understands {@code 5 工作日}, {@code 20}, {@code 二十个工作日}, {@code 1 年} (12 months), {@code 即办} (0), {@code 无} (none), {@code 99999} (none). */
    static Optional<Limit> parse(String clean) {
        if (AT_ONCE.contains(clean)) {
            return Optional.of(new Limit(0, Optional.empty(), false));
        }
        if (NO_LIMIT.contains(clean)) {
            return Optional.of(NONE);
        }
        int end = Numbers.prefix(clean);
        OptionalLong amount = Numbers.any(clean.substring(0, end));
        return amount.isEmpty() ? Optional.empty() : of(amount.getAsLong(), clean.substring(end));
    }

    private static Optional<Limit> of(long amount, String unit) {
        if (amount == 500 || amount == 99_999) {
            return Optional.of(NONE);
        }
        boolean day = unit.equals("日") || unit.equals("天");
        Optional<DurationUnit> known = DurationUnit.meantBy(unit);
        if (known.equals(Optional.of(DurationUnit.YEAR))) {
            return Optional.of(new Limit(amount * MONTHS, Optional.of(DurationUnit.MONTH), false));
        }
        return unit.isEmpty() || day || known.isPresent()
                ? Optional.of(new Limit(amount, known, day))
                : Optional.empty();
    }
}
